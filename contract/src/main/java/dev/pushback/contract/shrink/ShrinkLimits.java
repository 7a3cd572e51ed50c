package dev.pushback.contract.shrink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much may be spent on one batch; what has been found by then is told.
 *
 * @param callbacks the most that are sent, at least 1
 * @param time no callback goes out after it
 */
public record ShrinkLimits(int callbacks, Duration time) {

    /** 200 callbacks, 5 s. */
    public static final ShrinkLimits USUAL = new ShrinkLimits(200, Duration.ofSeconds(5));

    /** Checks the range. */
    public ShrinkLimits {
        requireNonNull(time, "time");
        if (callbacks < 1) {
            throw new IllegalArgumentException("callbacks must be at least 1, was " + callbacks);
        }
    }

    /** The same, but ending after this time if that is sooner. */
    public ShrinkLimits within(Duration limit) {
        return limit.compareTo(time) < 0 ? new ShrinkLimits(callbacks, limit) : this;
    }
}
