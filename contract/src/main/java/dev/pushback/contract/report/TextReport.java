package dev.pushback.contract.report;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.RunResult;
import dev.pushback.contract.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for people: a line a case as it comes, the broken ones explained at the end, one line of summary. */
public final class TextReport {

    private final PrintWriter out;
    private final boolean colored;
    private final boolean quiet;
    private final String again;
    private final List<CaseResult> broken = new ArrayList<>();

    /** Writes there; {@code again} is the command line that repeats the run, without {@code --only} and {@code --seed}. */
    public TextReport(PrintWriter out, boolean colored, boolean quiet, String again) {
        this.out = out;
        this.colored = colored;
        this.quiet = quiet;
        this.again = again;
    }

    /** Tells one result. */
    public void tell(CaseResult result) {
        if (result.isBroken()) {
            broken.add(result);
        }
        if (!quiet) {
            out.println(
                    word(result.verdict()) + "  " + padded(result.contractCase().id()) + "  "
                            + result.contractCase().title());
            if (result.verdict() == Verdict.SKIPPED) {
                out.println("         " + result.reason());
            }
            out.flush();
        }
    }

    /** Explains the broken cases and sums up. */
    public void finish(RunResult result) {
        if (!result.headline().isEmpty()) {
            out.println();
            out.println(result.headline());
        }
        for (CaseResult one : broken) {
            explain(one, result.seed());
        }
        out.println();
        out.println(summary(result));
        out.flush();
    }

    private void explain(CaseResult result, long seed) {
        ContractCase one = result.contractCase();
        out.println();
        out.println(word(result.verdict()) + "  " + one.id() + "  " + one.level() + " ("
                + one.rule().basis().name().toLowerCase(Locale.ROOT) + ")");
        out.println("  the receiver " + one.title());
        fact("sent", one.script().describe());
        fact(
                "to",
                result.shownAttempt().call().method() + " "
                        + result.shownAttempt().call().uri());
        fact("expected", result.expected());
        fact("but was", result.actual());
        fact("source", one.rule().citation());
        fact("again", again + " --only " + one.id() + " --seed " + seed);
    }

    private void fact(String name, String value) {
        out.println("  " + (name + "          ").substring(0, 10) + Printable.of(value));
    }

    private String summary(RunResult result) {
        Map<Verdict, Integer> counts = result.counts();
        return result.outcome().id() + ": " + counts.get(Verdict.PASSED) + " passed, " + counts.get(Verdict.FAILED)
                + " failed, " + counts.get(Verdict.WARNED) + " warned, " + counts.get(Verdict.SKIPPED)
                + " skipped; " + result.target() + ", seed " + result.seed();
    }

    private String word(Verdict verdict) {
        String word = (verdict.name() + " ").substring(0, 7);
        if (!colored) {
            return word;
        }
        String color = switch (verdict) {
            case PASSED -> "32";
            case FAILED -> "31";
            case WARNED -> "33";
            case SKIPPED -> "90";
        };
        return "\u001b[" + color + "m" + word + "\u001b[0m";
    }

    private static String padded(String id) {
        return id.length() >= 34 ? id : id + " ".repeat(34 - id.length());
    }
}
