package dev.pushback.emulator.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Packed;
import dev.pushback.emulator.report.IntervalLog;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Reads an interval log back: what is known of a shard that was killed before it could report. Which combinations it sent,
 * and how late its sender was, nobody knows then.
 */
final class LogReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String file;
    private final List<LoadSummary.Second> seconds = new ArrayList<>();
    private final Histogram all = new Histogram(3);
    private JsonFields head;
    private JsonFields counts;
    private Instant first;
    private double end;

    private LogReport(String file) {
        this.file = file;
    }

    /** Whether the text looks like an interval log. */
    static boolean isOne(String text) {
        return text.startsWith("#[");
    }

    /**
     * The report.
     *
     * @param file where the text was read
     * @throws MessageException if it is none
     */
    static ShardReport read(String file, String text) {
        LogReport log = new LogReport(file);
        log.comments(text.lines().toList());
        log.intervals(wholeLines(text));
        return log.report();
    }

    /** A line that was being written when its program was killed is none. */
    private static String wholeLines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private void comments(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#" + IntervalLog.HEAD)) {
                head = json(line.substring(1 + IntervalLog.HEAD.length()), i + 1);
            } else if (line.startsWith("#" + IntervalLog.COUNTS) && line.endsWith("]")) {
                counts = json(line.substring(1 + IntervalLog.COUNTS.length()), i + 1);
            }
        }
        if (head == null) {
            throw new MessageException(MergeMessage.NO_HEAD.of(file));
        }
    }

    private void intervals(String text) {
        HistogramLogReader reader =
                new HistogramLogReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        for (EncodableHistogram one = next(reader); one != null; one = next(reader)) {
            add((Histogram) one);
        }
    }

    private EncodableHistogram next(HistogramLogReader reader) {
        try {
            return reader.nextIntervalHistogram();
        } catch (RuntimeException e) {
            String said = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new MessageException(MergeMessage.NO_INTERVAL.of(file, seconds.size() + 1, Quoted.of(said)), e);
        }
    }

    private void add(Histogram interval) {
        all.add(interval);
        Instant from = Instant.ofEpochMilli(interval.getStartTimeStamp());
        first = first == null ? from : first;
        end = Duration.between(first, Instant.ofEpochMilli(interval.getEndTimeStamp()))
                        .toMillis()
                / 1000.0;
        LoadSummary.Latency latency = LoadSummary.Latency.of(interval);
        seconds.add(new LoadSummary.Second(
                Duration.between(first, from).toSeconds(),
                0,
                0,
                0,
                0,
                latency.p50(),
                latency.p99(),
                latency.max(),
                Packed.of(interval)));
    }

    private ShardReport report() {
        String scenario = head.text("/scenario");
        if (!head.has("/campaign")) {
            throw new MessageException(MergeMessage.NO_CAMPAIGN.of(file, Quoted.of(scenario)));
        }
        RunInfo info = new RunInfo(
                head.text("/head/tool/version"),
                head.text("/head/spec"),
                scenario,
                JsonReport.campaign(head, "/campaign"),
                List.of());
        return new ShardReport(file, info, summary(info), !isOver());
    }

    private boolean isOver() {
        return counts != null && counts.truth("/over");
    }

    /** As the log tells; of one that was written before logs told, the beginning of the first interval. */
    private Instant started() {
        Instant told = counts == null ? null : counts.instant("/first");
        return told == null ? first : told;
    }

    private LoadSummary summary(RunInfo info) {
        LoadSummary.Latency latency = LoadSummary.Latency.of(all);
        LoadSummary.Latency nothing = LoadSummary.Latency.of(new Histogram(3));
        double rate = end == 0 ? Double.NaN : count("ended") / end;
        return new LoadSummary(
                head.text("/head/target"),
                head.number("/seed"),
                first == null ? info.campaign().start() : started(),
                Duration.ofMillis(Math.round(end * 1000)),
                false,
                Message.NONE,
                callbacks(),
                new LoadSummary.Events(count("events"), count("delivered"), Map.of()),
                new LoadSummary.Rate(rate, rate, Double.NaN),
                latency,
                nothing,
                nothing,
                Map.of(),
                0,
                0,
                List.of(),
                List.of(),
                new LoadSummary.Bytes(0, 0),
                seconds,
                new LoadSummary.Raw(started(), new Histogram(3), Map.of(), 0));
    }

    private LoadSummary.Callbacks callbacks() {
        long ended = count("ended");
        long planned = head.has("/planned") ? Math.max(ended, head.number("/planned")) : ended;
        return new LoadSummary.Callbacks(
                planned,
                ended,
                count("acknowledged"),
                count("refused"),
                count("failed"),
                0,
                0,
                planned - ended,
                0,
                0,
                0);
    }

    private long count(String name) {
        return counts == null ? 0 : counts.number("/" + name);
    }

    private JsonFields json(String text, int line) {
        String json = text.substring(0, text.length() - 1);
        try {
            return new JsonFields(file, MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new MessageException(MergeMessage.NO_INTERVAL.of(file, line, JsonFault.of(json)), e);
        }
    }
}
