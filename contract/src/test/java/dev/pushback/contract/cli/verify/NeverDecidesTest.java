package dev.pushback.contract.cli.verify;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is played and told, and decides nothing. */
class NeverDecidesTest {

    private final StubReceiver wrong = StubReceiver.answering(201, StubReceiver.RIGHT);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        wrong.close();
    }

    @Test
    void aFlakyCaseIsPlayedAndToldAndNeverDecides() throws IOException {
        Path list = Files.writeString(directory.resolve("flaky.txt"), "http.status-200: slow machine\n");
        Cli.Outcome outcome = pushback(
                "verify", wrong.url(), "--only", "http.status-200", "--known-flaky", list.toString(), "--strict");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).contains("never decides: slow machine");
        assertThat(pushback("verify", wrong.url(), "--only", "http.status-200").code())
                .isEqualTo(1);
    }

    @Test
    void aFlakyCaseThatPassesIsNotStale() throws IOException {
        Path list = Files.writeString(directory.resolve("flaky.txt"), "http.status-200: slow machine\n");
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.Outcome outcome =
                    pushback("verify", right.url(), "--only", "http.status-200", "--known-flaky", list.toString());

            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(outcome.lastLine()).startsWith("conformant: 1 passed");
        }
    }

    @Test
    void aMustThatIsKnownToFailLeavesNothingOpen() throws IOException {
        Path list = Files.writeString(directory.resolve("known.txt"), "http.status-200: old server\n");
        Cli.Outcome outcome =
                pushback("verify", wrong.url(), "--only", "http.status-200", "--known-failures", list.toString());

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).contains("known failure: old server");
    }

    @Test
    void requirementsThatDoNotExistAreNamedWithThoseThatDo() {
        Cli.Outcome outcome = pushback("verify", wrong.url(), "--requirements", "2024-01-01/0.0");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("there are no requirements 2024-01-01/0.0; there are 2025-10-27/0.1");
    }

    @Test
    void theCasesOfTheRequirementsDecide() {
        assertThat(pushback("verify", wrong.url(), "--only", "http.status-200", "--requirements", "2025-10-27/0.1")
                        .code())
                .isEqualTo(1);
    }
}
