package dev.pushback.contract.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadProgress;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
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

    private String told(Goal goal, long sent, long planned) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(err),
                new PrintWriter(err),
                Map.of(),
                true);
        new SendProgress(terminal, new OutputOptions(), goal, null)
                .progressed(new LoadProgress(Duration.ofSeconds(2), planned, sent, sent, 0, 0, 5, false));
        return err.toString();
    }
}
