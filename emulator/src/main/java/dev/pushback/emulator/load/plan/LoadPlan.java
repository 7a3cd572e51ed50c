package dev.pushback.emulator.load.plan;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import java.time.Duration;
import java.time.Instant;

/**
 * What a run is to do.
 *
 * @param target where callbacks go, and as whose
 * @param transport time limit, connections and TLS; connections are opened as they are needed
 * @param pace when each callback is meant to start
 * @param callbacks how many are sent, copies and duplicates included; {@link #UNLIMITED} if the scenario or the duration
 *     decides
 * @param duration how long callbacks are meant to start, without the warm-up; {@code null} for no end
 * @param warmup how long callbacks are sent before any is counted
 * @param quota how many may start within a second, or {@link #NO_QUOTA}
 * @param retries which are sent again
 * @param repeats which are sent several times though nothing failed
 * @param seed where draws come from
 * @param start when the first callback is meant to start, by this machine's clock; {@code null} for at once
 * @param lagBound how late the sender itself may be, at the 99th percentile, for the run to be valid; ten times
 *     as late within its first 3 s
 */
public record LoadPlan(
        Target target,
        TransportOptions transport,
        LoadModel pace,
        long callbacks,
        Duration duration,
        Duration warmup,
        int quota,
        Retries retries,
        Duplication repeats,
        long seed,
        Instant start,
        Duration lagBound) {

    /** No limit on the number of callbacks. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** No limit on callbacks a second. */
    public static final int NO_QUOTA = 0;

    /** The documented limit on callbacks a second; source: {@link dev.pushback.schema.rule.Rule#QUOTA_1000}. */
    public static final int DOCUMENTED_QUOTA = 1000;

    /** A twentieth of the documented time limit: what is later than that, is no longer the load that was asked for. */
    public static final Duration LAG_BOUND = Duration.ofMillis(100);

    private static final int MAX_QUOTA = 10_000_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number or duration is out of its range
     */
    public LoadPlan {
        requireNonNull(target, "target");
        requireNonNull(transport, "transport");
        requireNonNull(pace, "pace");
        requireNonNull(retries, "retries");
        requireNonNull(repeats, "repeats");
        require(callbacks >= 1, Range.AT_LEAST_1.of("callbacks", String.valueOf(callbacks)));
        require(duration == null || duration.toNanos() > 0, Range.ABOVE_0.of("duration", Range.written(duration)));
        require(!warmup.isNegative(), Range.NOT_BELOW_0.of("warmup", Range.written(warmup)));
        require(
                quota >= 0 && quota <= MAX_QUOTA,
                PlanMessage.QUOTA.of(String.valueOf(MAX_QUOTA), String.valueOf(quota)));
        require(!lagBound.isNegative() && !lagBound.isZero(), Range.ABOVE_0.of("lagBound", Range.written(lagBound)));
        require(
                repeats.copies() <= transport.connections(),
                PlanMessage.COPIES_NEED_CONNECTIONS.of(repeats.copies(), transport.connections()));
    }

    /** A plan that sends the whole scenario at the documented limit, to be altered. */
    public static LoadPlanBuilder to(Target target) {
        return new LoadPlanBuilder(target);
    }

    /** The same, begun at that moment; {@code null} for at once. */
    public LoadPlan startingAt(Instant moment) {
        return new LoadPlan(
                target, transport, pace, callbacks, duration, warmup, quota, retries, repeats, seed, moment, lagBound);
    }

    /** How long it is until {@link #start()}; zero if that is over. */
    public Duration untilStart() {
        Duration left = start == null ? Duration.ZERO : Duration.between(Instant.now(), start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many callbacks that is, or {@link #UNLIMITED} if only the scenario or the clock can tell. */
    public long known() {
        if (duration == null || !pace.isKnownAhead()) {
            return callbacks;
        }
        return Math.min(callbacks, startingBefore(duration.toNanos()));
    }

    /** How many callbacks are meant to start before that time: the schedule never falls, so halving finds it. */
    private long startingBefore(long nanos) {
        long low = 0;
        long high = 1L << 40;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (pace.startNanos(middle, 0) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void require(boolean kept, Message problem) {
        if (!kept) {
            throw new MessageException(problem);
        }
    }
}
