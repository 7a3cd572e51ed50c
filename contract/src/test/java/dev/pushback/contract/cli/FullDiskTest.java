package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
        assertThat(outcome.err()).contains("the journal /dev/full can't be written: No space left");
    }

    @Test
    void reportOfALoadRunThatCannotBeWrittenIsSaidBesidesTheSummary() {
        Cli.Outcome outcome = Cli.pushback("send", right.url(), "-n", "3", "--report", "json=/dev/full");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.lastLine()).contains(": 3 acknowledged");
        assertThat(outcome.err()).contains("can't write the json report: No space left");
    }

    @Test
    void reportOfAVerificationThatCannotBeWrittenIsSaidBesidesTheSummary() {
        Cli.Outcome outcome =
                Cli.pushback("verify", right.url(), "--only", "http.status-200", "--report", "html=/dev/full");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.lastLine()).contains("1 passed, ");
        assertThat(outcome.err()).contains("can't write --report /dev/full: No space left");
    }
}
