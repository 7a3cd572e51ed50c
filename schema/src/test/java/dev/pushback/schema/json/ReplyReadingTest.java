package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReadingTest {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    @Test
    void readsOnBehindAByteOrderMark() {
        assertThat(broken("\uFEFF{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":1}"))
                .containsExactly(ReplyAspect.NO_BYTE_ORDER_MARK, ReplyAspect.COHERENT);
    }

    @Test
    void judgesTheWordBesideACodeOfTheWrongType() {
        assertThat(broken("{\"ActionStatus\":\"success\",\"ErrorInfo\":null,\"ErrorCode\":\"0\"}"))
                .containsExactly(
                        ReplyAspect.ERROR_CODE_INTEGER, ReplyAspect.ERROR_INFO_STRING, ReplyAspect.ACTION_STATUS_WORD);
    }

    @Test
    void leavesOpenOnlyWhatNothingTells() {
        assertThat(open("{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\"}"))
                .containsExactly(
                        ReplyAspect.ERROR_CODE_INTEGER,
                        ReplyAspect.ERROR_CODE_VALUE,
                        ReplyAspect.FAILURE_CODE,
                        ReplyAspect.COHERENT);
        assertThat(open("")).hasSize(ReplyAspect.values().length - 1);
        assertThat(open(OK)).isEmpty();
    }

    @Test
    void tellsACodeThatIsNotDefinedOnce() {
        assertThat(broken(OK.replace(":0", ":200"))).containsExactly(ReplyAspect.ERROR_CODE_VALUE);
        assertThat(open(OK.replace(":0", ":200"))).containsExactly(ReplyAspect.COHERENT);
    }

    @Test
    void countsTheLastOfTwoMembers() {
        assertThat(broken(OK.replace(":0", ":0,\"ErrorCode\":1")))
                .containsExactly(ReplyAspect.MEMBERS_ONCE, ReplyAspect.COHERENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 499})
    void readsWhatNestsWithinReason(int depth) {
        String nested = OK.replace("}", ",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}");

        assertThat(broken(nested)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 10_000, 2_500_000})
    void refusesWhatNestsBeyondReason(int depth) {
        for (String bracket : List.of("[", "{\"a\":")) {
            assertThat(broken(OK.replace("}", ",\"x\":" + bracket.repeat(depth))))
                    .containsExactly(ReplyAspect.JSON);
        }
        assertThat(ReplyReading.of(("[".repeat(depth + 1) + "]".repeat(depth + 1)).getBytes(UTF_8))
                        .fault(ReplyAspect.JSON))
                .hasValueSatisfying(fault -> assertThat(fault.actual()).contains("nested deeper than 500 levels"));
    }

    @Test
    void readsFiveMegabytes() {
        String five = "x".repeat(5_000_000);

        assertThat(ReplyReading.of(OK.replace("\"\"", '"' + five + '"').getBytes(UTF_8))
                        .acknowledges())
                .isTrue();
        Stream.of(
                        five,
                        "9".repeat(5_000_000),
                        "<" + five,
                        '"' + five,
                        " ".repeat(5_000_000),
                        OK + five,
                        "\0".repeat(5_000_000))
                .forEach(text -> {
                    ReplyReading reading = ReplyReading.of(text.getBytes(UTF_8));
                    assertThat(reading.faults()).isNotEmpty().allSatisfy(ReplyReadingTest::isShort);
                    assertThat(reading.acknowledges()).isFalse();
                });
    }

    @Test
    void keepsMessagesShortAndOnOneLineWhateverTheNames() {
        StringBuilder members = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            members.append("\"\\u001b\\n").append("n".repeat(i % 100)).append(i).append("\":0,");
        }
        ReplyReading reading = ReplyReading.of((members + "\"last\":\"\\u202e\"}").getBytes(UTF_8));

        assertThat(reading.faults()).singleElement().satisfies(ReplyReadingTest::isShort);
    }

    @Test
    void readsANumberOfAThousandDigitsAndNoMore() {
        assertThat(broken(OK.replace(":0", ":" + "9".repeat(1000)))).containsExactly(ReplyAspect.ERROR_CODE_VALUE);
        assertThat(broken(OK.replace(":0", ":" + "9".repeat(1001)))).containsExactly(ReplyAspect.JSON);
    }

    private static void isShort(Violation fault) {
        assertThat(fault.toString()).hasSizeLessThan(1500).matches("[^\\p{Cc}\\p{Cf}]*");
    }

    private static List<ReplyAspect> broken(String body) {
        ReplyReading reading = ReplyReading.of(body.getBytes(UTF_8));
        return Stream.of(ReplyAspect.values())
                .filter(aspect -> reading.fault(aspect).isPresent())
                .toList();
    }

    private static List<ReplyAspect> open(String body) {
        ReplyReading reading = ReplyReading.of(body.getBytes(UTF_8));
        List<ReplyAspect> open = new ArrayList<>(List.of(ReplyAspect.values()));
        open.removeIf(aspect -> !reading.isOpen(aspect));
        return open;
    }
}
