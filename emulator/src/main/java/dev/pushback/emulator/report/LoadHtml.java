package dev.pushback.emulator.report;

import com.samskivert.mustache.Mustache;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as one HTML file that needs no network: the document of {@code send --json} as figures, percentile curve, time series
 * and failures.
 *
 * <p>Charts are drawn by uPlot, which lies beside the template with its licence.
 */
public final class LoadHtml {

    /** As many as a page can bear. */
    private static final int MISSING_NAMED = 50;

    /** What the template shows. */
    private record Page(
            String lang,
            Mustache.CustomContext say,
            LoadJson.Document document,
            String verdict,
            boolean good,
            String about,
            List<Line> faults,
            List<Line> latency,
            List<Line> troubles,
            List<Line> coverage,
            String data,
            String css,
            String script) {}

    /** Something with its name. */
    private record Line(String name, Object value) {}

    private final Lang lang;

    private LoadHtml(Lang lang) {
        this.lang = lang;
    }

    /** The file's content, in that language. */
    public static String of(RunInfo info, LoadSummary summary, Lang lang) {
        return HtmlTemplate.filled(LoadHtml.class, "load.html", new LoadHtml(lang).page(info, summary));
    }

    private Page page(RunInfo info, LoadSummary summary) {
        LoadJson.Document document = LoadJson.document(info, summary, lang);
        return new Page(
                lang.tag(),
                name -> said(ReportMessage.valueOf(name), summary.target()),
                document,
                words(verdict(summary)),
                summary.isValid() && lost(summary) == 0,
                words(about(info, summary)),
                faults(summary),
                List.of(
                        line(ReportMessage.FROM_INTENDED, document.latencyMillis()),
                        line(ReportMessage.FROM_ACTUAL, document.serviceMillis()),
                        line(ReportMessage.OF_ACKNOWLEDGED, document.acknowledgedMillis())),
                List.of(
                        line(ReportMessage.AT_FAILED, document.failures()),
                        line(ReportMessage.AT_REFUSED, document.refusals())),
                coverage(document.coverage()),
                ChartData.of(summary, this::said),
                HtmlTemplate.resource(LoadHtml.class, "uplot-1.6.32.min.css"),
                HtmlTemplate.resource(LoadHtml.class, "uplot-1.6.32.min.js"));
    }

    private String words(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    private String said(ReportMessage key, Object... facts) {
        return words(key.of(facts));
    }

    private Line line(ReportMessage name, Object value) {
        return new Line(said(name), value);
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

    private List<Line> faults(LoadSummary summary) {
        Stream<Line> ofEvents = summary.events().faults().entrySet().stream()
                .map(fault ->
                        line(ReportMessage.valueOf("EVENTS_" + fault.getKey().name()), fault.getValue()));
        return Stream.concat(
                        ofEvents,
                        Stream.of(
                                line(
                                        ReportMessage.DUPLICATED,
                                        summary.callbacks().duplicates()),
                                line(ReportMessage.COPIED, summary.callbacks().copies())))
                .toList();
    }

    private List<Line> coverage(Map<String, Object> covered) {
        return covered.entrySet().stream()
                .map(entry -> line(
                        ReportMessage.valueOf("COVERED_" + entry.getKey().toUpperCase(Locale.ROOT)),
                        listed(entry.getValue())))
                .toList();
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
                ? said(ReportMessage.SEEN_OF, counts.get("seen"), counts.get("of"))
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }
}
