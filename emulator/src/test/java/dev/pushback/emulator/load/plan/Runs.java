package dev.pushback.emulator.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** Runs as the tests of this package want them: against a receiver on loopback, without a quota, on 8 connections. */
public final class Runs {

    static final ScenarioOptions OPTIONS = ScenarioOptions.builder().build();

    /** Longer than a busy machine may stand still. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Runs() {}

    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static LoadModel pace(String text) {
        return text.equals("max") ? new LoadModel.Max() : LoadModel.rate(text);
    }

    public static LoadPlanBuilder planFor(LoopbackReceiver receiver) {
        return LoadPlan.to(receiver.target()).quota(LoadPlan.NO_QUOTA).transport(connections(8));
    }

    public static LoadPlanBuilder closedLoop(LoopbackReceiver receiver) {
        return planFor(receiver).pace(new LoadModel.Max());
    }

    public static TransportOptions connections(int count) {
        return TransportOptions.defaults().withConnections(count).withTimeout(PATIENCE);
    }

    public static LoadSummary run(LoopbackReceiver receiver, UnaryOperator<LoadPlanBuilder> settings)
            throws InterruptedException {
        LoadSummary summary = start(settings.apply(planFor(receiver)).build()).await();
        assertBalance(summary);
        return summary;
    }

    public static LoadRun start(LoadPlan plan) {
        return LoadRun.start(plan, scenario(), ledger(), List.of());
    }

    public static Scenario scenario() {
        return Scenarios.open(OPTIONS);
    }

    public static List<String> bodies(int count) {
        Scenario scenario = scenario();
        Batch batch = new Batch();
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenario.next(batch);
            bodies.add(new String(batch.copyBody(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return bodies;
    }

    public static CoverageLedger ledger() {
        return new CoverageLedger(Scenarios.combinations(OPTIONS));
    }

    public static void assertBalance(LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        assertThat(callbacks.acknowledged() + callbacks.refused() + callbacks.failed() + callbacks.unsent())
                .as("planned is the sum of all ends in %s", callbacks)
                .isEqualTo(callbacks.planned());
    }
}
