package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.text.Escape;
import java.time.Duration;
import java.util.Locale;

/**
 * The report for CI: JUnit XML as surefire's schema describes it. One test suite, one test case a case; names and class
 * names are the ids, so that they stay the same from run to run and in every language. A warning is a passed test that
 * says so.
 */
public final class JunitReport {

    private JunitReport() {}

    /** The document. */
    public static String of(RunReport run, Wording wording) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"pushback\" time=\"")
                .append(seconds(run.took()))
                .append("\" tests=\"")
                .append(run.cases().size())
                .append("\" errors=\"0\" skipped=\"")
                .append(run.count(Verdict.SKIPPED))
                .append("\" failures=\"")
                .append(run.count(Verdict.FAILED))
                .append("\">\n  <properties>\n");
        property(xml, "target", run.target());
        property(xml, "seed", Long.toString(run.seed()));
        property(xml, "verdict", run.outcome().id());
        property(xml, "version", run.version());
        xml.append("  </properties>\n");
        run.cases().forEach(told -> testcase(xml, told, wording));
        return xml.append("</testsuite>\n").toString();
    }

    private static void testcase(StringBuilder xml, CaseReport told, Wording wording) {
        xml.append("  <testcase name=\"")
                .append(Escape.html(told.id()))
                .append("\" classname=\"pushback.")
                .append(Escape.html(told.contractCase().group()))
                .append("\" time=\"")
                .append(seconds(told.took()))
                .append("\">\n");
        switch (told.verdict()) {
            case FAILED ->
                xml.append("    <failure message=\"")
                        .append(Escape.html(message(told, wording)))
                        .append("\" type=\"")
                        .append(told.contractCase().level())
                        .append("\">")
                        .append(Escape.html(FactSheet.of(told, wording)))
                        .append("</failure>\n");
            case SKIPPED ->
                xml.append("    <skipped message=\"")
                        .append(Escape.html(told.reason()))
                        .append("\"/>\n");
            case WARNED -> systemOut(xml, wording.word(told.verdict()) + "  " + FactSheet.of(told, wording));
            case PASSED -> systemOut(xml, wording.sentence(told.contractCase()));
        }
        xml.append("  </testcase>\n");
    }

    private static String message(CaseReport told, Wording wording) {
        return wording.sentence(told.contractCase()) + ": " + wording.text("fact.expected") + " " + told.expected()
                + ", " + wording.text("fact.actual") + " " + told.actual();
    }

    private static void systemOut(StringBuilder xml, String text) {
        xml.append("    <system-out>").append(Escape.html(text)).append("</system-out>\n");
    }

    private static void property(StringBuilder xml, String name, String value) {
        xml.append("    <property name=\"")
                .append(name)
                .append("\" value=\"")
                .append(Escape.html(value))
                .append("\"/>\n");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }
}
