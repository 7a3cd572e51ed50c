package dev.pushback.contract.report;

import com.samskivert.mustache.Mustache;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.report.HtmlTemplate;
import dev.pushback.schema.rule.Source;
import dev.pushback.schema.text.Escape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The report for browsers: one file that needs nothing else. Everything that a receiver sent is escaped, and the page's own
 * policy runs no script but the page's own.
 */
public final class HtmlReport {

    /** What the template shows. */
    private record Page(
            RunReport run,
            String lang,
            Mustache.CustomContext label,
            String hash,
            String css,
            String script,
            String outcome,
            String headline,
            List<String> notes,
            List<HtmlRow> storage,
            List<Tile> bar,
            List<Tile> tiles,
            List<Fact> facts,
            List<Group> groups) {}

    /** How often a verdict was given. */
    private record Tile(String verdict, String word, int count) {}

    private record Fact(String label, String value) {}

    /** A group of cases; what it is about may be empty. */
    private record Group(String name, String about, String share, List<HtmlRow> rows) {}

    private final RunReport run;
    private final Wording wording;

    private HtmlReport(RunReport run, Wording wording) {
        this.run = run;
        this.wording = wording;
    }

    /** The document. */
    public static String of(RunReport run, Wording wording) {
        return HtmlTemplate.filled(HtmlReport.class, "report.html", new HtmlReport(run, wording).page());
    }

    private Page page() {
        String script = HtmlTemplate.resource(HtmlReport.class, "report.js");
        return new Page(
                run,
                wording.tag(),
                name -> wording.text("label." + name),
                hash(script),
                HtmlTemplate.resource(HtmlReport.class, "report.css"),
                script,
                wording.text("outcome." + run.outcome().id()),
                Escape.terminal(run.headline()),
                run.notes().stream().map(Escape::terminal).toList(),
                run.storage().findings().stream()
                        .map(found -> HtmlRow.of(found, run.storage().verdict(), wording))
                        .toList(),
                Stream.of(Verdict.PASSED, Verdict.WARNED, Verdict.FAILED, Verdict.SKIPPED)
                        .filter(verdict -> run.count(verdict) > 0)
                        .map(this::tile)
                        .toList(),
                Stream.of(Verdict.values()).map(this::tile).toList(),
                facts(),
                groups());
    }

    private Tile tile(Verdict verdict) {
        return new Tile(verdict.id(), wording.word(verdict), run.count(verdict));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (run.began() != null) {
            facts.add(fact("began", run.began().truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        facts.add(fact("took", run.took().toMillis() + " ms"));
        facts.add(fact("seed", Long.toString(run.seed())));
        facts.add(fact("spec", Source.PUSH_CALLBACK.date()));
        facts.add(fact("version", run.version()));
        if (!run.storage().ending().isEmpty()) {
            facts.add(new Fact("", run.storage().ending()));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(wording.text("label." + label), value);
    }

    private List<Group> groups() {
        Map<String, List<CaseReport>> groups = new LinkedHashMap<>();
        run.cases()
                .forEach(told -> groups.computeIfAbsent(told.contractCase().group(), group -> new ArrayList<>())
                        .add(told));
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private Group group(String name, List<CaseReport> cases) {
        long passed =
                cases.stream().filter(one -> one.verdict() == Verdict.PASSED).count();
        return new Group(
                name,
                wording.group(name),
                wording.text("label.of", passed, cases.size()),
                cases.stream().map(told -> HtmlRow.of(told, wording)).toList());
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
