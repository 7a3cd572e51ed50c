package dev.pushback.emulator.load.plan;

import static dev.pushback.emulator.load.plan.Runs.assertBalance;
import static dev.pushback.emulator.load.plan.Runs.bodies;
import static dev.pushback.emulator.load.plan.Runs.closedLoop;
import static dev.pushback.emulator.load.plan.Runs.connections;
import static dev.pushback.emulator.load.plan.Runs.ledger;
import static dev.pushback.emulator.load.plan.Runs.pace;
import static dev.pushback.emulator.load.plan.Runs.planFor;
import static dev.pushback.emulator.load.plan.Runs.scenario;
import static dev.pushback.emulator.load.plan.Runs.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Got;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs end by being stopped, with their source, or by something that breaks. */
@Timeout(60)
class LoadEndTest {

    @Test
    void stopsWithEveryCallbackAccountedFor() throws InterruptedException {
        Semaphore arrived = new Semaphore(0);
        Treatment answersSome = (got, socket) -> {
            arrived.release();
            if (arrived.availablePermits() % 2 == 0) {
                Treatment.OK.treat(got, socket);
            }
        };
        try (LoopbackReceiver receiver = new LoopbackReceiver(answersSome)) {
            LoadRun run = start(LoadPlan.to(receiver.target())
                    .transport(connections(8))
                    .callbacks(10_000)
                    .build());
            arrived.acquire(8);
            run.stop();
            LoadSummary summary = run.await();

            assertThat(summary.interrupted()).isTrue();
            assertThat(summary.callbacks().planned()).isEqualTo(10_000);
            assertThat(summary.callbacks().unsent()).isPositive();
            assertThat(summary.failures()).extracting(LoadSummary.Kind::kind).contains("interrupted");
            assertBalance(summary);
        }
    }

    @Test
    void stopsThoughTheSourceWaitsForInputThatDoesNotCome() throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(5);
        Semaphore input = new Semaphore(5);
        Scenario blocked = batch -> {
            if (!input.tryAcquire()) {
                waits.countDown();
                input.acquireUninterruptibly();
            }
            return true;
        };
        Treatment counted = (got, socket) -> {
            Treatment.OK.treat(got, socket);
            answered.countDown();
        };
        try (LoopbackReceiver receiver = new LoopbackReceiver(counted)) {
            LoadRun run = LoadRun.start(
                    planFor(receiver).pace(new LoadModel.Constant(1000)).build(), blocked, ledger(), List.of());
            waits.await();
            answered.await();
            run.stop();
            LoadSummary summary = run.await();

            assertThat(summary.callbacks().acknowledged()).isEqualTo(5);
            assertBalance(summary);
        }
    }

    @Test
    void stopsAClosedLoop() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadRun run = start(closedLoop(receiver).build());
            run.stop();

            assertBalance(run.await());
        }
    }

    @Test
    void endsWhereTheSourceEnds() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan = planFor(receiver).callbacks(100).build();
            List<Integer> left = new ArrayList<>(List.of(1, 2, 3));
            Scenario endless = scenario();
            Scenario three = batch -> !left.isEmpty() && left.remove(0) > 0 && endless.next(batch);

            LoadSummary summary =
                    LoadRun.start(plan, three, ledger(), List.of()).await();

            assertThat(summary.callbacks().planned()).isEqualTo(3);
            assertThat(summary.callbacks().acknowledged()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "max"})
    void saysWhyASourceBroke(String pace) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan = planFor(receiver).pace(pace(pace)).callbacks(5).build();
            Scenario broken = batch -> {
                throw new IllegalStateException("no more ideas");
            };

            LoadSummary summary =
                    LoadRun.start(plan, broken, ledger(), List.of()).await();

            assertThat(summary.isValid()).isFalse();
            assertThat(summary.invalid().toString()).contains("no more ideas");
            assertThat(summary.callbacks().unsent()).isEqualTo(5);
        }
    }

    @Test
    void saysWhyAListenerBroke() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadListener fullDisk = new LoadListener() {
                @Override
                public void attempted(LoadAttempt attempt) {
                    throw new IllegalStateException("No space left on device");
                }
            };
            LoadPlan plan = planFor(receiver).callbacks(1000).build();

            LoadSummary summary =
                    LoadRun.start(plan, scenario(), ledger(), List.of(fullDisk)).await();

            assertThat(summary.invalid().toString()).contains("No space left on device");
            assertThat(summary.callbacks().unsent()).isPositive();
            assertBalance(summary);
        }
    }

    @Test
    void saysSoWhenTheRunItselfBroke() {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.replies("500 Oops", ""))) {
            Duration tooLongToCount = Duration.ofSeconds(Long.MAX_VALUE);
            LoadRun run = start(planFor(receiver)
                    .callbacks(10)
                    .retries(new Retries(1, false, true, tooLongToCount, false))
                    .build());

            assertThatThrownBy(run::await)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void leavesOutWhatAnEarlierRunHasDone() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan =
                    planFor(receiver).callbacks(10).transport(connections(1)).build();
            CompletedCallbacks evenOnes = new CompletedCallbacks(number -> number % 2 == 0, 5);

            LoadSummary summary = LoadRun.resume(plan, scenario(), ledger(), evenOnes, List.of())
                    .await();

            List<String> all = bodies(10);
            assertThat(receiver.got())
                    .extracting(Got::body)
                    .containsExactly(all.get(0), all.get(2), all.get(4), all.get(6), all.get(8));
            assertThat(summary.callbacks().planned()).isEqualTo(5);
            assertBalance(summary);
        }
    }
}
