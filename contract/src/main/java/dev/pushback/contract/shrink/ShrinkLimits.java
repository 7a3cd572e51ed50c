package dev.pushback.contract.shrink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much may be spent on one batch; what has been found by then is told.
 *
 * @param callbacks the most that are sent, at least 1
 * @param time no callback goes out after it
 * @param patience how long an answer is waited for, before a callback counts as refused; no longer than the time limit
 */
public record ShrinkLimits(int callbacks, Duration time, Duration patience) {

    private static final Duration ANY = Duration.ofDays(1);

    /** 200 callbacks, 5 s. */
    public static final ShrinkLimits USUAL = new ShrinkLimits(200, Duration.ofSeconds(5));

    /** Waits for each answer until the time limit. */
    public ShrinkLimits(int callbacks, Duration time) {
        this(callbacks, time, ANY);
    }

    /** Checks the range. */
    public ShrinkLimits {
        requireNonNull(time, "time");
        requireNonNull(patience, "patience");
        if (callbacks < 1) {
            throw new IllegalArgumentException("callbacks must be at least 1, was " + callbacks);
        }
    }

    /** The same, but ending after this time if that is sooner. */
    public ShrinkLimits within(Duration limit) {
        return limit.compareTo(time) < 0 ? new ShrinkLimits(callbacks, limit, patience) : this;
    }

    /** The same, but waiting no longer than this for an answer: silence is known by then. */
    public ShrinkLimits withPatience(Duration other) {
        return new ShrinkLimits(callbacks, time, other);
    }
}
