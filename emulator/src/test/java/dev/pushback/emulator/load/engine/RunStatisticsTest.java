package dev.pushback.emulator.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.plan.Runs;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {

    private final RunStatistics tally = new RunStatistics(
            LoadPlan.to(new Target(CallbackUrl.parse("http://127.0.0.1:1/"), 1, null, List.of()))
                    .build(),
            Runs.ledger());

    @Test
    void runTakesAsLongAsItsLongestCallbackWhicheverIsSettledLast() {
        InFlight waitsForARetry = sent(1_000);
        InFlight answered = sent(2_000);
        answered.end(Outcome.ACKNOWLEDGED, 9_000);
        waitsForARetry.end(Outcome.BAD_REPLY, 3_000);

        tally.ended(answered);
        tally.ended(waitsForARetry);

        assertThat(tally.summary(2, true, Message.NONE).took()).isEqualTo(Duration.ofNanos(8_000));
    }

    private InFlight sent(long nanos) {
        InFlight slot = new InFlight(ended -> {});
        slot.load(1, new Batch(), null);
        slot.schedule(nanos, new InFlight.Traits(true, false, false, false, true));
        slot.begin(nanos);
        tally.begun(slot, nanos);
        return slot;
    }
}
