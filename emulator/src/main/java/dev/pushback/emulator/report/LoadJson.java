package dev.pushback.emulator.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.TaskCounts;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The document of {@code send --json}.
 *
 * <p>Members up to {@code failures} are a promise to other people's scripts; those behind it may grow. A figure that was
 * not measured is null.
 */
public final class LoadJson {

    /** The members, in order. */
    record Document(
            @JsonUnwrapped DocumentHead head,
            long seed,
            String scenario,
            boolean valid,

            @JsonIncludeProperties({
                "planned",
                "sent",
                "acknowledged",
                "refused",
                "failed",
                "delayed",
                "retried",
                "unsent"
            })
            LoadSummary.Callbacks callbacks,

            Events events,
            Rate rate,
            Latency latencyMillis,
            Map<String, Object> coverage,

            List<Kind> failures,
            List<Kind> refusals,

            Latency serviceMillis,
            Latency acknowledgedMillis,

            @JsonIncludeProperties({"duplicates", "copies", "resent"})
            LoadSummary.Callbacks repeats,

            Map<String, Long> faults,
            LoadSummary.Bytes bytes,
            Double seconds,
            boolean interrupted,
            String invalid,
            CampaignId campaign,
            List<ShardInfo> shards,
            MeasuredJson measured,

            @JsonInclude(JsonInclude.Include.NON_NULL) List<TaskCounts.Task> tasks,

            @JsonInclude(JsonInclude.Include.NON_NULL) Long leftOut) {}

    record Kind(String kind, long count, String example) {

        static List<Kind> of(List<LoadSummary.Kind> kinds, Lang lang) {
            return kinds.stream()
                    .map(one -> new Kind(one.kind(), one.count(), one.example().in(lang, Audience.COMMAND_LINE)))
                    .toList();
        }
    }

    record Events(long sent, long delivered, long lost) {

        static Events of(LoadSummary.Events events) {
            return new Events(events.sent(), events.delivered(), events.lost());
        }
    }

    record Rate(Double offered, Double achieved, Double lagP99Millis) {

        static Rate of(LoadSummary.Rate rate) {
            return new Rate(rounded(rate.offered(), 1), rounded(rate.achieved(), 1), rounded(rate.lagP99Millis(), 3));
        }
    }

    record Latency(Double p50, Double p90, Double p99, Double p999, Double max) {

        static Latency of(LoadSummary.Latency latency) {
            return new Latency(
                    rounded(latency.p50(), 3),
                    rounded(latency.p90(), 3),
                    rounded(latency.p99(), 3),
                    rounded(latency.p999(), 3),
                    rounded(latency.max(), 3));
        }
    }

    private LoadJson() {}

    /** The document as text, with line breaks, without one at the end. */
    public static String of(RunInfo info, LoadSummary summary, Lang lang) {
        return JsonDocument.write(document(info, summary, lang));
    }

    static Document document(RunInfo info, LoadSummary summary, Lang lang) {
        return new Document(
                DocumentHead.of(info.version(), info.spec(), summary.target()),
                summary.seed(),
                info.scenario(),
                summary.isValid(),
                summary.callbacks(),
                Events.of(summary.events()),
                Rate.of(summary.rate()),
                Latency.of(summary.latency()),
                summary.coverage(),
                Kind.of(summary.failures(), lang),
                Kind.of(summary.refusals(), lang),
                Latency.of(summary.service()),
                Latency.of(summary.acknowledged()),
                summary.callbacks(),
                faults(summary.events()),
                summary.bytes(),
                rounded(summary.took().toNanos() / 1e9, 3),
                summary.interrupted(),
                summary.isValid() ? null : summary.invalid().in(lang, Audience.COMMAND_LINE),
                info.campaign(),
                info.parts(),
                MeasuredJson.of(summary),
                info.tasks(),
                info.leftOut());
    }

    private static Map<String, Long> faults(LoadSummary.Events events) {
        Map<String, Long> faults = new LinkedHashMap<>();
        events.faults().forEach((fault, count) -> faults.put(fault.word(), count));
        return faults;
    }

    /** A number with so many decimals, null for one that was not measured. */
    static Double rounded(double value, int decimals) {
        if (Double.isNaN(value)) {
            return null;
        }
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
