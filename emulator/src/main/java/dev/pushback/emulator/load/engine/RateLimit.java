package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.schema.rule.Rule;
import java.util.Arrays;

/**
 * Holds back what is above the documented limit: no stretch of one second of the schedule has more callbacks than that. A
 * sender that is late catches up, so that for a moment more of them may arrive.
 *
 * <p>Source: {@link Rule#QUOTA_1000}. How what is held back is spread is not documented; here it goes out as
 * soon as the limit allows.
 */
final class RateLimit {

    private static final long SECOND = 1_000_000_000L;

    /** An almost even flow is ahead by this part of a second's callbacks at most: sockets come free in little clumps. */
    private static final int LITTLE = 50;

    private final long[] starts;
    private int oldest;
    private long evenStart = Long.MIN_VALUE;

    /** @param perSecond how many callbacks may start within a second, or {@link LoadPlan#NO_QUOTA} */
    RateLimit(int perSecond) {
        starts = new long[perSecond];
        Arrays.fill(starts, Long.MIN_VALUE);
    }

    /**
     * Lets a callback through.
     *
     * @param nanos when it would like to start, on any clock that doesn't run backwards
     * @return when it may
     */
    long admit(long nanos) {
        long admitted = earliest(nanos);
        if (starts.length > 0) {
            starts[oldest] = admitted;
            oldest = (oldest + 1) % starts.length;
            evenStart = Math.max(evenStart, admitted) + SECOND / starts.length;
        }
        return admitted;
    }

    /** From when on the quota delays none if there is the same distance between all. */
    long evenly() {
        return evenStart;
    }

    /** When the next callback starts at the soonest if there is about the same distance between all. */
    long almostEvenly() {
        boolean isFree = starts.length == 0 || evenStart == Long.MIN_VALUE;
        return isFree ? Long.MIN_VALUE : evenStart - starts.length / LITTLE * (SECOND / starts.length);
    }

    /** When the next callback may start that would like to at this time. */
    long earliest(long nanos) {
        boolean isFree = starts.length == 0 || starts[oldest] == Long.MIN_VALUE;
        return isFree ? nanos : Math.max(nanos, starts[oldest] + SECOND);
    }
}
