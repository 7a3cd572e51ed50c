package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.rule.Source;
import dev.pushback.schema.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for browsers: one file that needs nothing else. Everything that a receiver sent is escaped, and the page's own
 * policy runs no script but the page's own.
 */
public final class HtmlReport {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)}");

    private final RunReport run;
    private final Wording wording;

    private HtmlReport(RunReport run, Wording wording) {
        this.run = run;
        this.wording = wording;
    }

    /** The document. */
    public static String of(RunReport run, Wording wording) {
        return new HtmlReport(run, wording).page();
    }

    private String page() {
        String script = resource("report.js");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("lang", wording.tag());
        parts.put("hash", hash(script));
        parts.put("css", resource("report.css"));
        parts.put("script", script);
        parts.put("outcome", label("outcome." + run.outcome().id()));
        parts.put("outcome-id", run.outcome().id());
        parts.put("target", Escape.html(run.target()));
        parts.put(
                "headline",
                (run.headline().isEmpty() ? "" : paragraph("headline", run.headline()))
                        + run.notes().stream()
                                .map(note -> paragraph("note", note))
                                .collect(Collectors.joining())
                        + HtmlStorage.of(run.storage(), wording));
        parts.put("bar", bar());
        parts.put("tiles", tiles());
        parts.put("facts", facts());
        parts.put("filter", label("label.filter"));
        parts.put("filter-hint", label("label.filterHint"));
        parts.put("group", label("label.group"));
        parts.put("all", label("label.all"));
        parts.put("show", label("label.show"));
        parts.put("none", label("label.none"));
        parts.put("version", Escape.html(run.version()));
        parts.put(
                "groups",
                byGroup().keySet().stream()
                        .map(group -> "<option>" + Escape.html(group) + "</option>")
                        .collect(Collectors.joining()));
        parts.put("cases", cases());
        return filled(resource("report.html"), parts);
    }

    private static String paragraph(String kind, String text) {
        return "<p class=\"" + kind + "\">" + Escape.html(Escape.terminal(text)) + "</p>\n";
    }

    private String bar() {
        return List.of(Verdict.PASSED, Verdict.WARNED, Verdict.FAILED, Verdict.SKIPPED).stream()
                .filter(verdict -> run.count(verdict) > 0)
                .map(verdict -> "<i class=\"" + verdict.id() + "\" style=\"flex-grow:" + run.count(verdict) + "\"></i>")
                .collect(Collectors.joining());
    }

    private String tiles() {
        return List.of(Verdict.values()).stream()
                .map(verdict -> "<button type=\"button\" class=\"tile " + verdict.id() + "\" value=\"" + verdict.id()
                        + "\" aria-pressed=\"false\"><b>" + run.count(verdict) + "</b><span>"
                        + label("verdict." + verdict.id()) + "</span></button>")
                .collect(Collectors.joining());
    }

    private String facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (run.began() != null) {
            facts.put("began", run.began().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        facts.put("took", run.took().toMillis() + " ms");
        facts.put("seed", Long.toString(run.seed()));
        facts.put("spec", Source.PUSH_CALLBACK.date());
        facts.put("version", run.version());
        Stream<String> labelled = facts.entrySet().stream()
                .map(fact -> "<span>" + label("label." + fact.getKey()) + " <b>" + Escape.html(fact.getValue())
                        + "</b></span>");
        String storage = run.storage().ending(); // which names what it is about
        return Stream.concat(
                        labelled,
                        storage.isEmpty()
                                ? Stream.empty()
                                : Stream.of("<span><b>" + Escape.html(storage) + "</b></span>"))
                .collect(Collectors.joining("\n"));
    }

    private String cases() {
        StringBuilder html = new StringBuilder();
        byGroup().forEach((group, cases) -> {
            long passed = cases.stream()
                    .filter(one -> one.verdict() == Verdict.PASSED)
                    .count();
            html.append("<section class=\"group\"><h2>")
                    .append(Escape.html(group))
                    .append(" <small>")
                    .append(Escape.html(wording.group(group)))
                    .append("</small><span class=\"share\">")
                    .append(Escape.html(wording.text("label.of", passed, cases.size())))
                    .append("</span></h2>\n<div class=\"list\">\n");
            cases.forEach(told -> html.append(HtmlCase.of(told, wording)));
            html.append("</div></section>\n");
        });
        return html.toString();
    }

    private Map<String, List<CaseReport>> byGroup() {
        Map<String, List<CaseReport>> groups = new LinkedHashMap<>();
        run.cases()
                .forEach(told -> groups.computeIfAbsent(told.contractCase().group(), group -> new ArrayList<>())
                        .add(told));
        return groups;
    }

    private String label(String key) {
        return Escape.html(wording.text(key));
    }

    /** Fills the holes of the page in one pass, so that nothing that is filled in is looked at again. */
    private static String filled(String page, Map<String, String> parts) {
        return HOLE.matcher(page).replaceAll(hole -> Matcher.quoteReplacement(parts.get(hole.group(1))));
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
