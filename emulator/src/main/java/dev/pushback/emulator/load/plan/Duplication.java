package dev.pushback.emulator.load.plan;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;

/**
 * Callbacks that are sent several times though nothing failed. Each is a callback of its own in the account.
 *
 * @param duplicates the probability that a callback is followed by another with the same body
 * @param copies how many callbacks with the same body are released together, at least 1
 */
public record Duplication(double duplicates, int copies) {

    /** Each body once. */
    public static final Duplication NONE = new Duplication(0, 1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code duplicates} is no probability or {@code copies} is below 1
     */
    public Duplication {
        if (!(duplicates >= 0 && duplicates <= 1)) {
            throw Range.PROBABILITY.broken("duplicates", duplicates);
        }
        if (copies < 1) {
            throw new MessageException(PlanMessage.COPIES.of(String.valueOf(copies)));
        }
    }
}
