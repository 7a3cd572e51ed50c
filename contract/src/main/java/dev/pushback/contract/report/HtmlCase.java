package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.text.Escape;
import java.util.List;
import java.util.stream.Collectors;

/** One case on the page: a line that opens to its facts and its wire log. */
final class HtmlCase {

    private final CaseReport told;
    private final Wording wording;

    private HtmlCase(CaseReport told, Wording wording) {
        this.told = told;
        this.wording = wording;
    }

    static String of(CaseReport told, Wording wording) {
        return new HtmlCase(told, wording).details();
    }

    private String details() {
        String verdict = told.verdict().id();
        return "<details class=\"case " + verdict + "\" id=\"" + Escape.html(told.id()) + "\" data-verdict=\"" + verdict
                + "\" data-group=\"" + Escape.html(told.contractCase().group()) + "\""
                + (told.verdict() == Verdict.FAILED ? " open" : "") + ">\n<summary><span class=\"pill\">"
                + Escape.html(wording.word(told.verdict())) + "</span><span class=\"id\">" + Escape.html(told.id())
                + "</span><span class=\"title\">" + Escape.html(told.title()) + "</span><span class=\"ms\">"
                + (told.attempts() == 0 ? "" : told.took().toMillis() + " ms")
                + "</span></summary>\n<div class=\"body\">\n" + facts() + wire() + curl()
                + "</div></details>\n";
    }

    private String facts() {
        StringBuilder list = new StringBuilder("<dl>");
        fact(list, "level", Escape.html(wording.level(told.contractCase())));
        FactSheet.facts(told).forEach((name, value) -> fact(list, name, html(name, value)));
        return list.append("</dl>\n").toString();
    }

    private String html(String name, String value) {
        String text = Escape.html(Escape.terminal(value));
        String url = told.contractCase().rule().source().url();
        return switch (name) {
            case "again", "to", "fix" -> "<code>" + text + "</code>";
            case "source" ->
                url.isEmpty() ? text : "<a rel=\"noreferrer\" href=\"" + Escape.html(url) + "\">" + text + "</a>";
            default -> text;
        };
    }

    private void fact(StringBuilder list, String name, String html) {
        list.append("<dt>")
                .append(Escape.html(wording.text("fact." + name)))
                .append("</dt><dd class=\"")
                .append(name)
                .append("\">")
                .append(html)
                .append("</dd>\n");
    }

    private String wire() {
        List<WireLog> wire = told.wire().get();
        if (wire.isEmpty()) {
            return "<p class=\"more\">" + Escape.html(wording.text("label.notSent")) + "</p>\n";
        }
        String calls = wire.stream().map(this::call).collect(Collectors.joining());
        boolean all = wire.size() == told.attempts();
        return all
                ? calls
                : calls + "<p class=\"more\">"
                        + Escape.html(wording.text("label.moreCalls", wire.size(), told.attempts())) + "</p>\n";
    }

    private String call(WireLog log) {
        String ending = log.failure().isEmpty() ? "" : log.failure();
        String came = log.reply().isEmpty() ? wording.text("label.noReply") : log.reply();
        String reply = came + (ending.isEmpty() ? "" : "\n\n" + ending);
        return "<div class=\"call\"><figure><figcaption>" + Escape.html(wording.text("label.request"))
                + "</figcaption><pre>" + Escape.html(log.request()) + "</pre></figure><figure><figcaption>"
                + Escape.html(wording.text("label.reply")) + "<span>" + log.millis() + " ms</span></figcaption><pre>"
                + Escape.html(reply) + "</pre></figure></div>\n";
    }

    private String curl() {
        return told.curl() == null
                ? ""
                : "<details class=\"curl\"><summary>curl</summary><pre>" + Escape.html(told.curl())
                        + "</pre></details>\n";
    }
}
