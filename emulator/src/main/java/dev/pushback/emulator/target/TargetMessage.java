package dev.pushback.emulator.target;

import dev.pushback.schema.message.MessageKey;

/** Why callbacks can't be sent there. */
public enum TargetMessage implements MessageKey {
    NO_CALLBACK_URL,
    NO_CALLBACK_URL_FOR,
    HOLDS_USER,
    HOLDS_FRAGMENT
}
