package dev.pushback.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.message.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
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

    /** The classes whose texts come into the report as sentences. */
    private static final Pattern TOLD = Pattern.compile(
            "dev/pushback/contract/("
                    + "(LikelyCause|Base|Fallen|Liveness|SecondLook|ContractRun|shrink/\\w+|expect/(?!Sent)\\w+)(\\$\\w+)?)\\.class");

    private static final Pattern WORDS = Pattern.compile("[a-z]{2,} [a-z]{2,}");

    private static final Pattern CLOSE = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}");

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

    @Test
    void everyCauseReasonAndFindingHasATranslation() throws IOException, URISyntaxException {
        List<String> english = translations().stream()
                .map(line -> line.substring(0, line.indexOf(" => ")))
                .toList();

        assertThat(EnglishTexts.in(TOLD))
                .hasSizeGreaterThan(100)
                .flatExtracting(text -> List.of(text.split("[\\x00-\\x1f]")))
                .extracting(piece -> piece.replaceAll("^[ ;,.]+|[ ;,.]+$", ""))
                .filteredOn(piece -> WORDS.matcher(piece).find() && !piece.contains(" must be "))
                .filteredOn(piece -> english.stream().noneMatch(known -> known.contains(piece)))
                .isEmpty();
    }

    @Test
    void noChineseStandsCloseToLatin() throws IOException {
        assertThat(translations())
                .extracting(line -> line.substring(line.indexOf(" => ")))
                .noneMatch(line -> CLOSE.matcher(line).find());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuses events with PushPlatform=8 and PushStage=3; 1 of 1 such event fails, the 3 others are"
                        + " acknowledged; found with 21 callbacks"
                        + "| 拒绝 PushPlatform=8 且 PushStage=3 的事件；这样的事件 1 个中有 1 个失败，其余 3 个被确认；用 21 个回调查明",
                "The receiver can't be reached: the connection was refused (nobody listens at x:1) after 3 ms. Is the"
                        + " receiver running, and is the port right? --wait 30s waits until it listens."
                        + "| 无法连接接收端：连接被拒绝（x:1 无人监听），历时 3 ms。接收端是否在运行，端口是否正确？--wait 30s 会等到它开始监听。",
                "HTTP 200 with ok (document: expected JSON, was text that starts \"ok\" and is no JSON at line 1, column"
                        + " 1: \"ok\" where a value should stand (rule reply-is-json))"
                        + "| HTTP 200，包体 ok（文档：应为 JSON，实际是以 \"ok\" 开头的文本，在第 1 行第 1 列不是 JSON：此处是 \"ok\"，应为一个值（规则 reply-is-json））",
                "refuses events with PushPlatform=5 and any ErrCode but 0 (6 of 6 tried) and also events with PushStage=3/4"
                        + " (acknowledged: PushStage 2), the 7 others are acknowledged; found with 60 callbacks"
                        + "| 拒绝 PushPlatform=5 且除 0 外任何 ErrCode（试过 6 个，6 个失败）的事件，以及 PushStage=3/4"
                        + " 的事件（PushStage 2 则被确认），其余 7 个被确认；用 60 个回调查明",
                "no whole reply within the time limit (50 of 55 bytes of the body had come) after 2002 ms"
                        + "| 在时限内没有完整的应答（已收到包体 55 字节中的 50 字节），历时 2002 ms",
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
