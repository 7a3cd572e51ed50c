package dev.pushback.contract.probe;

import dev.pushback.schema.message.MessageKey;

/** Why a probe does not tell what is stored. */
public enum ProbeMessage implements MessageKey {
    NO_ANSWER,
    STATUS,
    NOT_JSON,
    NO_EVENTS,
    NO_STAGE,
    INCOMPLETE,
    NO_OBJECT,
    OTHER_TASK
}
