package dev.pushback.emulator.scenario;

import dev.pushback.schema.range.Range;

/**
 * Where a scenario ends; the first limit that is reached counts.
 *
 * @param recipients how many recipients there are over all shards; {@link #NONE} for no end
 * @param events how many events there are over all shards; {@link #NONE} for no end
 * @param callbacks how many callbacks there are over all shards; {@link #NONE} for no end
 */
public record Limit(long recipients, long events, long callbacks) {

    /** No limit. */
    public static final long NONE = Long.MAX_VALUE;

    /** Never ends by itself (the matrix does all the same). */
    public static final Limit UNLIMITED = new Limit(NONE, NONE, NONE);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Limit {
        atLeastOne("recipients", recipients);
        atLeastOne("events", events);
        atLeastOne("callbacks", callbacks);
    }

    /** This many recipients, with all their events. */
    public static Limit recipients(long recipients) {
        return new Limit(recipients, NONE, NONE);
    }

    /** This many events. */
    public static Limit events(long events) {
        return new Limit(NONE, events, NONE);
    }

    /** This many callbacks. */
    public static Limit callbacks(long callbacks) {
        return new Limit(NONE, NONE, callbacks);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw Range.AT_LEAST_1.broken(name, value);
        }
    }
}
