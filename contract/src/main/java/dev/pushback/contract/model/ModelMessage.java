package dev.pushback.contract.model;

import dev.pushback.schema.message.MessageKey;

/** What is said of known failures. */
public enum ModelMessage implements MessageKey {
    KNOWN,
    OTHER_FINDING,
    NEVER_DECIDES,
    CAME_LATER,
    STALE,
    LISTED,
    PASSES,
    NO_SUCH_CASE,
    NO_CASE_THERE,
    NO_REASON,
    TWICE,
    NO_REQUIREMENTS
}
