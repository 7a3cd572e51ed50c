package dev.pushback.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.hint.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final Wording CHINESE = Wording.in(Lang.ZH);
    private static final Pattern HOLE = Pattern.compile("\\{\\d(:t)?}");

    /** What stands in quotes or braces is the receiver's own. */
    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"])*(\"|…)|\\{.*[}…]");

    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,} [a-z]{2,} [a-z]{2,}");

    static List<String> translations() throws IOException {
        return text("/dev/pushback/contract/report/said_zh.txt")
                .lines()
                .filter(line -> line.contains(" => "))
                .toList();
    }

    /** What is said of the kit's own wrong receivers. */
    static List<String> verdicts() throws IOException {
        return text("/dev/pushback/contract/selftest/verdicts.txt")
                .lines()
                .filter(line -> line.contains(" | ") && !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(" | ") + 3))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyHoleIsFilledInBothLanguages(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(holes(sides[1])).containsExactlyInAnyOrderElementsOf(holes(sides[0]));
    }

    @Test
    void everyVerdictHasATranslation() throws IOException {
        assertThat(verdicts())
                .extracting(said ->
                        QUOTED.matcher(CHINESE.said(said)).replaceAll("").strip())
                .filteredOn(said -> ENGLISH.matcher(said).find())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuses events with PushPlatform=8 and PushStage=3; 1 of 1 such event fails, the 3 others are"
                        + " acknowledged; found with 21 callbacks"
                        + "| 拒绝带有 PushPlatform=8 和 PushStage=3 的事件；这样的事件 1 个中有 1 个失败，其余 3 个被确认；用 21 个回调查明",
                "The receiver can't be reached: the connection was refused (nobody listens at x:1) after 3 ms. Is the"
                        + " receiver running, and is the port right? --wait 30s waits until it listens."
                        + "| 无法连接接收端：连接被拒绝（nobody listens at x:1），历时 3 ms。接收端是否在运行，端口是否正确？--wait 30s 会等到它开始监听。",
                "HTTP 200 with ok (document: expected JSON, was text that starts \"ok\" and is no JSON at line 1, column"
                        + " 1: \"ok\" where a value should stand (rule reply-is-json))"
                        + "| HTTP 200，包体 ok（文档：应为JSON，实际是以 \"ok\" 开头的文本，在第 1 行第 1 列不是 JSON：此处是 \"ok\"，应为一个值（规则 reply-is-json））",
                "what a receiver says | what a receiver says",
            })
    void saysItInChinese(String english, String chinese) {
        assertThat(CHINESE.said(english)).isEqualTo(chinese);
        assertThat(Wording.in(Lang.EN).said(english)).isEqualTo(english);
    }

    private static List<String> holes(String side) {
        return HOLE.matcher(side).results().map(hole -> hole.group()).toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = SentencesTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
