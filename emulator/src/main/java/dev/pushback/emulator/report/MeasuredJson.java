package dev.pushback.emulator.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Packed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was measured, whole, so that the documents of several runs can be added up without a loss.
 *
 * @param first when the first counted callback started, by the wall clock; {@code null} if none did
 * @param histograms see {@link Histograms}
 * @param combinations how many events were of each combination, {@code ID:COUNT} with blanks between
 * @param others how many events were none of the combinations
 * @param series second by second
 */
record MeasuredJson(
        @JsonSerialize(using = ToStringSerializer.class) Instant first, Histograms histograms, String combinations, long others, List<Second> series) {

    /**
     * Values in microseconds, each in HdrHistogram's compressed form (version 2) in Base64, as it stands in interval logs;
     * empty if there are none.
     */
    record Histograms(String latency, String service, String acknowledged, String lag) {}

    /** One second; what was not measured is null. */
    record Second(
            long second,
            long sent,
            long acknowledged,
            long refused,
            long failed,
            Double p50Millis,
            Double p99Millis,
            Double maxMillis,
            String histogram) {

        static Second of(LoadSummary.Second second) {
            return new Second(
                    second.second(),
                    second.sent(),
                    second.acknowledged(),
                    second.refused(),
                    second.failed(),
                    LoadJson.rounded(second.p50Millis(), 3),
                    LoadJson.rounded(second.p99Millis(), 3),
                    LoadJson.rounded(second.maxMillis(), 3),
                    second.micros());
        }
    }

    static MeasuredJson of(LoadSummary summary) {
        LoadSummary.Raw raw = summary.raw();
        return new MeasuredJson(
                raw.first(),
                new Histograms(
                        Packed.of(summary.latency().histogram()),
                        Packed.of(summary.service().histogram()),
                        Packed.of(summary.acknowledged().histogram()),
                        Packed.of(raw.lag())),
                pairs(raw.combinations()),
                raw.others(),
                summary.seconds().stream().map(Second::of).toList());
    }

    private static String pairs(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
