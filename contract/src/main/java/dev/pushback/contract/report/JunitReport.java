package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.report.JunitSuite.End;
import dev.pushback.contract.report.JunitSuite.Test;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The report for CI: JUnit XML. One test suite, one test case a case; names and class names are the ids, so that they stay
 * the same from run to run and in every language. A warning is a passed test that says so; a run that judged nothing, or not
 * every MUST, is an error, too.
 */
public final class JunitReport {

    private JunitReport() {}

    /** The document. */
    public static String of(RunReport run, Wording wording) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("target", run.target());
        properties.put("seed", Long.toString(run.seed()));
        properties.put("verdict", run.outcome().id());
        properties.put("version", run.version());
        if (!run.storage().ending().isEmpty()) {
            properties.put("storage", run.storage().ending());
        }
        String flaw = run.flaw(wording);
        Stream<Test> error = flaw.isEmpty()
                ? Stream.empty()
                : Stream.of(Test.error(run.outcome().id(), flaw));
        Stream<Test> cases = Stream.concat(error, run.cases().stream().map(told -> test(told, wording)));
        Stream<Test> storage = run.storage().findings().stream()
                .map(found -> test(found, run.storage().verdict(), wording));
        List<Test> tests = Stream.concat(cases, storage).toList();
        return new JunitSuite(run.took(), properties, tests).xml();
    }

    private static Test test(CaseReport told, Wording wording) {
        String group = told.contractCase().group();
        return switch (told.verdict()) {
            case FAILED ->
                new Test(
                        group,
                        told.id(),
                        told.took(),
                        End.FAILURE,
                        message(told, wording),
                        told.contractCase().level().name(),
                        FactSheet.of(told, wording));
            case SKIPPED -> new Test(group, told.id(), told.took(), End.SKIPPED, told.reason(), null, "");
            case WARNED ->
                Test.passed(
                        group,
                        told.id(),
                        told.took(),
                        wording.word(told.verdict()) + "  " + FactSheet.of(told, wording));
            case PASSED -> Test.passed(group, told.id(), told.took(), wording.sentence(told.contractCase()));
        };
    }

    private static Test test(StorageFinding found, Verdict verdict, Wording wording) {
        String text = FactSheet.of(found, wording);
        return verdict == Verdict.FAILED
                ? new Test("storage", found.id(), Duration.ZERO, End.FAILURE, found.title(), "storage", text)
                : Test.passed("storage", found.id(), Duration.ZERO, wording.word(verdict) + "  " + text);
    }

    private static String message(CaseReport told, Wording wording) {
        return wording.sentence(told.contractCase()) + ": " + wording.text("fact.expected") + " " + told.expected()
                + ", " + wording.text("fact.actual") + " " + told.actual();
    }
}
