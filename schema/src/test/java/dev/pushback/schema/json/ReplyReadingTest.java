package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .hasValueSatisfying(
                        fault -> assertThat(fault.actual()).asString().contains("nested deeper than 500 levels"));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html><head><title>Oops</title></head></html> | HTML titled \"Oops\"",
                "<html><title>Oops</title>                     | HTML titled \"Oops\"",
                "<TITLE>Oops</TITLE><HTML>                     | HTML titled \"Oops\"",
                "<!DOCTYPE HTML><p>no title                    | HTML that starts",
                "<body>no title</body>                         | HTML that starts",
                "<html></title><title>                         | HTML that starts",
                "<reply><ok/></reply>                          | XML or HTML that starts",
                "<p><!doctype html>                            | XML or HTML that starts"
            })
    void namesMarkupForWhatItIs(String body, String told) {
        assertThat(actual(body, ReplyAspect.JSON)).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "callback({\"ActionStatus\":\"OK\"})           | JSONP, JSON within a call of \"callback\", that starts",
                "/**/ jQuery1.cb_2 ( {} );                 | JSONP, JSON within a call of \"jQuery1.cb_2\", that starts",
                ")]}',{\"ActionStatus\":\"OK\"}              | JSON behind \")]}',\", as against other sites",
                "for(;;);{\"ActionStatus\":\"OK\"}           | JSON behind \"for(;;);\", as against",
                "data: {\"ActionStatus\":\"OK\"}             | a stream of events (text/event-stream) that starts",
                "OK (done)                                 | text that starts",
                "{(1)                                      | text that starts"
            })
    void namesWhatIsAroundJson(String body, String told) {
        assertThat(actual(body, ReplyAspect.JSON)).startsWith(told);
    }

    /** Java, JavaScript, Python and Ruby as they print it, the others as their documents show it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ActionStatus=OK, ErrorInfo=, ErrorCode=0}                    | Map.toString() (Java)",
                "Reply[actionStatus=OK, errorInfo=, errorCode=0]               | record.toString() (Java)",
                "Reply(ActionStatus=OK, ErrorInfo=, ErrorCode=0)               | toString() (Kotlin, Lombok)",
                "com.example.Reply@1b2c3d                                      | Object.toString() (Java)",
                "[object Object]                                               | String(object) (JavaScript)",
                "`Array\n(\n    [ActionStatus] => OK\n)\n`                     | print_r() (PHP)",
                "`array(1) {\n  [\"ActionStatus\"]=>\n  string(2) \"OK\"\n}`    | var_dump() (PHP)",
                "{'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}       | str(dict) (Python)",
                "{:ActionStatus=>\"OK\", :ErrorCode=>0}                        | Hash#inspect (Ruby)",
                "{\"ActionStatus\" => \"OK\", \"ErrorCode\" => 0}              | Hash#inspect (Ruby)",
                "%{\"ActionStatus\" => \"OK\"}                                 | inspect (Elixir)",
                "map[ActionStatus:OK ErrorCode:0 ErrorInfo:]                   | fmt.Print (Go)"
            })
    void namesWhoPrintedAnObject(String body, String printer) {
        assertThat(actual(body, ReplyAspect.JSON)).startsWith("what " + printer + " prints of an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ActionStatus=OK&ErrorInfo=&ErrorCode=0                | fields of a form",
                "`ActionStatus: OK\nErrorInfo: \"\"\nErrorCode: 0\n`   | YAML that starts",
                "{ActionStatus: \"OK\"}                                 | text that starts",
                "OK=1                                                  | text that starts",
                "user@example.com                                      | text that starts",
                "OK (map[0])                                           | text that starts",
                "{'                                                    | text that starts"
            })
    void namesOtherFormatsAndNoneThatIsNone(String body, String told) {
        assertThat(actual(body, ReplyAspect.JSON)).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"ActionStatus\":\"OK\"}] | an array around the reply's object",
                "[{\"a\":1}]                 | an array of 1 element",
                "[]                          | an array of 0 elements"
            })
    void tellsAnArrayAroundTheReplyFromAnother(String body, String told) {
        assertThat(actual(body, ReplyAspect.OBJECT)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"data\":\"{\\\"a\\\":1}\"} | data is a string that holds an object",
                "{\"data\":\" {}\"}             | data is a string that holds an object"
            })
    void saysWhereAReplyIsEncodedTwice(String body, String told) {
        assertThat(actual(body, ReplyAspect.MEMBERS)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":\"{no JSON\"}", "{\"data\":\"text\"}", "{\"data\":\"[1]\"}"})
    void takesOtherStringsForWhatTheyAre(String body) {
        assertThat(actual(body, ReplyAspect.MEMBERS)).doesNotContain("holds an object");
    }

    @Test
    void tellsOtherSpellingsOfWhatIsMissingAndNoMore() {
        assertThat(actual(
                        "{\"error_code\":0,\"ERRORCODE\":0,\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\"}",
                        ReplyAspect.MEMBERS))
                .endsWith("; spelled otherwise: error_code");
        assertThat(actual("{\"_e_rror-c-ode\":0,\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\"}", ReplyAspect.MEMBERS))
                .endsWith("; spelled otherwise: \"_e_rror-c-ode\"");
        assertThat(actual("{\"_e_r_ror-c-ode\":0,\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\"}", ReplyAspect.MEMBERS))
                .doesNotContain("spelled otherwise");
    }

    @Test
    void tellsWhatActionStatusSaysWhateverElseIsWrong() {
        assertThat(ReplyReading.of("{\"ActionStatus\":\"yes\"}".getBytes(UTF_8)).actionStatus())
                .contains("yes");
        assertThat(ReplyReading.of("{\"ActionStatus\":1}".getBytes(UTF_8)).actionStatus())
                .isEmpty();
    }

    @Test
    void findsMembersTwiceWhateverTheyHold() {
        assertThat(broken(OK.replace("}", ",\"x\":{},\"x\":[]}"))).containsExactly(ReplyAspect.MEMBERS_ONCE);
        assertThat(broken(OK.replace("}", ",\"x\":{\"y\":1},\"z\":{\"y\":1}}"))).isEmpty();
    }

    private static String actual(String body, ReplyAspect aspect) {
        return ReplyReading.of(body.getBytes(UTF_8))
                .fault(aspect)
                .orElseThrow()
                .actual()
                .toString();
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
