package dev.pushback.contract.option;

import dev.pushback.schema.message.MessageKey;

/** What the text of an option must be. */
public enum Expected implements MessageKey {
    NUMBER,
    NUMBER_FROM_0,
    DURATION,
    FILE,
    READABLE_FILE,
    HEADER,
    TRUE_OR_FALSE,
    LIST_OF_CASES,
    ONE_OF,
    STACK,
    KINDS
}
