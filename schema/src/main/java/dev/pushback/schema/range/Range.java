package dev.pushback.schema.range;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.MessageKey;

/** What a number must be: its name, then what it was. */
public enum Range implements MessageKey {
    ABOVE_0,
    NOT_BELOW_0,
    AT_LEAST_1,
    /** From 0 to 1. */
    PROBABILITY;

    /** The complaint about a number of this name. */
    public MessageException broken(Object name, Object actual) {
        return new MessageException(of(name, String.valueOf(actual)));
    }
}
