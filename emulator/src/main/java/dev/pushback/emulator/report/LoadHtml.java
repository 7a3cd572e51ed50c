package dev.pushback.emulator.report;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
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
import java.util.stream.Stream;

/**
 * A run as one HTML file that needs no network: figures, percentile curve, time series, failures.
 *
 * <p>Charts are drawn by uPlot, which lies beside the template with its licence.
 */
public final class LoadHtml {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z._]+)}}");

    /** As many as a page can bear. */
    private static final int MISSING_NAMED = 50;

    private final Lang lang;

    private LoadHtml(Lang lang) {
        this.lang = lang;
    }

    /** The file's content, in that language. */
    public static String of(RunInfo info, LoadSummary summary, Lang lang) {
        return new LoadHtml(lang).page(info, summary);
    }

    private String page(RunInfo info, LoadSummary summary) {
        Map<String, String> places = new LinkedHashMap<>();
        Stream.of(ReportMessage.values())
                .filter(key -> key.name().startsWith("AT_"))
                .forEach(key -> places.put(key.name(), said(key, summary.target())));
        places.put("lang", lang.tag());
        places.put("verdict", Escape.html(words(verdict(summary))));
        places.put("verdict.class", summary.isValid() && lost(summary) == 0 ? "good" : "bad");
        places.put("about", Escape.html(words(about(info, summary))));
        places.put("tiles", tiles(summary));
        places.put(
                "latency",
                latency(ReportMessage.FROM_INTENDED, summary.latency())
                        + latency(ReportMessage.FROM_ACTUAL, summary.service())
                        + latency(ReportMessage.OF_ACKNOWLEDGED, summary.acknowledged()));
        places.put("failures", kinds(summary.failures()));
        places.put("refusals", kinds(summary.refusals()));
        places.put("coverage", coverage(summary));
        places.put("data", ChartData.of(summary, this::said));
        places.put("uplot.css", resource("uplot-1.6.32.min.css"));
        places.put("uplot.js", resource("uplot-1.6.32.min.js"));
        return PLACE.matcher(resource("load.html"))
                .replaceAll(place -> Matcher.quoteReplacement(places.get(place.group(1))));
    }

    private String words(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    /** Fit for HTML. */
    private String said(ReportMessage key, Object... facts) {
        return Escape.html(words(key.of(facts)));
    }

    private static Message verdict(LoadSummary summary) {
        if (!summary.isValid()) {
            return ReportMessage.INVALID.of(summary.invalid());
        }
        Message counted = lost(summary) == 0
                ? ReportMessage.ALL_ACKNOWLEDGED.of()
                : ReportMessage.NOT_ACKNOWLEDGED.of(Long.toString(lost(summary)));
        return summary.interrupted() ? ReportMessage.INTERRUPTED.of(counted) : counted;
    }

    private static long lost(LoadSummary summary) {
        return summary.callbacks().planned() - summary.callbacks().acknowledged();
    }

    private static Message about(RunInfo info, LoadSummary summary) {
        return ReportMessage.ABOUT.of(
                info.version(),
                info.spec(),
                info.scenario(),
                Long.toString(summary.seed()),
                summary.begin().toString(),
                String.format(Locale.ROOT, "%.1f", summary.took().toNanos() / 1e9));
    }

    private String tiles(LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        return tile(ReportMessage.PLANNED, callbacks.planned())
                + tile(ReportMessage.ACKNOWLEDGED, callbacks.acknowledged())
                + tile(ReportMessage.REFUSED, callbacks.refused())
                + tile(ReportMessage.FAILED, callbacks.failed())
                + tile(ReportMessage.UNSENT, callbacks.unsent())
                + tile(ReportMessage.DELAYED, callbacks.delayed())
                + tile(ReportMessage.RETRIED, callbacks.retried())
                + tile(ReportMessage.RESENT, callbacks.resent())
                + tile(ReportMessage.OFFERED, LoadJson.rounded(summary.rate().offered(), 1))
                + tile(ReportMessage.ACHIEVED, LoadJson.rounded(summary.rate().achieved(), 1))
                + tile(ReportMessage.LAG, LoadJson.rounded(summary.rate().lagP99Millis(), 3))
                + tile(ReportMessage.EVENTS_SENT, summary.events().sent())
                + tile(ReportMessage.EVENTS_LOST, summary.events().lost())
                + faults(summary);
    }

    private String faults(LoadSummary summary) {
        return summary.events().faults().entrySet().stream()
                        .map(fault -> tileIfAny(
                                said(ReportMessage.valueOf(
                                        "EVENTS_" + fault.getKey().name())),
                                fault.getValue()))
                        .collect(Collectors.joining())
                + tileIfAny(said(ReportMessage.DUPLICATED), summary.callbacks().duplicates())
                + tileIfAny(said(ReportMessage.COPIED), summary.callbacks().copies());
    }

    private static String tileIfAny(String name, long value) {
        return value == 0 ? "" : tile(name, value);
    }

    private String tile(ReportMessage name, Number value) {
        return tile(said(name), value);
    }

    private static String tile(String name, Number value) {
        return "<div class=\"tile\"><b>" + value + "</b>" + name + "</div>";
    }

    private String latency(ReportMessage name, LoadSummary.Latency latency) {
        return "<tr><th>" + said(name) + "</th>" + cell(latency.p50()) + cell(latency.p90()) + cell(latency.p99())
                + cell(latency.p999()) + cell(latency.max()) + "</tr>";
    }

    private static String cell(double millis) {
        Double rounded = LoadJson.rounded(millis, 3);
        return "<td class=\"number\">" + (rounded == null ? "" : rounded) + "</td>";
    }

    private String kinds(List<LoadSummary.Kind> kinds) {
        if (kinds.isEmpty()) {
            return "<p>" + said(ReportMessage.NOTHING) + "</p>";
        }
        return kinds.stream()
                .map(kind -> "<tr><td>" + Escape.html(kind.kind()) + "</td><td class=\"number\">" + kind.count()
                        + "</td><td class=\"example\">" + Escape.html(words(kind.example())) + "</td></tr>")
                .collect(Collectors.joining(
                        "",
                        "<table><tr><th>" + said(ReportMessage.KIND) + "</th><th class=\"number\">"
                                + said(ReportMessage.CALLBACKS) + "</th><th>" + said(ReportMessage.EXAMPLE)
                                + "</th></tr>",
                        "</table>"));
    }

    private String coverage(LoadSummary summary) {
        return summary.coverage().entrySet().stream()
                .map(entry -> "<tr><th>"
                        + said(ReportMessage.valueOf("COVERED_" + entry.getKey().toUpperCase(Locale.ROOT)))
                        + "</th><td>" + Escape.html(listed(entry.getValue())) + "</td></tr>")
                .collect(Collectors.joining());
    }

    private String listed(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().limit(MISSING_NAMED).map(String::valueOf).collect(Collectors.joining("; "))
                    + (list.size() > MISSING_NAMED ? "; …" : "");
        }
        if (!(value instanceof Map<?, ?> counts)) {
            return String.valueOf(value);
        }
        return counts.containsKey("seen")
                ? words(ReportMessage.SEEN_OF.of(counts.get("seen"), counts.get("of")))
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String resource(String name) {
        try (InputStream in = LoadHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
