package dev.pushback.emulator.merge;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.LoadSummary.Second;
import dev.pushback.emulator.load.stats.Packed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Adds up seconds of several runs: those that began later have theirs moved by as many, to the nearest. */
final class Seconds {

    private Seconds() {}

    static List<Second> of(List<LoadSummary> parts, Instant begin) {
        Map<Long, Second> seconds = new TreeMap<>();
        for (LoadSummary part : parts) {
            long behind = Math.round(Duration.between(begin, part.begin()).toMillis() / 1000.0);
            part.seconds().forEach(one -> seconds.merge(one.second() + behind, one, Seconds::sum));
        }
        return seconds.entrySet().stream()
                .map(entry -> at(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Second sum(Second one, Second other) {
        Histogram micros = Packed.open(one.micros());
        micros.add(Packed.open(other.micros()));
        LoadSummary.Latency latency = LoadSummary.Latency.of(micros);
        return new Second(
                one.second(),
                one.sent() + other.sent(),
                one.acknowledged() + other.acknowledged(),
                one.refused() + other.refused(),
                one.failed() + other.failed(),
                latency.p50(),
                latency.p99(),
                latency.max(),
                Packed.of(micros));
    }

    private static Second at(long second, Second one) {
        return new Second(
                second,
                one.sent(),
                one.acknowledged(),
                one.refused(),
                one.failed(),
                one.p50Millis(),
                one.p99Millis(),
                one.maxMillis(),
                one.micros());
    }
}
