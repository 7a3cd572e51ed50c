package dev.pushback.emulator.load.stats;

import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * How late the sender was by its own fault, and whether that spoils the run.
 *
 * <p>A virtual machine that has just started is slow for a moment. That moment is measured and told like all others, but
 * within the first {@link #START_UP} a run may be ten times as late before it counts as fallen behind: a short run is not
 * invalid because it began.
 */
public final class ScheduleLag {

    /** How long a start takes that is not held against a run. */
    static final Duration START_UP = Duration.ofSeconds(3);

    private static final int LENIENCY = 10;

    private final Duration bound;
    private final Histogram all = new Histogram(3);
    private final Histogram steady = new Histogram(3);
    private long begin = Long.MIN_VALUE;

    public ScheduleLag(Duration bound) {
        this.bound = bound;
    }

    /** The first callback, of the warm-up if there is one, was meant to start at this moment. */
    public void begin(long nanos) {
        if (begin == Long.MIN_VALUE) {
            begin = nanos;
        }
    }

    /** A callback that was meant to start at one moment was ready to at another, both in nanoseconds of one clock. */
    public void record(long intended, long ready) {
        begin(intended);
        long micros = Math.max(0, ready - intended) / 1000;
        all.recordValue(micros);
        if (intended - begin >= START_UP.toNanos()) {
            steady.recordValue(micros);
        }
    }

    /** All of it in microseconds, as it was up to now. */
    public Histogram micros() {
        return all.copy();
    }

    /** The 99th percentile over the whole run, in milliseconds. */
    public double p99Millis() {
        return p99(all);
    }

    /** Why the run is not the load that was asked for; {@link Message#NONE} if it is. */
    public Message problem() {
        double millis = bound.toNanos() / 1e6;
        if (p99(steady) > millis) {
            return told(p99(steady), bound.toMillis());
        }
        return p99(all) > LENIENCY * millis ? told(p99(all), LENIENCY * bound.toMillis()) : Message.NONE;
    }

    private static Message told(double p99, long allowed) {
        return LoadMessage.FELL_BEHIND.of(String.format(Locale.ROOT, "%.1f", p99), Long.toString(allowed));
    }

    private static double p99(Histogram micros) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(99) / 1000.0;
    }
}
