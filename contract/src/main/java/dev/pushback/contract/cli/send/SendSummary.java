package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tells people what became of a run; its last line is the summary. */
record SendSummary(LoadSummary summary, boolean isBuiltIn, boolean quiet) {

    /** Enough to see of what kind they are. */
    private static final int MISSING_NAMED = 3;

    void print(PrintWriter out) {
        if (!quiet) {
            details(out);
        }
        summary.failures().forEach(kind -> told(out, "failed", kind));
        summary.refusals().forEach(kind -> told(out, "refused", kind));
        out.println(line());
        out.flush();
    }

    private void details(PrintWriter out) {
        LoadSummary.Latency latency = summary.latency();
        fact(
                out,
                "events",
                summary.events().sent() + " sent, " + summary.events().delivered() + " delivered, "
                        + summary.events().lost() + " lost");
        fact(
                out,
                "rate",
                number(summary.rate().achieved()) + "/s of "
                        + number(summary.rate().offered()) + "/s offered; the sender was late by "
                        + number(summary.rate().lagP99Millis()) + " ms (p99)");
        fact(out, "latency", told(latency) + ", from the intended start");
        if (summary.callbacks().acknowledged() > 0
                && summary.callbacks().acknowledged() < summary.callbacks().sent()) {
            fact(out, "", told(summary.acknowledged()) + ", of what was acknowledged");
        }
        summary.coldSecond()
                .ifPresent(cold -> fact(
                        out,
                        "",
                        "the first second, with both sides cold, is part of it: p99 " + number(cold.p99Millis())
                                + " ms there; --warmup 5s leaves it out"));
        String faults = FaultSummary.of(summary);
        if (!faults.isEmpty()) {
            fact(out, "faults", faults);
        }
        fact(out, "coverage", coverage());
        missing(out);
    }

    private static String told(LoadSummary.Latency latency) {
        return "p50 " + number(latency.p50()) + "  p90 " + number(latency.p90()) + "  p99 " + number(latency.p99())
                + "  p99.9 " + number(latency.p999()) + "  max " + number(latency.max()) + " ms";
    }

    private String coverage() {
        Object combinations = summary.coverage().get("combinations");
        return combinations instanceof java.util.Map<?, ?> seen
                ? seen.get("seen") + " of " + seen.get("of")
                        + " combinations of type, platform, stage, error, text, DeviceType and DataId"
                : "not measured";
    }

    private void missing(PrintWriter out) {
        if (!(summary.coverage().get("missing") instanceof List<?> missing)) {
            return;
        }
        int named = Math.min(MISSING_NAMED, missing.size());
        for (int i = 0; i < named; i++) {
            fact(out, i == 0 ? "missing" : "", Escape.terminal(String.valueOf(missing.get(i))));
        }
        int more = summary.coverageOf() - summary.coverageSeen() - named;
        if (more > 0) {
            fact(out, "", "and " + more + " more; see --json");
        }
    }

    private static void told(PrintWriter out, String how, LoadSummary.Kind kind) {
        fact(out, how, kind.count() + " by " + kind.kind() + ", such as: " + Escape.terminal(kind.example()));
    }

    private static void fact(PrintWriter out, String name, String value) {
        out.println((name + "          ").substring(0, 10) + value);
    }

    private String line() {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        String verdict = summary.interrupted() ? "interrupted" : summary.isValid() ? "done" : "invalid";
        String why = summary.isValid() ? "" : " (" + Escape.terminal(summary.invalid()) + ")";
        return verdict + why + ": " + callbacks.acknowledged() + " acknowledged, " + callbacks.refused() + " refused, "
                + callbacks.failed() + " failed, " + callbacks.unsent() + " unsent of " + callbacks.planned()
                + " callbacks; " + summary.target() + (isBuiltIn ? " (built-in receiver)" : "")
                + ", seed " + summary.seed();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
