package dev.pushback.contract.cli.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.cli.Background;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pushback receive} records what comes, and ends by itself. */
class ReceiveCommandTest {

    private static final String TOKEN = "tok-5f2c9e-distinctive";

    @TempDir
    private Path directory;

    @Test
    void replayOfARecordingSendsTheSameBytes() throws Exception {
        Path first = directory.resolve("first.jsonl");
        Path second = directory.resolve("second.jsonl");
        Background recorder = Background.receive("-n", "20", "--journal", first.toString(), "-q");
        Cli.Outcome sent = Cli.pushback(
                "send", recorder.url(), "-n", "20", "--max", "--connections", "1", "--seed", "7", "--batch", "1-9");

        assertThat(sent).returns(0, Cli.Outcome::code);
        assertThat(sent.lastLine()).contains(": 20 acknowledged, ");
        assertThat(recorder.code()).isZero();
        assertThat(recorder.out()).startsWith("received: 20 callbacks, 20 taken, 0 refused; ");

        Background again = Background.receive("--callbacks", "20", "--journal", second.toString(), "-q");
        Cli.Outcome replayed =
                Cli.pushback("replay", first.toString(), again.url(), "--max", "--connections", "1", "--seed", "1");

        assertThat(replayed).returns(0, Cli.Outcome::code);
        assertThat(replayed.lastLine()).contains(": 20 acknowledged, ");
        assertThat(again.code()).isZero();
        assertThat(bodies(second)).hasSize(20).isEqualTo(bodies(first));
    }

    @Test
    void recordingIsWhatADryRunPrints() throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        Background recorder = Background.receive("-n", "5", "--journal", journal.toString(), "-q");
        String[] flags = {"send", "-n", "5", "--seed", "3", "--batch", "4", "--clock", "fixed:2026-01-01T00:00:00Z"};
        List<String> printed = new ArrayList<>(List.of(flags));
        printed.add("--dry-run");
        List<String> really = new ArrayList<>(List.of(flags));
        really.addAll(List.of(recorder.url(), "--max", "--connections", "1"));

        assertThat(Cli.pushback(really.toArray(String[]::new))).returns(0, Cli.Outcome::code);
        assertThat(recorder.code()).isZero();
        assertThat(bodies(journal))
                .isEqualTo(Cli.pushback(printed.toArray(String[]::new)).lines());
    }

    @Test
    void recordingSaysWhatWasAnsweredAndByWhom() throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        Path token = Files.writeString(directory.resolve("token"), TOKEN);
        Background recorder =
                Background.receive("-n", "2", "--journal", journal.toString(), "--token-file", token.toString());
        String url = recorder.url();
        assertThat(Cli.pushback("send", url, "-n", "1", "--max", "--token-file", token.toString()))
                .returns(0, Cli.Outcome::code);
        assertThat(Cli.pushback("send", url, "-n", "1", "--max")).returns(1, Cli.Outcome::code);

        assertThat(recorder.code()).isZero();
        assertThat(recorder.out()).contains(" taken ", " refused ", "received: 2 callbacks, 1 taken, 1 refused");
        assertThat(Files.readString(journal)).doesNotContain(TOKEN);
        try (JournalReader reader = JournalReader.open(journal)) {
            assertThat(reader.header().target()).isEqualTo(url);
            assertThat(reader.header().seed()).isZero();
        }
        List<JournalLine> lines = lines(journal);
        assertThat(lines).extracting(JournalLine::number).containsExactly(1L, 2L);
        assertThat(lines).extracting(JournalLine::outcome).containsExactly("acknowledged", "refused");
        assertThat(lines).extracting(JournalLine::status).containsExactly(200, 200);
        assertThat(lines.get(0).query()).contains("SdkAppid=1400187352", "&Sign=");
        assertThat(lines.get(1).query()).contains("SdkAppid=1400187352").doesNotContain("Sign=");
        assertThat(new String(lines.get(0).reply(), StandardCharsets.UTF_8)).isEqualTo(StubReceiver.RIGHT);
        assertThat(new String(lines.get(1).reply(), StandardCharsets.UTF_8)).contains("FAIL");
    }

    @Test
    void saysThatTheDiskIsFull() {
        Cli.Outcome outcome = Cli.pushback("receive", "--port", "0", "-n", "1", "--journal", "/dev/full");

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).startsWith("pushback: the journal /dev/full can't be written: No space left");
    }

    @Test
    void journalHoldsEveryCallbackThatIsCounted() throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        Background recorder = Background.receive("-n", "1", "--journal", journal.toString(), "-q");
        Cli.pushback("send", recorder.url(), "-n", "200", "--max", "--batch", "1");

        assertThat(recorder.code()).isZero();
        assertThat(recorder.err()).doesNotContain("can't be written");
        assertThat(recorder.out()).startsWith("received: " + lines(journal).size() + " callbacks, ");
    }

    @Test
    void printsExactlyOneDocumentAsJson() throws Exception {
        Background receiver = Background.receive("-n", "2", "--json");
        String url = receiver.url();
        assertThat(Cli.pushback("send", url, "-n", "2", "--batch", "3", "--max"))
                .returns(0, Cli.Outcome::code);

        assertThat(receiver.code()).isZero();
        JsonNode document = json(receiver.out());
        assertThat(document.at("/target").asText()).isEqualTo(url);
        assertThat(document.at("/callbacks").toString()).isEqualTo("{\"received\":2,\"taken\":2,\"refused\":0}");
        assertThat(document.at("/events").toString()).isEqualTo("{\"received\":6,\"duplicates\":0}");
        assertThat(json(Cli.pushback("receive", "--fault", "list", "--json").out()))
                .hasSameSizeAs(BrokenReceivers.all())
                .allSatisfy(fault -> assertThat(fault.at("/title").asText()).isNotEmpty());
    }

    @Test
    void keyWithoutACertificateIsRefused() throws IOException {
        Path key = Files.writeString(directory.resolve("key.pem"), "whatever");
        Cli.Outcome outcome = Cli.pushback("receive", "--port", "0", "--duration", "10ms", "--key", key.toString());

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("--cert and --key go together");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
    }

    private static List<String> bodies(Path journal) throws IOException {
        return lines(journal).stream()
                .map(line -> new String(line.body(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<JournalLine> lines(Path journal) {
        List<JournalLine> lines = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }
}
