package dev.pushback.contract.report;

import dev.pushback.contract.report.JunitSuite.End;
import dev.pushback.contract.report.JunitSuite.Test;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Threshold;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A load run as JUnit XML: a test case a threshold, or one for all callbacks if no threshold was given. A run that is no
 * measure of the receiver is an error, and its thresholds are skipped.
 */
final class LoadJunitReport {

    private LoadJunitReport() {}

    /** The document. */
    static String of(LoadDocument document) {
        LoadSummary summary = document.summary();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("target", summary.target());
        properties.put("seed", Long.toString(summary.seed()));
        properties.put("scenario", document.info().scenario());
        properties.put("version", document.info().version());
        String flaw = flaw(summary);
        Stream<Test> error = flaw.isEmpty() ? Stream.empty() : Stream.of(Test.error("invalid", flaw));
        Stream<Test> bounds = document.thresholds().isEmpty()
                ? Stream.of(everyOne(summary, flaw))
                : document.thresholds().stream().map(one -> bound(one, summary, flaw));
        List<Test> tests = Stream.concat(error, bounds).toList();
        return new JunitSuite(summary.took(), properties, tests).xml();
    }

    private static String flaw(LoadSummary summary) {
        if (summary.interrupted()) {
            return "interrupted";
        }
        return summary.isUnreachable()
                ? "unreachable: " + summary.failures().get(0).example()
                : summary.invalid();
    }

    private static Test bound(Threshold threshold, LoadSummary summary, String flaw) {
        String actual = threshold.missedBy(summary).map(Threshold.Miss::actual).orElse("");
        return test(threshold.toString(), actual.isEmpty() ? "" : threshold + ", was " + actual, flaw);
    }

    private static Test everyOne(LoadSummary summary, String flaw) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        boolean all = callbacks.refused() + callbacks.failed() + callbacks.unsent() == 0;
        String counts = callbacks.acknowledged() + " of " + callbacks.planned() + " acknowledged, "
                + callbacks.refused() + " refused, " + callbacks.failed() + " failed, " + callbacks.unsent()
                + " unsent";
        return test("every callback is acknowledged", all ? "" : counts, flaw);
    }

    private static Test test(String name, String miss, String flaw) {
        if (!flaw.isEmpty()) {
            return new Test("send", name, Duration.ZERO, End.SKIPPED, flaw, null, "");
        }
        return miss.isEmpty()
                ? Test.passed("send", name, Duration.ZERO, "")
                : new Test("send", name, Duration.ZERO, End.FAILURE, miss, "threshold", miss);
    }
}
