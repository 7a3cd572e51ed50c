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
    PROBABILITY,
    /** Not what means success. */
    NOT_0,
    /** From one number to another; see {@link #within}. */
    BETWEEN,
    NOT_EMPTY,
    /** At most so many bytes. */
    BYTES,
    /** Nothing but this. */
    MUST_BE,
    /** What a member of an online event must be. */
    ONLINE,
    /** What a member of an offline event must be. */
    OFFLINE;

    /** The complaint about a number of this name. */
    public MessageException broken(Object name, Object actual) {
        return new MessageException(of(name, written(actual)));
    }

    /**
     * Complains unless a number lies between these two, or is one of them.
     *
     * @throws MessageException that names it, the bounds and what it was
     */
    public static void within(String name, long actual, long low, long high) {
        if (actual < low || actual > high) {
            throw new MessageException(BETWEEN.of(name, low, high, actual));
        }
    }

    /**
     * Complains unless a number is a probability.
     *
     * @throws MessageException that names it and what it was
     */
    public static void probability(String name, double actual) {
        if (!(actual >= 0 && actual <= 1)) {
            throw PROBABILITY.broken(name, actual);
        }
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
