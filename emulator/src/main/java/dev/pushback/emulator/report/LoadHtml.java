package dev.pushback.emulator.report;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run as one HTML file that needs no network: figures, percentile curve, time series, failures.
 *
 * <p>Charts are drawn by uPlot, which lies beside the template with its licence.
 */
public final class LoadHtml {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

    /** As many as a page can bear. */
    private static final int MISSING_NAMED = 50;

    private LoadHtml() {}

    /** The file's content. */
    public static String of(RunInfo info, LoadSummary summary) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("target", Escape.html(summary.target()));
        places.put("verdict", Escape.html(verdict(summary)));
        places.put("verdict.class", summary.isValid() && lost(summary) == 0 ? "good" : "bad");
        places.put("about", Escape.html(about(info, summary)));
        places.put("tiles", tiles(summary));
        places.put(
                "latency",
                latency("from the intended start", summary.latency())
                        + latency("from the actual start", summary.service())
                        + latency("of what was acknowledged", summary.acknowledged()));
        places.put("failures", kinds(summary.failures()));
        places.put("refusals", kinds(summary.refusals()));
        places.put("coverage", coverage(summary));
        places.put("data", ChartData.of(summary));
        places.put("uplot.css", resource("uplot-1.6.32.min.css"));
        places.put("uplot.js", resource("uplot-1.6.32.min.js"));
        return PLACE.matcher(resource("load.html"))
                .replaceAll(place -> Matcher.quoteReplacement(places.get(place.group(1))));
    }

    private static String verdict(LoadSummary summary) {
        if (!summary.isValid()) {
            return "invalid: " + summary.invalid();
        }
        String ended = summary.interrupted() ? "interrupted; " : "";
        return ended
                + (lost(summary) == 0
                        ? "every callback was acknowledged"
                        : lost(summary) + " callbacks were not acknowledged");
    }

    private static long lost(LoadSummary summary) {
        return summary.callbacks().planned() - summary.callbacks().acknowledged();
    }

    private static String about(RunInfo info, LoadSummary summary) {
        return String.format(
                Locale.ROOT,
                "pushback %s, documentation of %s, scenario %s, seed %d, begun %s, took %.1f s",
                info.version(),
                info.spec(),
                info.scenario(),
                summary.seed(),
                summary.begin(),
                summary.took().toNanos() / 1e9);
    }

    private static String tiles(LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        return tile("planned", callbacks.planned())
                + tile("acknowledged", callbacks.acknowledged())
                + tile("refused", callbacks.refused())
                + tile("failed", callbacks.failed())
                + tile("unsent", callbacks.unsent())
                + tile("delayed", callbacks.delayed())
                + tile("retried", callbacks.retried())
                + tile("sent anew", callbacks.resent())
                + tile("callbacks/s offered", LoadJson.rounded(summary.rate().offered(), 1))
                + tile("callbacks/s achieved", LoadJson.rounded(summary.rate().achieved(), 1))
                + tile("lag p99, ms", LoadJson.rounded(summary.rate().lagP99Millis(), 3))
                + tile("events sent", summary.events().sent())
                + tile("events lost", summary.events().lost())
                + faults(summary);
    }

    private static String faults(LoadSummary summary) {
        return summary.events().faults().entrySet().stream()
                        .map(fault -> tileIfAny("events " + fault.getKey().word(), fault.getValue()))
                        .collect(Collectors.joining())
                + tileIfAny("callbacks duplicated", summary.callbacks().duplicates())
                + tileIfAny("callbacks copied", summary.callbacks().copies());
    }

    private static String tileIfAny(String name, long value) {
        return value == 0 ? "" : tile(name, value);
    }

    private static String tile(String name, Number value) {
        return "<div class=\"tile\"><b>" + value + "</b>" + name + "</div>";
    }

    private static String latency(String name, LoadSummary.Latency latency) {
        return "<tr><th>" + name + "</th>" + cell(latency.p50()) + cell(latency.p90()) + cell(latency.p99())
                + cell(latency.p999()) + cell(latency.max()) + "</tr>";
    }

    private static String cell(double millis) {
        Double rounded = LoadJson.rounded(millis, 3);
        return "<td class=\"number\">" + (rounded == null ? "" : rounded) + "</td>";
    }

    private static String kinds(List<LoadSummary.Kind> kinds) {
        if (kinds.isEmpty()) {
            return "<p>Nothing.</p>";
        }
        return kinds.stream()
                .map(kind -> "<tr><td>" + Escape.html(kind.kind()) + "</td><td class=\"number\">" + kind.count()
                        + "</td><td class=\"example\">" + Escape.html(kind.example()) + "</td></tr>")
                .collect(Collectors.joining(
                        "",
                        "<table><tr><th>kind</th><th class=\"number\">callbacks</th><th>first example</th></tr>",
                        "</table>"));
    }

    private static String coverage(LoadSummary summary) {
        return summary.coverage().entrySet().stream()
                .map(entry -> "<tr><th>" + Escape.html(entry.getKey()) + "</th><td>"
                        + Escape.html(words(entry.getValue())) + "</td></tr>")
                .collect(Collectors.joining());
    }

    private static String words(Object value) {
        return value instanceof List<?> list
                ? list.stream().limit(MISSING_NAMED).map(String::valueOf).collect(Collectors.joining("; "))
                        + (list.size() > MISSING_NAMED ? "; …" : "")
                : String.valueOf(value);
    }

    private static String resource(String name) {
        try (InputStream in = LoadHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
