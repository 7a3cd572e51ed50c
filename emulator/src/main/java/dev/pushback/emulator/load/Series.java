package dev.pushback.emulator.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What happens second by second. A second without anything to tell is left out. */
final class Series {

    private static final long SECOND = 1_000_000_000L;

    private final List<LoadSummary.Second> seconds = new ArrayList<>();
    private final Histogram micros = new Histogram(3);
    private long origin;
    private long current;
    private long sent;
    private long lastSent;
    private final long[] ended = new long[Outcome.State.values().length];

    /** Sets the beginning of the first second. */
    void begin(long nanos) {
        origin = nanos;
    }

    void sent(long nanos) {
        moveTo(nanos);
        sent++;
    }

    void ended(long nanos, Outcome.State state) {
        moveTo(nanos);
        ended[state.ordinal()]++;
    }

    void latency(long latencyMicros) {
        micros.recordValue(latencyMicros);
    }

    /** How many were sent in the second before the current one. */
    long lastSent() {
        return lastSent;
    }

    /** Closes the seconds that are over. */
    void moveTo(long nanos) {
        long second = (nanos - origin) / SECOND;
        if (second > current) {
            close();
            lastSent = second == current + 1 ? lastSent : 0;
            current = second;
        }
    }

    /** All seconds, the last one as far as it went. */
    List<LoadSummary.Second> close() {
        LoadSummary.Latency latency = LoadSummary.Latency.of(micros);
        LoadSummary.Second second = new LoadSummary.Second(
                current,
                sent,
                ended[Outcome.State.ACKNOWLEDGED.ordinal()],
                ended[Outcome.State.REFUSED.ordinal()],
                ended[Outcome.State.FAILED.ordinal()],
                latency.p50(),
                latency.p99(),
                latency.max());
        if (sent + second.acknowledged() + second.refused() + second.failed() > 0) {
            seconds.add(second);
        }
        lastSent = sent;
        sent = 0;
        java.util.Arrays.fill(ended, 0);
        micros.reset();
        return seconds;
    }
}
