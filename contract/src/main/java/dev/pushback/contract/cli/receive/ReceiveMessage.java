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
    SUMMARY,
    ENDED_BEFORE,
    FAILED,
    GREETING_FORWARDING,
    FAULT_AND_APP,
    NEEDS_APP,
    REMOTE_APP,
    OWN_ADDRESS,
    OF_APP
}
