package dev.pushback.contract.cli.receive;

import dev.pushback.schema.message.MessageKey;

/** What receive says. */
public enum ReceiveMessage implements MessageKey {
    CALLBACKS_POSITIVE,
    NO_FAULT,
    GREETING,
    GREETING_WRONG,
    TAKEN,
    REFUSED,
    SUMMARY
}
