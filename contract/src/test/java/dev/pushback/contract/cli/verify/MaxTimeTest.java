package dev.pushback.contract.cli.verify;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import org.junit.jupiter.api.Test;

class MaxTimeTest {

    @Test
    void whatIsNotJudgedInTimeIsSkippedAndLeavesTheRunPartial() {
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.Outcome outcome = pushback("verify", right.url(), "--no-auth", "--max-time", "1ms", "-q");

            assertThat(outcome).returns(3, Cli.Outcome::code);
            assertThat(outcome.out()).contains("Time was up after 1ms (--max-time)");
            assertThat(outcome.lastLine()).startsWith("partial: ");
        }
    }

    @Test
    void aRunThatEndsInTimeSaysNothingOfIt() {
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.Outcome outcome = pushback("verify", right.url(), "--only", "http.status-200", "--max-time", "1h");

            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(outcome.out()).doesNotContain("Time was up");
        }
    }
}
