package dev.pushback.emulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Scenarios;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoadRunTest {

    private static final TransportOptions QUICK =
            TransportOptions.defaults().withTimeout(Duration.ofMillis(150)).withConnections(8);
    private static final ScenarioOptions OPTIONS = ScenarioOptions.builder().build();

    @Test
    void deliversEveryCallbackToAHealthyReceiver() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary =
                    run(LoadPlan.to(receiver.target()).callbacks(200).build());

            assertThat(summary.failures()).isEmpty();
            assertThat(summary.callbacks().acknowledged()).isEqualTo(200);
            assertThat(receiver.got()).hasSize(200);
            assertThat(summary.events().lost()).isZero();
            assertBalance(summary);
        }
    }

    @Test
    void countsEveryCallbackThatGetsNoReply() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.SILENT)) {
            LoadSummary summary = run(planFor(receiver).callbacks(40).build());

            assertThat(summary.callbacks().failed()).isEqualTo(40);
            assertThat(summary.failures()).extracting(LoadSummary.Kind::kind).containsExactly("timeout");
            assertBalance(summary);
        }
    }

    private static LoadPlanBuilder planFor(LoopbackReceiver receiver) {
        return LoadPlan.to(receiver.target()).transport(QUICK);
    }

    private static LoadSummary run(LoadPlan plan) throws InterruptedException {
        LoadRun run = LoadRun.start(plan, source(), ledger(), List.of());
        return run.await();
    }

    private static LoadSource source() {
        return Scenarios.open(OPTIONS.but().limit(Limit.UNLIMITED).build())::next;
    }

    private static CoverageLedger ledger() {
        return new CoverageLedger(Scenarios.combinations(OPTIONS));
    }

    private static void assertBalance(LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        assertThat(callbacks.acknowledged() + callbacks.refused() + callbacks.failed() + callbacks.unsent())
                .as("planned is the sum of all ends in %s", callbacks)
                .isEqualTo(callbacks.planned());
    }
}
