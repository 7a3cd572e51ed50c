package dev.pushback.emulator.load.plan;

import static dev.pushback.emulator.load.plan.Runs.assertBalance;
import static dev.pushback.emulator.load.plan.Runs.bodies;
import static dev.pushback.emulator.load.plan.Runs.pace;
import static dev.pushback.emulator.load.plan.Runs.planFor;
import static dev.pushback.emulator.load.plan.Runs.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Got;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.stats.LoadSummary;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several machines begin together: a run that is given a moment begins neither before it nor without what it needs. */
@Timeout(60)
class CommonStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000", "max"})
    void startsNoCallbackBeforeTheMoment(String pace) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            Instant moment = Instant.now().plusMillis(300);

            LoadSummary summary = start(planFor(receiver)
                            .pace(pace(pace))
                            .callbacks(20)
                            .build()
                            .startingAt(moment))
                    .await();

            assertThat(summary.raw().first()).isAfterOrEqualTo(moment.minusMillis(2)); // two clocks of one machine
            assertThat(summary.begin()).isAfterOrEqualTo(moment.minusMillis(2));
            assertThat(summary.callbacks().acknowledged()).isEqualTo(20);
            assertThat(receiver.got()).extracting(Got::body).containsExactlyInAnyOrderElementsOf(bodies(20));
        }
    }

    @Test
    void startsAtOnceWhenTheMomentIsOver() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan = planFor(receiver).callbacks(5).build().startingAt(Instant.EPOCH);

            assertThat(plan.untilStart()).isZero();
            assertThat(start(plan).await().callbacks().acknowledged()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "max"})
    void endsWhenStoppedBeforeTheMoment(String pace) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadRun run = start(planFor(receiver)
                    .pace(pace(pace))
                    .callbacks(5)
                    .build()
                    .startingAt(Instant.now().plusSeconds(3600)));
            run.stop();
            LoadSummary summary = run.await();

            assertThat(summary.interrupted()).isTrue();
            assertThat(summary.callbacks().unsent()).isEqualTo(5);
            assertBalance(summary);
            assertThat(receiver.got()).isEmpty();
        }
    }

    @Test
    void connectsAheadAndAgainToAReceiverThatClosesWhatIsIdle() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadRun run = start(planFor(receiver)
                    .callbacks(5)
                    .build()
                    .startingAt(Instant.now().plusMillis(1500)));
            while (receiver.accepted() == 0) {
                Thread.onSpinWait();
            }
            boolean ahead = receiver.got().isEmpty();
            receiver.closeAccepted();

            LoadSummary summary = run.await();
            assertThat(ahead).isTrue();
            assertThat(summary.failures()).isEmpty();
            assertThat(summary.callbacks().acknowledged()).isEqualTo(5);
        }
    }
}
