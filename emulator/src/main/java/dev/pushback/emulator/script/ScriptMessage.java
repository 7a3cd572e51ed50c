package dev.pushback.emulator.script;

import dev.pushback.schema.message.MessageKey;

/** What is wrong with a script. */
public enum ScriptMessage implements MessageKey {
    AT,
    NOT_UTF8,
    EMPTY,
    NO_ACCOUNT,
    NO_STEPS,
    NO_STEP,
    NO_VENDOR,
    NO_CODE,
    NO_ERROR,
    ERROR_ONLINE,
    AFTER_FAILURE,
    NOTHING_AGAIN,
    NO_TIMES,
    NO_JSON,
    NO_MEMBER,
    NEEDS
}
