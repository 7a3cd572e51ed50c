package dev.pushback.contract.report;

import dev.pushback.contract.report.JunitSuite.End;
import dev.pushback.contract.report.JunitSuite.Test;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Threshold;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A load run as JUnit XML: a test case a threshold, or one for all callbacks if no threshold was given. A run that is no
 * measure of the receiver is an error, and its thresholds are skipped.
 */
record LoadJunitReport(LoadSummary summary, Lang lang) {

    /** The document. */
    static String of(LoadDocument document) {
        return new LoadJunitReport(document.summary(), document.lang()).document(document);
    }

    private String document(LoadDocument document) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("target", summary.target());
        properties.put("seed", Long.toString(summary.seed()));
        properties.put("scenario", document.info().scenario());
        properties.put("version", document.info().version());
        Message flaw = flaw();
        Stream<Test> error = flaw.isNone() ? Stream.empty() : Stream.of(Test.error("invalid", said(flaw)));
        Stream<Test> bounds = document.thresholds().isEmpty()
                ? Stream.of(everyOne(flaw))
                : document.thresholds().stream().map(one -> bound(one, flaw));
        List<Test> tests = Stream.concat(error, bounds).toList();
        return new JunitSuite(summary.took(), properties, tests).xml();
    }

    private Message flaw() {
        if (summary.interrupted()) {
            return LoadWords.INTERRUPTED.of();
        }
        return summary.isValid() && summary.isUnreachable()
                ? LoadWords.UNREACHABLE.of(summary.failures().get(0).example())
                : summary.invalid();
    }

    private Test bound(Threshold threshold, Message flaw) {
        Message miss = threshold
                .missedBy(summary)
                .map(one -> LoadWords.MISSED.of(threshold.toString(), one.actual()))
                .orElse(Message.NONE);
        return test(threshold.toString(), miss, flaw);
    }

    private Test everyOne(Message flaw) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        boolean all = callbacks.refused() + callbacks.failed() + callbacks.unsent() == 0;
        Message counts = LoadWords.COUNTS.of(
                Long.toString(callbacks.acknowledged()),
                Long.toString(callbacks.planned()),
                Long.toString(callbacks.refused()),
                Long.toString(callbacks.failed()),
                Long.toString(callbacks.unsent()));
        return test(said(LoadWords.EVERY_ONE.of()), all ? Message.NONE : counts, flaw);
    }

    private Test test(String name, Message miss, Message flaw) {
        if (!flaw.isNone()) {
            return new Test("send", name, Duration.ZERO, End.SKIPPED, said(flaw), null, "");
        }
        return miss.isNone()
                ? Test.passed("send", name, Duration.ZERO, "")
                : new Test("send", name, Duration.ZERO, End.FAILURE, said(miss), "threshold", said(miss));
    }

    private String said(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }
}
