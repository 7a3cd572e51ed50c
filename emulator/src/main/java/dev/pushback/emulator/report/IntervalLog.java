package dev.pushback.emulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.schema.text.Escape;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A run's latencies second by second in HdrHistogram's own interval log, which its tools read: microseconds from the
 * intended start, each callback in the second in which it ended, tagged by the shard.
 *
 * <p>It is written while the run goes on and flushed each second, so that it tells what a run did that was killed. What only
 * Pushback reads stands in comments: whose it is, and after each second the counts so far.
 */
public final class IntervalLog implements LoadListener, AutoCloseable {

    /** What the comment starts with that says whose log it is. */
    public static final String HEAD = "[Pushback: ";

    /** What the comments start with that tell the counts so far. */
    public static final String COUNTS = "[Counts: ";

    private static final JsonMapper MAPPER = new JsonMapper(Escape.jsonFactory());
    private static final double MICROS_PER_MILLI = 1000;
    private static final double MILLIS = 1000;

    /**
     * Whose log it is.
     *
     * @param head the program and the receiver
     * @param seed where draws came from
     * @param scenario such as {@code lifecycle}
     * @param planned how many callbacks there are to send; {@code null} if not known ahead
     * @param campaign of what the run is a part
     */
    public record Head(DocumentHead head, long seed, String scenario, Long planned, CampaignId campaign) {}

    /**
     * How far the run had come.
     *
     * @param ended how many callbacks had come to an end
     * @param acknowledged how many of them as acknowledged
     * @param refused how many as refused
     * @param failed how many as failed
     * @param events how many events they had
     * @param delivered how many of these stood in acknowledged ones
     * @param first when the first of them started (ISO 8601), of which an interval tells no more than the second; {@code null} if none
     * @param over whether this is the whole run
     */
    public record Counts(
            long ended,
            long acknowledged,
            long refused,
            long failed,
            long events,
            long delivered,
            String first,
            boolean over) {}

    private final Histogram interval = new Histogram(3);
    private final long[] ended = new long[Outcome.State.values().length];
    private final PrintStream out;
    private final HistogramLogWriter log;
    private final String tag;
    private final double began;
    private double from;
    private long events;
    private long delivered;
    private Instant first;

    private IntervalLog(PrintStream out, Head head, long nowMillis) {
        this.out = out;
        this.log = new HistogramLogWriter(out);
        began = nowMillis / MILLIS;
        from = 0;
        tag = "shard-" + (head.campaign() == null ? 1 : head.campaign().shard());
        log.outputComment(HEAD + json(head) + "]");
        log.outputLogFormatVersion();
        log.outputStartTime(nowMillis);
        log.setBaseTime(nowMillis);
        log.outputBaseTime(nowMillis);
        log.outputLegend();
        out.flush();
    }

    /**
     * Begins a log, in place of what the file held.
     *
     * @throws IOException if it can't be written
     */
    public static IntervalLog create(Path file, Head head) throws IOException {
        PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
        return new IntervalLog(out, head, System.currentTimeMillis());
    }

    @Override
    public void ended(LoadAttempt last, long intended, long micros) {
        ended[last.outcome().state().ordinal()]++;
        events += last.events();
        delivered += last.outcome().state() == Outcome.State.ACKNOWLEDGED ? last.events() : 0;
        if (last.isTimed()) {
            interval.recordValue(micros);
            first = first == null || last.at().isBefore(first) ? last.at() : first;
        }
    }

    @Override
    public void progressed(LoadProgress progress) {
        write(false);
    }

    /** Writes what is left, and that the run is over. Whether all could be written, {@link #isWhole} says. */
    @Override
    public void close() {
        write(true);
        out.close();
    }

    /** Whether all could be written so far. */
    public boolean isWhole() {
        return !out.checkError();
    }

    private void write(boolean over) {
        double to = System.currentTimeMillis() / MILLIS - began;
        if (interval.getTotalCount() > 0) {
            interval.setTag(tag); // a reset takes it away
            log.outputIntervalHistogram(from, to, interval, MICROS_PER_MILLI);
            interval.reset();
        }
        from = to;
        log.outputComment(COUNTS + json(counts(over)) + "]");
        out.flush();
    }

    private Counts counts(boolean over) {
        long acknowledged = ended[Outcome.State.ACKNOWLEDGED.ordinal()];
        long refused = ended[Outcome.State.REFUSED.ordinal()];
        long failed = ended[Outcome.State.FAILED.ordinal()];
        long all = acknowledged + refused + failed;
        String start = first == null ? null : first.toString();
        return new Counts(all, acknowledged, refused, failed, events, delivered, start, over);
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new UncheckedIOException(plainValuesAlwaysWrite);
        }
    }
}
