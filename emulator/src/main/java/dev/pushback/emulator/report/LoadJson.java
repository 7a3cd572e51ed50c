package dev.pushback.emulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.text.Escape;
import java.io.UncheckedIOException;
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

    private static final JsonMapper MAPPER = JsonMapper.builder(Escape.jsonFactory())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private LoadJson() {}

    /** The document as text, with line breaks, without one at the end. */
    public static String of(RunInfo info, LoadSummary summary) {
        try {
            return MAPPER.writeValueAsString(document(info, summary));
        } catch (JsonProcessingException mapsAlwaysWrite) {
            throw new UncheckedIOException(mapsAlwaysWrite);
        }
    }

    private static Map<String, Object> document(RunInfo info, LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tool", members("name", "pushback", "version", info.version()));
        document.put("spec", info.spec());
        document.put("target", summary.target());
        document.put("seed", summary.seed());
        document.put("scenario", info.scenario());
        document.put("valid", summary.isValid());
        document.put("callbacks", callbacks(callbacks));
        document.put(
                "events",
                members(
                        "sent", summary.events().sent(),
                        "delivered", summary.events().delivered(),
                        "lost", summary.events().lost()));
        document.put(
                "rate",
                members(
                        "offered", rounded(summary.rate().offered(), 1),
                        "achieved", rounded(summary.rate().achieved(), 1),
                        "lagP99Millis", rounded(summary.rate().lagP99Millis(), 3)));
        document.put("latencyMillis", latency(summary.latency()));
        document.put("coverage", summary.coverage());
        document.put("failures", kinds(summary.failures()));
        document.put("refusals", kinds(summary.refusals()));
        document.put("serviceMillis", latency(summary.service()));
        document.put(
                "repeats",
                members(
                        "duplicates", callbacks.duplicates(),
                        "copies", callbacks.copies(),
                        "resent", callbacks.resent()));
        document.put("faults", faults(summary.events()));
        document.put(
                "bytes",
                members(
                        "sent", summary.bytes().sent(),
                        "received", summary.bytes().received()));
        document.put("seconds", rounded(summary.took().toNanos() / 1e9, 3));
        document.put("interrupted", summary.interrupted());
        document.put("invalid", summary.isValid() ? null : summary.invalid());
        return document;
    }

    private static Map<String, Object> callbacks(LoadSummary.Callbacks callbacks) {
        return members(
                "planned", callbacks.planned(),
                "sent", callbacks.sent(),
                "acknowledged", callbacks.acknowledged(),
                "refused", callbacks.refused(),
                "failed", callbacks.failed(),
                "delayed", callbacks.delayed(),
                "retried", callbacks.retried(),
                "unsent", callbacks.unsent());
    }

    private static Map<String, Object> faults(LoadSummary.Events events) {
        Map<String, Object> faults = new LinkedHashMap<>();
        events.faults().forEach((fault, count) -> faults.put(fault.word(), count));
        return faults;
    }

    private static Map<String, Object> latency(LoadSummary.Latency latency) {
        return members(
                "p50", rounded(latency.p50(), 3),
                "p90", rounded(latency.p90(), 3),
                "p99", rounded(latency.p99(), 3),
                "p999", rounded(latency.p999(), 3),
                "max", rounded(latency.max(), 3));
    }

    private static List<Map<String, Object>> kinds(List<LoadSummary.Kind> kinds) {
        return kinds.stream()
                .map(kind -> members("kind", kind.kind(), "count", kind.count(), "example", kind.example()))
                .toList();
    }

    /** A number with so many decimals, null for one that was not measured. */
    static Double rounded(double value, int decimals) {
        if (Double.isNaN(value)) {
            return null;
        }
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
