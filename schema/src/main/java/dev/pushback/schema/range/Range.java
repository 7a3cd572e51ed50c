package dev.pushback.schema.range;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.MessageKey;
import java.time.Duration;

/** What a number must be: its name, then what it was. */
public enum Range implements MessageKey {
    ABOVE_0,
    NOT_BELOW_0,
    AT_LEAST_1,
    /** From 0 to 1. */
    PROBABILITY;

    /** The complaint about a number of this name. */
    public MessageException broken(Object name, Object actual) {
        return new MessageException(of(name, written(actual)));
    }

    /** A number as it is written; a duration as it would be given, such as {@code 500ms} or {@code 2s}. */
    public static String written(Object actual) {
        if (!(actual instanceof Duration duration)) {
            return String.valueOf(actual);
        }
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
