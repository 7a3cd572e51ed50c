package dev.pushback.emulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.CallbackUrl;
import dev.pushback.emulator.http.LoadTarget;
import dev.pushback.emulator.scenario.Batch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally(
            LoadPlan.to(new LoadTarget(CallbackUrl.parse("http://127.0.0.1:1/"), 1, null, List.of()))
                    .build(),
            Runs.ledger());

    @Test
    void runTakesAsLongAsItsLongestCallbackWhicheverIsSettledLast() {
        Slot waitsForARetry = sent(1_000);
        Slot answered = sent(2_000);
        answered.end(Outcome.ACKNOWLEDGED, 9_000);
        waitsForARetry.end(Outcome.BAD_REPLY, 3_000);

        tally.ended(answered);
        tally.ended(waitsForARetry);

        assertThat(tally.summary(2, true, null).took()).isEqualTo(Duration.ofNanos(8_000));
    }

    private Slot sent(long nanos) {
        Slot slot = new Slot(ended -> {});
        slot.load(1, new Batch(), null);
        slot.schedule(nanos, new Slot.Traits(true, false, false, false, true));
        slot.begin(nanos);
        tally.begun(slot, nanos);
        return slot;
    }
}
