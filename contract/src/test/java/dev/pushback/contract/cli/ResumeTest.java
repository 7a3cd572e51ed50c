package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.journal.JournalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --resume} goes on with the callbacks of the earlier run, or not at all. */
class ResumeTest {

    private static final String FLAGS = "-n 4 --batch 3 --max --connections 1";

    private final StubReceiver receiver = StubReceiver.answering(200, StubReceiver.RIGHT);

    @TempDir
    private Path directory;

    private Path journal;
    private List<String> whole;

    /** A run of which only the first callback has ended. */
    @BeforeEach
    void breakOff() throws IOException {
        journal = directory.resolve("journal.jsonl");
        assertThat(send("--seed 7 --clock fixed:2026-01-01T00:00:00Z --journal " + journal))
                .returns(0, Cli.Outcome::code);
        whole = bodies();
        Files.write(journal, Files.readAllLines(journal).subList(0, 2));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void campaignGoesOnAtItsOwnTimeWhateverTheClockSaysNow() throws IOException {
        assertThat(send("--clock now --resume " + journal)).returns(0, Cli.Outcome::code);

        assertThat(whole).hasSize(4);
        assertThat(bodies()).isEqualTo(whole);
    }

    @Test
    void sameSeedAndTimeMayBeSaidAgain() throws IOException {
        assertThat(send("--seed 7 --clock fixed:2026-01-01T00:00:00Z --resume " + journal))
                .returns(0, Cli.Outcome::code);

        assertThat(bodies()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed 8                           | --resume goes on with seed 7 of ",
                "--clock fixed:2026-01-02T00:00:00Z | --resume goes on with a campaign that began at 2026-01-01T00:00:00Z",
                "--sdk-app-id 1600000001            | different are --sdk-app-id (was 1400187352, is 1600000001)",
                "--shuffle 0.5                      | different are --shuffle (was 0.0, is 0.5)",
                "--dry-run                          | --dry-run prints a whole run"
            })
    void otherCallbacksAreRefused(String flag, String sentence) throws IOException {
        Cli.Outcome outcome = send(flag + " --resume " + journal);

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains(sentence);
        assertThat(bodies()).isEqualTo(whole.subList(0, 1));
    }

    @Test
    void whatFailedIsSentAgain() throws IOException {
        ended("failed", 2);

        Cli.Outcome outcome = send("--resume " + journal);

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.err()).contains("going on behind 2 callbacks; sent again, maybe delivered twice: [2, 3]");
        assertThat(bodies()).hasSize(6);
    }

    @Test
    void whatWasRefusedBeforeCountsForTheExitCode() throws IOException {
        ended("refused", 1);

        Cli.Outcome outcome = send("--resume " + journal);

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.err()).contains("going on behind 4 callbacks, 1 of them refused");
    }

    /** The whole run, in which some callbacks from the second on have ended otherwise. */
    private void ended(String outcome, int count) throws IOException {
        assertThat(send("--resume " + journal)).returns(0, Cli.Outcome::code);
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        for (int i = 2; i < 2 + count; i++) {
            lines.set(i, lines.get(i).replace("\"acknowledged\"", "\"" + outcome + "\""));
        }
        Files.write(journal, lines);
    }

    @Test
    void runThatWarmedUpIsNotGoneOnWith() throws IOException {
        Path warm = directory.resolve("warm.jsonl");
        assertThat(send("--warmup 50ms --journal " + warm)).returns(0, Cli.Outcome::code);

        Cli.Outcome outcome = send("--warmup 50ms --resume " + warm);

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("can't go on with a run that has warmed up");
    }

    @Test
    void anotherReceiverIsNotGoneOnWith() throws IOException {
        try (StubReceiver other = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.Outcome outcome =
                    Cli.pushback(("send " + other.url() + " " + FLAGS + " --resume " + journal).split(" "));

            assertThat(outcome).returns(2, Cli.Outcome::code);
            assertThat(outcome.err()).contains("the run against " + receiver.url(), "was " + other.url());
        }
        assertThat(bodies()).isEqualTo(whole.subList(0, 1));
    }

    @Test
    void builtInReceiverDoesNotStandInForTheOneThatWasMeant() throws IOException {
        Cli.Outcome outcome = Cli.pushback(("send " + FLAGS + " --resume " + journal).split(" "));

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("no URL was given");
        assertThat(bodies()).isEqualTo(whole.subList(0, 1));
    }

    @Test
    void runAgainstTheBuiltInReceiverGoesOnWithANewOne() {
        Path own = directory.resolve("own.jsonl");
        assertThat(Cli.pushback(("send -n 4 --journal " + own).split(" "))).returns(0, Cli.Outcome::code);

        assertThat(Cli.pushback(("send -n 4 --resume " + own).split(" "))).returns(0, Cli.Outcome::code);
    }

    @Test
    void aJournalOfAnotherCommandIsSentToReplay() throws IOException {
        Files.writeString(journal, Files.readString(journal).replaceFirst("\"kind\":\"send\"", "\"kind\":\"receive\""));

        Cli.Outcome outcome = send("--resume " + journal);

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("was written by pushback receive", "pushback replay");
    }

    @Test
    void noMoreCallbacksAreInDoubtThanThereAre() throws IOException {
        assertThat(send("--resume " + journal).err()).contains("any of 2 to 4");
        assertThat(send("--resume " + journal).err()).contains("going on behind 4 callbacks\n");
    }

    private Cli.Outcome send(String more) {
        return Cli.pushback(("send " + receiver.url() + " " + FLAGS + " " + more).split(" "));
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            Stream.generate(reader::next)
                    .takeWhile(line -> line.isPresent())
                    .forEach(line -> bodies.add(new String(line.get().body(), StandardCharsets.UTF_8)));
        }
        return bodies;
    }
}
