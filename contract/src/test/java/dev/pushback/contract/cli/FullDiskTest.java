package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full is said, and what the run has done is told all the same. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private final StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT);

    @AfterEach
    void stop() {
        right.close();
    }

    @Test
    void journalThatCannotBeWrittenIsSaidBeforeAnythingIsSent() {
        Cli.Outcome outcome = Cli.pushback("send", right.url(), "-n", "3", "--journal", "/dev/full");

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("the journal /dev/full can't be written: No space left on");
    }

    /** The bound on the size of files, which a shell can set, ends a journal as a full disk would. */
    @Test
    void journalThatCannotBeGoneOnWithEndsTheRun(@TempDir Path directory) throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        Path report = directory.resolve("report.json");
        String[] flags = {"send", right.url(), "-n", "5000", "--max", "--seed", "1", "--batch", "5"};
        Process process = Forked.start(
                "ulimit -f 512",
                directory.resolve("err"),
                with(flags, "--journal", journal.toString(), "--report", "json=" + report));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(directory.resolve("err")))
                .contains("the journal " + journal + " can't be written: File too large")
                .doesNotContain("\tat ");
        assertThat(out).contains("the run broke off");
        JsonNode callbacks = new ObjectMapper().readTree(report.toFile()).at("/callbacks");
        assertThat(callbacks.at("/unsent").asLong()).isPositive();
        assertThat(callbacks.at("/sent").asLong() + callbacks.at("/unsent").asLong())
                .isEqualTo(5000);

        Cli.Outcome resumed = Cli.pushback(with(flags, "--resume", journal.toString()));
        assertThat(resumed).returns(0, Cli.Outcome::code);
        Set<Long> numbers = new HashSet<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                numbers.add(next.get().number());
            }
        }
        assertThat(numbers).hasSize(5000);
    }

    private static String[] with(String[] flags, String... more) {
        return Stream.of(flags, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void reportOfALoadRunThatCannotBeWrittenIsSaidBesidesTheSummary() {
        Cli.Outcome outcome = Cli.pushback("send", right.url(), "-n", "3", "--max", "--report", "json=/dev/full");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.lastLine()).contains(": 3 acknowledged");
        assertThat(outcome.err()).contains("can't write --report /dev/full: No space left on");
    }

    @Test
    void reportOfAVerificationThatCannotBeWrittenIsSaidBesidesTheSummary() {
        Cli.Outcome outcome =
                Cli.pushback("verify", right.url(), "--only", "http.status-200", "--report", "html=/dev/full");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.lastLine()).contains("1 passed, ");
        assertThat(outcome.err()).contains("can't write --report /dev/full: No space left on");
    }
}
