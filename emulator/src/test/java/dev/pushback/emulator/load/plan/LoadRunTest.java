package dev.pushback.emulator.load.plan;

import static dev.pushback.emulator.load.plan.Runs.bodies;
import static dev.pushback.emulator.load.plan.Runs.connections;
import static dev.pushback.emulator.load.plan.Runs.pace;
import static dev.pushback.emulator.load.plan.Runs.run;
import static dev.pushback.emulator.load.plan.Runs.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Got;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.Signature;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LoadRunTest {

    private static final int SOME = 60;

    @ParameterizedTest
    @ValueSource(strings = {"1000", "200..2000/1s", "max"})
    void deliversEveryCallbackToAHealthyReceiver(String pace) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary = run(receiver, plan -> plan.pace(pace(pace)).callbacks(300));

            assertThat(summary.failures()).isEmpty();
            assertThat(summary.callbacks().acknowledged()).isEqualTo(300);
            assertThat(summary.events().lost()).isZero();
            assertThat(receiver.got()).hasSize(300);
            assertThat(summary.latency().p50()).isPositive();
        }
    }

    @Test
    void sendsWhatTheScenarioSays() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            run(receiver, plan -> plan.callbacks(SOME).transport(connections(1)));

            assertThat(receiver.got()).extracting(Got::body).containsExactlyElementsOf(bodies(SOME));
        }
    }

    @Test
    void signsEveryCallback() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            start(LoadPlan.to(receiver.target("secret"))
                            .transport(connections(8))
                            .callbacks(SOME)
                            .build())
                    .await();

            assertThat(receiver.got())
                    .hasSize(SOME)
                    .allSatisfy(got -> assertThat(
                                    new Signature(got.parameter("RequestTime"), got.parameter("Sign")).isBy("secret"))
                            .isTrue());
        }
    }

    @Test
    void neverHasMoreCallbacksUnderWayThanConnections() throws InterruptedException {
        Semaphore arrived = new Semaphore(0);
        try (LoopbackReceiver receiver = new LoopbackReceiver((got, socket) -> arrived.release())) {
            LoadRun run = start(LoadPlan.to(receiver.target())
                    .transport(connections(4))
                    .callbacks(400)
                    .build());
            arrived.acquire(4);
            run.stop();

            assertThat(run.await().callbacks().sent()).isEqualTo(4);
            assertThat(receiver.got()).hasSize(4);
        }
    }

    @Test
    void sendsTheWarmUpButDoesNotCountIt() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary = run(
                    receiver,
                    plan -> plan.callbacks(10).pace(new LoadModel.Constant(100)).warmup(Duration.ofMillis(100)));

            assertThat(summary.callbacks().sent()).isEqualTo(10);
            assertThat(receiver.got()).hasSize(20);
        }
    }

    @Test
    void plansAsManyCallbacksAsTheDurationHolds() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary =
                    run(receiver, plan -> plan.pace(new LoadModel.Constant(200)).duration(Duration.ofMillis(250)));

            assertThat(summary.failures()).isEmpty();
            assertThat(summary.callbacks().planned()).isEqualTo(50);
            assertThat(summary.callbacks().acknowledged()).isEqualTo(50);
        }
    }

    @Test
    void countsTheCombinationsOfWhatItSends() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary = run(receiver, plan -> plan.callbacks(SOME));

            assertThat(summary.coverageSeen()).isBetween(1, summary.coverageOf());
        }
    }
}
