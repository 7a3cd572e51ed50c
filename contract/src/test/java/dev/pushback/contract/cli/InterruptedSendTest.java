package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to end, or made to, while it sends: nothing is lost, and the run can be gone on with. */
class InterruptedSendTest {

    private static final int PLANNED = 600;
    private static final int AT_ONCE = 200;

    /** Answers some callbacks at once, and the others when it is let: so a run is always under way when it ends. */
    private final GatedReceiver receiver = GatedReceiver.start(AT_ONCE);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void signalEndsARunInGoodOrderAndResumeSendsTheRest() throws Exception {
        Process process = start();
        process.toHandle().destroy();
        List<String> out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out.get(out.size() - 1)).startsWith("interrupted").endsWith(", seed 7");
        assertBalances(new ObjectMapper().readTree(report().toFile()));
        try (JournalReader reader = JournalReader.open(journal())) {
            assertThat(numbers(reader)).hasSizeBetween(1, PLANNED - 1);
            assertThat(reader.isCut()).isFalse();
        }
        resumes();
    }

    @Test
    void journalOfAKilledRunIsReadableAndResumeSendsTheRest() throws Exception {
        Process process = start();
        process.destroyForcibly().waitFor();

        try (JournalReader reader = JournalReader.open(journal())) {
            assertThat(numbers(reader)).hasSizeBetween(1, PLANNED - 1);
        }
        assertThat(report()).doesNotExist();
        assertThat(resumes()).contains("if that run was killed and not stopped, any of ");
    }

    private Process start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(flags("--journal", "--report", "json=" + report())));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        receiver.awaitHeld();
        return process;
    }

    /** What it says on stderr. */
    private String resumes() {
        receiver.open();
        Cli.Outcome outcome = Cli.pushback(flags("--resume"));

        assertThat(outcome).returns(0, Cli.Outcome::code);
        try (JournalReader reader = JournalReader.open(journal())) {
            assertThat(new TreeSet<>(numbers(reader)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, PLANNED).boxed().toList());
        }
        return outcome.err();
    }

    private String[] flags(String journalFlag, String... more) {
        List<String> flags = new ArrayList<>(List.of(
                "send",
                receiver.url(),
                "--seed",
                "7",
                "-n",
                "" + PLANNED,
                "--max",
                "--connections",
                "16",
                "--timeout",
                "30s",
                "--batch",
                "1-3",
                "--fail-on",
                "failed>0",
                journalFlag,
                journal().toString()));
        flags.addAll(List.of(more));
        return flags.toArray(String[]::new);
    }

    private Path journal() {
        return directory.resolve("journal.jsonl");
    }

    private Path report() {
        return directory.resolve("report.json");
    }

    private static void assertBalances(JsonNode report) {
        JsonNode callbacks = report.at("/callbacks");
        long ended = LongStream.of(
                        callbacks.at("/acknowledged").asLong(),
                        callbacks.at("/refused").asLong(),
                        callbacks.at("/failed").asLong(),
                        callbacks.at("/unsent").asLong())
                .sum();
        assertThat(ended).isEqualTo(PLANNED);
        assertThat(callbacks.at("/unsent").asLong()).isPositive();
    }

    private static List<Long> numbers(JournalReader reader) {
        List<Long> numbers = new ArrayList<>();
        for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
            numbers.add(next.get().number());
        }
        return numbers;
    }
}
