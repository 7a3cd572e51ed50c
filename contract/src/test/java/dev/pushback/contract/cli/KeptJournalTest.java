package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No mistake on the command line costs a journal that was recorded before. */
class KeptJournalTest {

    @TempDir
    private Path directory;

    private Path journal;
    private List<String> recorded;

    @BeforeEach
    void record() throws IOException {
        journal = directory.resolve("journal.jsonl");
        assertThat(Cli.pushback("send", "-n", "2", "--seed", "1", "--journal", journal.toString()))
                .returns(0, Cli.Outcome::code);
        recorded = Files.readAllLines(journal);
    }

    @Test
    void replayDoesNotRecordOverWhatItReplays() throws IOException {
        Path same = Files.createSymbolicLink(directory.resolve("link.jsonl"), journal);

        refused("name another", "replay " + journal + " --journal " + journal);
        refused("name another", "replay " + journal + " --journal " + same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fail-on nonsense", "--report html=/dev/null/x.html", "--rate fast", "--set x"})
    void wrongFlagsAreToldBeforeAJournalIsBegun(String flags) throws IOException {
        refused("", "send -n 1 --journal " + journal + " " + flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fail-on nonsense", "--report html=/dev/null/x.html"})
    void wrongFlagsOfAReplayAreToldBeforeAJournalIsBegun(String flags) throws IOException {
        Path other = Files.copy(journal, directory.resolve("other.jsonl"));

        refused("", "replay " + other + " --journal " + journal + " " + flags);
    }

    private void refused(String sentence, String line) throws IOException {
        Cli.Outcome outcome = Cli.pushback(line.split(" "));

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains(sentence);
        assertThat(Files.readAllLines(journal)).isEqualTo(recorded);
    }
}
