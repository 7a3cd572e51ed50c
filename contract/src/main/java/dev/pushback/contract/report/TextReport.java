package dev.pushback.contract.report;

import static java.util.stream.Collectors.joining;

import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.util.stream.Stream;

/**
 * The report for people: a line a case as it comes, the broken ones explained at the end, one line of summary. For one
 * thread.
 */
public final class TextReport {

    /** How much is told. */
    public enum Detail {
        /** What is broken, and the summary. */
        QUIET,
        /** A line a case besides. */
        NORMAL,
        /** What went over the wire besides. */
        VERBOSE
    }

    /** How an app's own last lines stand in a headline, see {@code verify -- COMMAND}. */
    private static final String APP_LINE = "\\R  \\| ";

    private static final String APP_LINE_SHOWN = System.lineSeparator() + "  | ";

    private static final int VERDICT_COLUMNS = 7;
    private static final int ID_COLUMNS = 36;
    private static final String INDENT = " ".repeat(VERDICT_COLUMNS + 2);

    private final PrintWriter out;
    private final Wording wording;
    private final Paint paint;
    private final Detail detail;
    private String lastReason;
    private int alikes;

    /** Writes there, in this wording. */
    public TextReport(PrintWriter out, Wording wording, boolean colored, Detail detail) {
        this.out = out;
        this.wording = wording;
        this.paint = Paint.of(colored);
        this.detail = detail;
    }

    /** Tells one result. */
    public void tell(CaseReport told) {
        if (detail == Detail.QUIET) {
            return;
        }
        boolean alike = told.verdict() == Verdict.SKIPPED && told.reason().equals(lastReason);
        if (alike && detail != Detail.VERBOSE) {
            alikes++;
            return;
        }
        tellAlikes();
        out.println(head(told) + "  " + Columns.padded(told.id(), ID_COLUMNS) + "  " + told.title());
        if (told.reason() != null && !alike) {
            out.println(INDENT + paint.faint(Escape.terminal(told.reason())));
        }
        lastReason = told.reason();
        if (detail == Detail.VERBOSE) {
            told.wire().get().forEach(this::wire);
        }
        out.flush();
    }

    /** Says how many cases were skipped like the one told last: a reason that holds for hundreds is told once. */
    private void tellAlikes() {
        if (alikes > 0) {
            out.println(INDENT + paint.faint(wording.text("alikes", alikes)));
            alikes = 0;
        }
    }

    /** Explains the broken cases, the worst last, so that they stand right above the summary. */
    public void explain(RunReport run) {
        tellAlikes();
        if (!run.headline().isEmpty()) {
            out.println();
            out.println(paint.bold(headline(run.headline())));
        }
        if (!run.notes().isEmpty()) {
            out.println();
            run.notes().forEach(note -> out.println(Escape.terminal(note)));
        }
        run.cases().stream().filter(one -> one.verdict() == Verdict.WARNED).forEach(this::explain);
        run.cases().stream().filter(one -> one.verdict() == Verdict.FAILED).forEach(this::explain);
        run.storage().findings().forEach(found -> explain(found, run.storage().verdict()));
        out.flush();
    }

    /** On one line, but for the last lines of an app, each of which has its mark in front. */
    static String headline(String headline) {
        return Stream.of(headline.split(APP_LINE, -1)).map(Escape::terminal).collect(joining(APP_LINE_SHOWN));
    }

    /** Sums up in one line. */
    public void sumUp(RunReport run) {
        if (detail != Detail.QUIET || run.cases().stream().anyMatch(CaseReport::isBroken)) {
            out.println();
        }
        String summary = summary(run, wording);
        out.println(paint.verdict(colorOf(run.outcome()), summary));
        out.flush();
    }

    /** The one line that sums up a run. */
    static String summary(RunReport run, Wording wording) {
        String ending = run.storage().ending();
        String cases = cases(run, wording);
        return ending.isEmpty() ? cases : wording.text("summary.also", cases, ending);
    }

    private static String cases(RunReport run, Wording wording) {
        return wording.text(
                "summary",
                wording.text("outcome." + run.outcome().id()),
                run.count(Verdict.PASSED),
                run.count(Verdict.FAILED),
                run.count(Verdict.WARNED),
                run.count(Verdict.SKIPPED),
                run.target() + (run.isBuiltIn() ? " (" + wording.text("builtIn") + ")" : ""),
                run.seed());
    }

    private void explain(CaseReport told) {
        out.println();
        out.println(head(told) + "  " + paint.bold(told.id()) + "  " + wording.level(told.contractCase()));
        out.println("  " + wording.sentence(told.contractCase()));
        fact("sent", told.sent());
        fact("", told.request());
        fact("expected", told.expected());
        fact("actual", told.actual());
        fact("note", told.reason());
        fact("source", told.source());
        fact("try", told.remedy());
        for (int i = 0; i < told.fix().size(); i++) {
            fact(i == 0 ? "fix" : "", told.fix().get(i));
        }
        fact("again", told.again());
    }

    private void explain(StorageFinding found, Verdict verdict) {
        out.println();
        out.println(paint.verdict(verdict, Columns.padded(wording.word(verdict), VERDICT_COLUMNS)) + "  "
                + paint.bold(found.id()) + "  " + wording.count(found));
        out.println("  " + wording.text("storage.sentence", found.title()));
        FactSheet.facts(found).forEach(this::fact);
    }

    private void fact(String name, String value) {
        if (value != null && !value.isEmpty()) {
            out.println("  " + paint.faint(wording.fact(name)) + Escape.terminal(value));
        }
    }

    private void wire(WireLog log) {
        lines(log.request(), "> ");
        lines(log.reply(), "< ");
        String ending = log.failure().isEmpty() ? "" : ", " + Escape.terminal(log.failure());
        out.println("         " + paint.faint("= " + log.millis() + " ms" + ending));
    }

    private void lines(String text, String mark) {
        text.lines().forEach(line -> out.println("         " + paint.faint(mark + Escape.terminal(line))));
    }

    private String head(CaseReport told) {
        return paint.verdict(told.verdict(), Columns.padded(wording.word(told.verdict()), VERDICT_COLUMNS));
    }

    private static Verdict colorOf(RunResult.Outcome outcome) {
        return switch (outcome) {
            case CONFORMANT -> Verdict.PASSED;
            case PARTIAL -> Verdict.WARNED;
            case VIOLATED, UNREACHABLE -> Verdict.FAILED;
        };
    }
}
