package dev.pushback.contract.stack;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A default that spoils callbacks, and the lines that mend it.
 *
 * @param cases which cases show it: ids, or beginnings of ids with {@code *} behind
 * @param reply a regular expression that the reply must show; {@code null} if any reply will do
 * @param en what happens, in English
 * @param zh the same in Chinese
 * @param fix the lines to change, as code
 */
public record Trap(List<String> cases, Pattern reply, String en, String zh, List<String> fix) {

    @JsonCreator
    static Trap of(
            @JsonProperty("cases") List<String> cases,
            @JsonProperty("reply") String reply,
            @JsonProperty("en") String en,
            @JsonProperty("zh") String zh,
            @JsonProperty("fix") List<String> fix) {
        return new Trap(List.copyOf(cases), reply == null ? null : Pattern.compile(reply), en, zh, List.copyOf(fix));
    }

    /** What happens, in Chinese or in English. */
    public String text(boolean chinese) {
        return chinese ? zh : en;
    }

    /** The lines to change, their comments in Chinese or in English. */
    public List<String> fix(boolean chinese) {
        return chinese ? fix.stream().map(CodeComments::inChinese).toList() : fix;
    }

    /** Whether it may be what this case met. */
    public boolean concerns(String caseId) {
        return cases.stream().anyMatch(one -> caseId.matches(glob(one)));
    }

    boolean explains(String caseId, String replyText) {
        return concerns(caseId) && (reply == null || reply.matcher(replyText).find());
    }

    private static String glob(String cases) {
        return List.of(cases.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
