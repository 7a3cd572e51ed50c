package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --abort-on} ends a run that is lost. */
class AbortTest {

    @Test
    void endsTheRunWhenTooManyFail() {
        try (StubReceiver receiver = StubReceiver.answering(500, "")) {
            Cli.Outcome outcome = Cli.pushback(
                    "send", receiver.url(), "--rate", "200", "--duration", "10m", "--abort-on", "refused>9,failed>5%");

            assertThat(outcome).returns(1, Cli.Outcome::code);
            assertThat(outcome.err()).contains("aborted by --abort-on: ");
        }
    }

    /** On each connection one callback is under way when it is lost, and one more may just begin. */
    @Test
    void sendsNoMoreThanIsUnderWayWhenItIsLost() {
        try (StubReceiver receiver = StubReceiver.answering(500, "")) {
            Cli.pushback(
                    "send",
                    receiver.url(),
                    "--max",
                    "--duration",
                    "10m",
                    "--connections",
                    "4",
                    "--abort-on",
                    "failed>50");

            assertThat(receiver.served()).isBetween(51, 51 + 2 * 4);
        }
    }

    @Test
    void letsAGoodRunEnd() {
        try (StubReceiver receiver = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            assertThat(Cli.pushback("send", receiver.url(), "-n", "20", "--timeout", "20s", "--abort-on", "failed>5%"))
                    .returns(0, Cli.Outcome::code);
        }
    }

    /** Other thresholds may let the failures pass. */
    @Test
    void isAMissThoughTheRunEndsWithIt() {
        try (StubReceiver receiver = StubReceiver.answering(500, "")) {
            Cli.Outcome outcome =
                    Cli.pushback("send", receiver.url(), "-n", "20", "--fail-on", "p99>60s", "--abort-on", "failed>19");

            assertThat(outcome).returns(1, Cli.Outcome::code);
            assertThat(outcome.err()).contains("aborted by --abort-on: ");
        }
    }

    @Test
    void saysThatThresholdsLetFailuresPass() {
        try (StubReceiver receiver = StubReceiver.answering(500, "")) {
            Cli.Outcome outcome = Cli.pushback("send", receiver.url(), "-n", "3", "--fail-on", "p99>60s");

            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(outcome.err()).contains("3 callbacks were refused, failed or not sent");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p99>1s", "failed<5%", "failed>5%/3s", "coverage<100%"})
    void refusesWhatOnlyAWholeRunTells(String threshold) {
        Cli.Outcome outcome = Cli.pushback("send", "http://127.0.0.1:1/", "--abort-on", threshold);

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--abort-on: ");
    }
}
