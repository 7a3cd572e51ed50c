package dev.pushback.contract.cli.verify;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppUnderTestTest {

    private static final String NOBODY = "http://127.0.0.1:1/cb";

    @TempDir
    private Path directory;

    @Test
    void theAppIsStartedAndEndedWithAllThatItStarts() throws IOException {
        Path pids = directory.resolve("pids");
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.Outcome outcome = pushback(
                    "verify",
                    right.url(),
                    "--only",
                    "http.status-200",
                    "--",
                    "sh",
                    "-c",
                    "sleep 600 & echo $! $$ > " + pids + ".part; mv " + pids + ".part " + pids + "; wait");

            assertThat(outcome).returns(0, Cli.Outcome::code);
        }
        if (Files.exists(pids)) { // the receiver was there before the app
            assertThat(Files.readString(pids).strip().split(" "))
                    .allSatisfy(pid -> ProcessHandle.of(Long.parseLong(pid))
                            .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30))));
        }
    }

    @Test
    void anAppThatDiesIsToldWithItsLastLines() {
        Cli.Outcome outcome = pushback(
                "verify", NOBODY, "--only", "http.status-200", "--", "sh", "-c", "echo port 8080 is taken; exit 7");

        assertThat(outcome).returns(3, Cli.Outcome::code);
        assertThat(outcome.err()).contains("has ended with exit code 7", "| port 8080 is taken");
        assertThat(outcome.out()).contains("last lines:" + System.lineSeparator() + "  | port 8080 is taken");
        assertThat(outcome.lastLine()).startsWith("unreachable: ");
    }

    @Test
    void aCommandThatIsNotThereIsWrongUsage() {
        Cli.Outcome outcome =
                pushback("verify", NOBODY, "--", directory.resolve("no-such").toString());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("can't start");
    }

    @Test
    void wordsBehindTheUrlAreNoCommandUnlessSaidSo() {
        assertThat(pushback("verify", NOBODY, "sh").err()).contains("'sh' is too much; a command", "behind --");
        assertThat(pushback("verify", "--", "sh", "-c", "true").err()).contains("give the URL in front of the --");
        assertThat(pushback("verify", NOBODY, "--dry-run", "--", "sh").code()).isEqualTo(2);
    }
}
