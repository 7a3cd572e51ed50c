package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.text.Escape;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line of the page, which opens to facts and calls: a case, or a way in which something is not stored as it should be.
 *
 * @param id the case's, or the finding's
 * @param group the case's; {@code null} for a finding, which no filter hides
 * @param verdict the verdict's id
 * @param word the verdict in the page's language
 * @param open whether it is shown opened
 * @param title what the receiver does
 * @param figure what stands at its end: how long it took, how many events it is about
 * @param facts what is known of it
 * @param calls what went over the wire
 * @param more what else is to be said of the calls; {@code null} if nothing
 * @param curl the call as a command; {@code null} if there is none
 */
record HtmlRow(
        String id,
        String group,
        String verdict,
        String word,
        boolean open,
        String title,
        String figure,
        List<Fact> facts,
        List<WireLog> calls,
        String more,
        String curl) {

    /**
     * A fact.
     *
     * @param name as style sheets know it
     * @param label as readers know it
     * @param text what it says
     * @param code whether that is typed somewhere
     * @param url where more of it stands; empty if nowhere
     */
    record Fact(String name, String label, String text, boolean code, String url) {

        static Fact of(String name, String value, String url, Wording wording) {
            return new Fact(
                    name,
                    wording.text("fact." + name),
                    Escape.terminal(value),
                    List.of("again", "to", "fix").contains(name),
                    name.equals("source") ? url : "");
        }
    }

    static HtmlRow of(CaseReport told, Wording wording) {
        List<WireLog> calls = told.wire().get();
        String url = told.contractCase().rule().source().url();
        return new HtmlRow(
                told.id(),
                told.contractCase().group(),
                told.verdict().id(),
                wording.word(told.verdict()),
                told.verdict() == Verdict.FAILED,
                told.title(),
                told.attempts() == 0 ? "" : told.took().toMillis() + " ms",
                Stream.concat(
                                Stream.of(Map.entry("level", wording.level(told.contractCase()))),
                                FactSheet.facts(told).entrySet().stream())
                        .map(fact -> Fact.of(fact.getKey(), fact.getValue(), url, wording))
                        .toList(),
                calls,
                more(calls.size(), told.attempts(), wording),
                told.curl());
    }

    private static String more(int shown, int made, Wording wording) {
        if (shown == 0) {
            return wording.text("label.notSent");
        }
        return shown == made ? null : wording.text("label.moreCalls", shown, made);
    }

    static HtmlRow of(StorageFinding found, Verdict verdict, Wording wording) {
        return new HtmlRow(
                found.id(),
                null,
                verdict.id(),
                wording.word(verdict),
                true,
                wording.text("storage.sentence", found.title()),
                wording.count(found),
                FactSheet.facts(found).entrySet().stream()
                        .map(fact -> Fact.of(fact.getKey(), fact.getValue(), "", wording))
                        .toList(),
                List.of(),
                null,
                null);
    }
}
