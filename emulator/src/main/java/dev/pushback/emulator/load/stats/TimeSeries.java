package dev.pushback.emulator.load.stats;

import dev.pushback.emulator.load.plan.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What happens second by second. A second without anything to tell is left out.
 *
 * <p>Sent and ended count in the second in which they happen, latencies in the one in which the callback was meant to start:
 * else a second in which nothing was answered would look like one in which nothing was asked. Seconds are kept open for
 * {@value #OPEN} more; what comes later than that counts in the oldest that is open.
 */
public final class TimeSeries {

    private static final long SECOND = 1_000_000_000L;
    private static final int OPEN = 60;

    private final List<LoadSummary.Second> closed = new ArrayList<>();
    private final TreeMap<Long, Bucket> open = new TreeMap<>();
    private Bucket happening = new Bucket(0);
    private Bucket meant = happening;
    private long oldest;
    private long origin;

    public TimeSeries() {
        open.put(0L, happening);
    }

    /** Sets the beginning of the first second. */
    public void begin(long nanos) {
        origin = nanos;
    }

    public void sent(long nanos) {
        happening = bucket(happening, nanos);
        happening.sent++;
    }

    public void ended(long nanos, Outcome.State state) {
        happening = bucket(happening, nanos);
        happening.ended[state.ordinal()]++;
    }

    /** A callback that was meant to start then took so long. */
    public void latency(long intended, long latencyMicros) {
        meant = bucket(meant, intended);
        meant.micros.recordValue(latencyMicros);
    }

    /** How many were sent in the second before this moment's. */
    public long sentBefore(long nanos) {
        Bucket before = open.get((nanos - origin) / SECOND - 1);
        return before == null ? 0 : before.sent;
    }

    /** All seconds, the last one as far as it went. */
    public List<LoadSummary.Second> seconds() {
        close(open);
        return closed;
    }

    private Bucket bucket(Bucket likely, long nanos) {
        long second = Math.max((nanos - origin) / SECOND, oldest);
        if (likely.second == second) {
            return likely;
        }
        Bucket known = open.get(second);
        return known == null ? open(second) : known;
    }

    private Bucket open(long second) {
        oldest = Math.max(oldest, second - OPEN);
        close(open.headMap(oldest));
        Bucket opened = new Bucket(second);
        open.put(second, opened);
        return opened;
    }

    private void close(Map<Long, Bucket> over) {
        over.values().stream().filter(Bucket::isTold).map(Bucket::told).forEach(closed::add);
        over.clear();
    }

    /** A second that is not over, or may still get latencies. */
    private static final class Bucket {

        private final long second;
        private final Histogram micros = new Histogram(3);
        private final long[] ended = new long[Outcome.State.values().length];
        private long sent;

        Bucket(long second) {
            this.second = second;
        }

        boolean isTold() {
            return sent + Arrays.stream(ended).sum() + micros.getTotalCount() > 0;
        }

        LoadSummary.Second told() {
            LoadSummary.Latency latency = LoadSummary.Latency.of(micros);
            return new LoadSummary.Second(
                    second,
                    sent,
                    ended[Outcome.State.ACKNOWLEDGED.ordinal()],
                    ended[Outcome.State.REFUSED.ordinal()],
                    ended[Outcome.State.FAILED.ordinal()],
                    latency.p50(),
                    latency.p99(),
                    latency.max(),
                    Packed.of(micros));
        }
    }
}
