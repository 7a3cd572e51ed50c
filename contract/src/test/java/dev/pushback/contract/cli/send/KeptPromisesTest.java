package dev.pushback.contract.cli.send;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a flag promises it does, or the command says that it can't. */
class KeptPromisesTest {

    private final StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT);
    private final StubReceiver refusing =
            StubReceiver.answering(200, "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}");

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        right.close();
        refusing.close();
    }

    @Test
    void verbosePrintsWhatWasSentAndReceived() throws IOException {
        Path journal = directory.resolve("journal");
        Cli.Outcome sent = pushback("send", right.url(), "-n", "2", "--max", "-v", "--journal", journal.toString());
        Cli.Outcome replayed = pushback("replay", journal.toString(), right.url(), "-v");

        assertThat(sent.out())
                .contains("#1", "#2", "> POST /cb?SdkAppid=1400187352&CallbackCommand=Push.AllMemberPush")
                .contains("> {\"Events\":[", "< HTTP 200", "< " + StubReceiver.RIGHT);
        assertThat(sent.lastLine()).startsWith("done: ");
        assertThat(replayed.out()).contains("> POST /cb?", "< HTTP 200");
    }

    @Test
    void verboseLeavesTheDocumentOnStdoutAlone() {
        Cli.Outcome outcome = pushback("send", right.url(), "-n", "1", "--max", "-v", "--json");

        assertThat(outcome.out()).startsWith("{").doesNotContain("> POST");
        assertThat(outcome.err()).contains("> POST /cb?");
    }

    @Test
    void sendsInOtherHabitsAndRecordsThem() throws IOException {
        Path journal = directory.resolve("journal");
        Cli.Outcome sent = pushback(
                "send",
                "--built-in",
                "-n",
                "40",
                "--max",
                "--seed",
                "3",
                "--habits",
                "any",
                "--journal",
                journal.toString());

        assertThat(sent.code()).isZero();
        assertThat(Files.readAllLines(journal).stream()
                        .filter(line -> line.contains("\"query\""))
                        .map(line -> line.replaceFirst(".*\"query\":\"([^\"]*)\".*", "$1")
                                .replaceAll("(RequestTime|Sign)=\\w+", "$1"))
                        .distinct())
                .hasSizeGreaterThan(3);
        assertThat(pushback("send", "--built-in", "-n", "1", "--habits", "others")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void eventsAreSharedAmongShardsAndNotSentByEach() {
        long events = Stream.of("1/3", "2/3", "3/3")
                .flatMap(shard ->
                        pushback("send", "--dry-run", "--seed", "7", "--events", "1000", "--shard", shard)
                                .lines()
                                .stream())
                .mapToLong(body -> body.split("\"To_Account\"", -1).length - 1)
                .sum();

        assertThat(events).isEqualTo(1000);
    }

    @Test
    void errorsAreListedByVendorWithTheirTexts() throws IOException {
        Cli.Outcome listed = pushback("send", "--errors", "list");
        JsonNode json = new ObjectMapper()
                .readTree(pushback("send", "--errors", "list", "--json").out());

        assertThat(listed).returns(0, Cli.Outcome::code);
        assertThat(listed.lines()).anyMatch(line -> line.matches("APNS +410 +\\S.*"));
        assertThat(json).hasSize(listed.lines().size() - 1).allMatch(one -> one.hasNonNull("text"));
        assertThat(pushback("send", "--errors", "list", "--lang", "zh").lines().get(0))
                .startsWith("厂商");
        assertThat(pushback("send", "--errors", "some").err()).contains("'some' is no error code");
    }

    @Test
    void tasksAreCountedByStageAsTheReceiverHasThem() throws IOException {
        Path script = Files.writeString(
                directory.resolve("play.txt"),
                "anna in launch: sent, reached, clicked\nbert on huawei: sent, fails 80300007\n");
        String[] flags = {"send", right.url(), "--max", "--task", "launch=t-1", "--script", script.toString()};

        Cli.Outcome text = pushback(flags);
        JsonNode json = new ObjectMapper()
                .readTree(pushback(Stream.concat(Stream.of(flags), Stream.of("--json"))
                                .toArray(String[]::new))
                        .out());

        assertThat(text.lines()).contains("tasks     t-1: 1 sent, 1 reached, 1 clicked, 1 with an error");
        assertThat(json.at("/tasks/0").toString())
                .isEqualTo("{\"id\":\"t-1\",\"sent\":1,\"reached\":1,\"clicked\":1,\"failed\":1,\"lost\":0}");
    }

    @Test
    void quietTellsWhyCallbacksAreRefused() {
        Cli.Outcome outcome = pushback("send", refusing.url(), "-n", "2", "--max", "-q");

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.out()).contains("refused", "such as: ").doesNotContain("latency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--journal", "--report html=", "--fail-on p99>1s ", "--json ", "--verbose "})
    void aDryRunRefusesWhatItWouldPassOver(String flag) {
        String[] words = (flag.strip().equals("--fail-on p99>1s")
                        ? flag.strip()
                        : flag.contains("=") ? flag + directory.resolve("f") : flag + " " + directory.resolve("f"))
                .split(" ");
        Cli.Outcome outcome = words.length == 1 || words[0].startsWith("--json") || words[0].startsWith("--verbose")
                ? pushback("send", "-n", "1", "--dry-run", words[0])
                : pushback("send", "-n", "1", "--dry-run", words[0], words[1]);

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("--dry-run sends nothing", words[0]);
    }

    @ParameterizedTest
    @CsvSource({"/to_account, /To_Account", "/ToAccount, /To_Account", "/Events/0/errcode, /Events/0/ErrCode"})
    void aMisspeltMemberIsNotAddedSilently(String pointer, String meant) {
        Cli.Outcome outcome = pushback("send", "-n", "1", "--dry-run", "--set", pointer + "=1");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--set " + pointer + " would add a member", "write " + meant);
    }

    @Test
    void aMemberThatNobodyKnowsMayBeAdded() {
        Cli.Outcome outcome = pushback("send", "-n", "1", "--dry-run", "--set", "/NewMember=1");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--set adds a member NewMember that no event has");
    }

    @Test
    void aKnownMemberIsSetWithoutAWord() {
        assertThat(pushback("send", "-n", "1", "--dry-run", "--set", "/Events/0/ErrCode=7")
                        .err())
                .doesNotContain("--set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keep-sign", "--retry-delay=2s", "--retry-on=timeout"})
    void howToRetryIsRefusedWhereNothingIsRetried(String flag) {
        Cli.Outcome outcome = pushback("send", "-n", "1", flag);

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains(flag.split("=")[0] + " does nothing without --retries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed>100%", "refused>200%", "lost>=101%", "coverage<0%", "failed<0", "p99<0ms"})
    void aThresholdThatCanNotBeMissedIsRefused(String threshold) {
        Cli.Outcome outcome = pushback("send", "-n", "1", "--fail-on", threshold);

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains(threshold + " can never be missed");
    }

    @Test
    void aBudgetLongerThanTheRunIsRefused() {
        Cli.Outcome outcome = pushback("send", "--duration", "1s", "--fail-on", "p99>500ms/3s");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("p99>500ms/3s can never be missed in a run of 1s");
    }

    @Test
    void aTokenIsRefusedWhereNoSignatureIsChecked() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "secret");
        Cli.Outcome outcome = pushback("verify", right.url(), "--no-auth", "--token-file", token.toString());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--no-auth and --token-file exclude each other");
    }

    @Test
    void aRecorderSaysThatFewerCameThanItWasToWaitFor() {
        Cli.Outcome outcome = pushback("receive", "--port", "0", "-n", "5", "--duration", "1ms");

        assertThat(outcome.err()).contains("1ms (--duration) is over with 0 of 5 callbacks");
    }

    @Test
    void adviceOfTheProbeIsRefusedWithoutOne() {
        Cli.Outcome outcome = pushback("verify", right.url(), "--probe-advisory", "--only", "http.status-200");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--probe-advisory does nothing without --probe");
    }

    @Test
    void everyThresholdIsATestCaseOfTheJunitReport() throws Exception {
        String xml = junit(right, "--fail-on", "p99>1us,failed>50%");

        assertThat(xml)
                .contains("tests=\"2\"", "errors=\"0\"", "failures=\"1\"")
                .contains("<testcase name=\"p99&gt;1us\"", "<testcase name=\"failed&gt;50%\"")
                .contains("<failure message=\"");
    }

    @Test
    void withoutThresholdsEveryCallbackCounts() throws Exception {
        assertThat(junit(right)).contains("tests=\"1\"", "failures=\"0\"", "every callback is acknowledged");
        assertThat(junit(refusing)).contains("failures=\"1\"", "0 of 3 acknowledged, 3 refused");
    }

    @Test
    void aRunThatReachedNobodyIsAnError() throws Exception {
        right.close();

        assertThat(junit(right)).contains("errors=\"1\"", "skipped=\"1\"", "<error message=\"");
    }

    private String junit(StubReceiver receiver, String... more) throws Exception {
        Path file = directory.resolve("new/directory/load.xml");
        String[] all = new String[more.length + 7];
        System.arraycopy(
                new String[] {"send", receiver.url(), "-n", "3", "--max", "--report", "junit=" + file}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        pushback(all);
        String xml = Files.readString(file);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/dev/pushback/contract/report/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return xml;
    }
}
