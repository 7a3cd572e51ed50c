package dev.pushback.contract.report;

import dev.pushback.contract.message.Hints;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of reports in one language. Immutable. */
public final class Wording {

    private static final int FACT_COLUMNS = 10;

    private final Lang language;
    private final Audience audience;
    private final ResourceBundle words;

    private Wording(Lang language, Audience audience) {
        this.language = language;
        this.audience = audience;
        this.words = ResourceBundle.getBundle(
                "dev.pushback.contract.report.words", language == Lang.ZH ? Locale.CHINESE : Locale.ROOT);
    }

    /** The words of this language for the command line. */
    public static Wording in(Lang language) {
        return in(language, Audience.COMMAND_LINE);
    }

    /** The words of this language for somebody else. */
    public static Wording in(Lang language, Audience audience) {
        return new Wording(language, audience);
    }

    /** Whether reports are in Chinese. */
    public boolean isChinese() {
        return language == Lang.ZH;
    }

    /** The tag of HTML's {@code lang}. */
    String tag() {
        return language.tag();
    }

    /**
     * The words under a key, {@code {0}}, {@code {1}} and so on replaced by the values.
     *
     * @throws java.util.MissingResourceException if there are none
     */
    public String text(String key, Object... values) {
        String text = words.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A message in these words. */
    public String said(Message message) {
        return message.in(language, audience);
    }

    /** A verdict as a word. */
    public String word(Verdict verdict) {
        return text("verdict." + verdict.id());
    }

    /** What the case asks of the receiver, as a sentence without a full stop. */
    public String sentence(ContractCase contractCase) {
        return text("sentence", title(contractCase));
    }

    /** What the receiver does in this case. */
    public String title(ContractCase contractCase) {
        return contractCase.title(language);
    }

    /** What to do about what came back; empty if nothing is known. */
    public String remedy(CaseResult result) {
        return Hints.remedy(result, language);
    }

    /** What to do about it; empty if nothing is known. */
    public String remedy(ContractCase contractCase) {
        return Hints.remedy(contractCase, language);
    }

    /** How to do it, by framework, in the order to be shown; empty if nothing is known. */
    public Map<String, String> fixes(ContractCase contractCase) {
        return Hints.fixes(contractCase, language);
    }

    /** The label of a fact, as wide as all others. */
    public String fact(String name) {
        return Columns.padded(name.isEmpty() ? "" : text("fact." + name), FACT_COLUMNS);
    }

    /** How many events a finding is about, in brackets. */
    String count(StorageFinding found) {
        return found.count() == 1 ? text("storage.one") : text("storage.count", found.count());
    }

    /** What the cases of a group are about. */
    public String group(String group) {
        String key = "group." + group;
        return words.containsKey(key) ? words.getString(key) : "";
    }

    /** The fact that a case is about. */
    public String statement(Rule rule) {
        return said(rule.of());
    }

    /** The page that a fact comes from and the place on it. */
    public String citation(Rule rule) {
        return said(rule.cited());
    }

    /** The level and, in brackets, how it is known. */
    public String level(ContractCase contractCase) {
        return contractCase.level() + " ("
                + text("basis." + contractCase.rule().basis().name().toLowerCase(Locale.ROOT)) + ")";
    }
}
