package dev.pushback.contract.cli.send;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void quietTellsWhyCallbacksAreRefused() {
        Cli.Outcome outcome = pushback("send", refusing.url(), "-n", "2", "--max", "-q");

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.out()).contains("refused", "such as: ").doesNotContain("latency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--journal", "--report html=", "--fail-on p99>1s "})
    void aDryRunRefusesWhatItWouldPassOver(String flag) {
        String[] words = (flag.strip().equals("--fail-on p99>1s")
                        ? flag.strip()
                        : flag.contains("=") ? flag + directory.resolve("f") : flag + " " + directory.resolve("f"))
                .split(" ");
        Cli.Outcome outcome = pushback("send", "-n", "1", "--dry-run", words[0], words[1]);

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
        assertThat(pushback("send", "-n", "1", "--dry-run", "--set", "/NewMember=1"))
                .returns(0, Cli.Outcome::code);
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
