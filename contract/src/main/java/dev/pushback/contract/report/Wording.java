package dev.pushback.contract.report;

import dev.pushback.contract.message.Hints;
import dev.pushback.contract.message.Lang;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of reports in one language. Immutable. */
public final class Wording {

    private static final int FACT_COLUMNS = 10;

    private final Lang language;
    private final ResourceBundle words;

    private Wording(Lang language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "dev.pushback.contract.report.words", language == Lang.ZH ? Locale.CHINESE : Locale.ROOT);
    }

    /** The words of this language. */
    public static Wording in(Lang language) {
        return new Wording(language);
    }

    /** Whether reports are in Chinese. */
    public boolean isChinese() {
        return language == Lang.ZH;
    }

    /** The tag of HTML's {@code lang}. */
    String tag() {
        return language == Lang.ZH ? "zh-CN" : "en";
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

    /** What a run says in a sentence of its own. */
    public String said(String sentence) {
        return language == Lang.ZH ? Chinese.SENTENCES.translated(sentence) : sentence;
    }

    /** Read when it is first needed. */
    private static final class Chinese {
        static final Sentences SENTENCES = Sentences.in("said_zh.txt");
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
        return Hints.title(contractCase, language);
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
        return Hints.fixes(contractCase);
    }

    /** The label of a fact, as wide as all others. */
    public String fact(String name) {
        return Columns.padded(name.isEmpty() ? "" : text("fact." + name), FACT_COLUMNS);
    }

    /** What the cases of a group are about. */
    public String group(String group) {
        String key = "group." + group;
        return words.containsKey(key) ? words.getString(key) : "";
    }

    /** The level and, in brackets, how it is known. */
    public String level(ContractCase contractCase) {
        return contractCase.level() + " ("
                + text("basis." + contractCase.rule().basis().name().toLowerCase(Locale.ROOT)) + ")";
    }
}
