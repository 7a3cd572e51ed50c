package dev.pushback.contract.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.TaskCounts;
import dev.pushback.schema.message.Message;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is left is told by what is known: the plan's own times, else how fast it went so far. */
class SendProgressTest {

    private final StringWriter err = new StringWriter();

    @Test
    void aPlanThatKeepsItsTimesEndsWhenItsLastCallbackIsDue() {
        assertThat(told(new Goal(LoadPlan.UNLIMITED, null, Duration.ofSeconds(8), false), 379, 381))
                .contains("379 of 381 sent")
                .endsWith("  6 s left");
    }

    @Test
    void whatIsOverdueIsJudgedByHowFastItWent() {
        assertThat(told(new Goal(LoadPlan.UNLIMITED, null, Duration.ofSeconds(1), false), 10, 40))
                .endsWith("  6 s left");
    }

    @Test
    void whatHasNoTimesIsJudgedByHowFastItWent() {
        assertThat(told(Goal.BY_TASK, 10, 40)).endsWith("  6 s left");
    }

    @Test
    void theNewestTasksAreToldEachInALineThatIsCutAndNotWrapped() {
        TaskCounts counts = new TaskCounts();
        IntStream.rangeClosed(1, 7).forEach(task -> counts.ended(new OneEvent("t" + task), 0, 0));
        SendProgress progress = new SendProgress(terminal(), new OutputOptions(), Goal.BY_TASK, counts);
        progress.ended(new OneEvent("t7"), 0, 0);
        progress.progressed(new LoadProgress(Duration.ofSeconds(2), 7, 7, 7, 0, 0, 5, false));
        assertThat(err.toString())
                .startsWith("\r\u001b[J\u001b[?7l2 s  7 of 7 sent")
                .endsWith("\u001b[?7h\r\u001b[7A");
        assertThat(shown().lines().skip(1))
                .containsExactly(
                        "acknowledged events: 7 sent, 0 reached, 0 clicked, 0 with an error",
                        "2 earlier tasks: 2 sent, 0 reached, 0 clicked, 0 with an error",
                        "t3: 1 sent, 0 reached, 0 clicked, 0 with an error",
                        "t4: 1 sent, 0 reached, 0 clicked, 0 with an error",
                        "t5: 1 sent, 0 reached, 0 clicked, 0 with an error",
                        "t6: 1 sent, 0 reached, 0 clicked, 0 with an error",
                        "t7: 1 sent, 0 reached, 0 clicked, 0 with an error");
    }

    private String shown() {
        return err.toString().replaceAll("\r|\u001b\\[[?0-9]*[A-Za-z]", "");
    }

    private Terminal terminal() {
        return new Terminal(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(err),
                new PrintWriter(err),
                Map.of(),
                true);
    }

    private String told(Goal goal, long sent, long planned) {
        new SendProgress(terminal(), new OutputOptions(), goal, null)
                .progressed(new LoadProgress(Duration.ofSeconds(2), planned, sent, sent, 0, 0, 5, false));
        return shown();
    }

    /** An acknowledged callback with one event, that a push was sent. */
    private record OneEvent(String task) implements LoadAttempt {

        @Override
        public long number() {
            return 1;
        }

        @Override
        public int events() {
            return 1;
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public byte[] body() {
            return ("{\"Events\":[{\"TaskId\":\"" + task + "\",\"PushStage\":1,\"ErrCode\":0}]}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public byte[] reply() {
            return new byte[0];
        }

        @Override
        public Outcome outcome() {
            return Outcome.ACKNOWLEDGED;
        }

        @Override
        public Failure failure() {
            return null;
        }

        @Override
        public Message detail() {
            return Message.NONE;
        }

        @Override
        public double millis() {
            return 1;
        }
    }
}
