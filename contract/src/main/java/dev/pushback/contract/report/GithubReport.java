package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.text.Escape;
import java.util.stream.Collectors;

/** The report for GitHub Actions: annotations (workflow commands) and a step summary in Markdown. */
public final class GithubReport {

    private GithubReport() {}

    /** One line a broken case, and one for a run that judged nothing, or not every MUST. GitHub reads them from the step's output. */
    public static String annotations(RunReport run, Wording wording) {
        String flaw = run.flaw(wording);
        String error = flaw.isEmpty() ? "" : "::error title=pushback::" + data(TextReport.headline(flaw)) + "\n";
        return error
                + run.cases().stream()
                        .filter(CaseReport::isBroken)
                        .map(told -> annotation(told, wording) + "\n")
                        .collect(Collectors.joining())
                + run.storage().findings().stream()
                        .map(found -> annotation(found, run.storage().verdict(), wording) + "\n")
                        .collect(Collectors.joining());
    }

    /** A table of what was found, and the facts of what is broken. */
    public static String summary(RunReport run, Wording wording) {
        StringBuilder markdown = new StringBuilder("## Pushback: ")
                .append(wording.text("outcome." + run.outcome().id()))
                .append("\n\n")
                .append(Escape.markdown(TextReport.summary(run, wording)))
                .append("\n\n");
        if (!run.headline().isEmpty()) {
            markdown.append("> ").append(Escape.markdown(run.headline())).append("\n\n");
        }
        run.notes().forEach(note -> markdown.append(Escape.markdown(note)).append("\n\n"));
        run.storage()
                .findings()
                .forEach(found -> markdown.append("`" + found.id() + "` ")
                        .append(Escape.markdown(FactSheet.of(found, wording).strip()))
                        .append("\n\n"));
        if (run.cases().stream().anyMatch(GithubReport::isListed)) {
            markdown.append(row(
                            wording.text("label.verdict"),
                            wording.text("label.case"),
                            wording.text("label.title"),
                            wording.text("fact.expected"),
                            wording.text("fact.actual")))
                    .append("|---|---|---|---|---|\n");
            run.cases().stream().filter(GithubReport::isListed).forEach(told -> markdown.append(row(told, wording)));
        }
        return markdown.append('\n').toString();
    }

    private static boolean isListed(CaseReport told) {
        return told.verdict() != Verdict.PASSED;
    }

    private static String row(CaseReport told, Wording wording) {
        boolean skipped = told.verdict() == Verdict.SKIPPED;
        return row(
                wording.word(told.verdict()),
                "`" + told.id() + "`",
                Escape.markdown(told.title()),
                skipped ? "" : Escape.markdown(told.expected()),
                Escape.markdown(skipped ? told.reason() : told.actual()));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String annotation(CaseReport told, Wording wording) {
        String kind = told.verdict() == Verdict.FAILED ? "error" : "warning";
        return "::" + kind + " title=" + property(told.id()) + "::"
                + data(FactSheet.of(told, wording).strip());
    }

    private static String annotation(StorageFinding found, Verdict verdict, Wording wording) {
        String kind = verdict == Verdict.FAILED ? "error" : "warning";
        return "::" + kind + " title=" + property(found.id()) + "::"
                + data(FactSheet.of(found, wording).strip());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
