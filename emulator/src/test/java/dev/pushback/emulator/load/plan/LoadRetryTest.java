package dev.pushback.emulator.load.plan;

import static dev.pushback.emulator.load.plan.Runs.await;
import static dev.pushback.emulator.load.plan.Runs.bodies;
import static dev.pushback.emulator.load.plan.Runs.closedLoop;
import static dev.pushback.emulator.load.plan.Runs.connections;
import static dev.pushback.emulator.load.plan.Runs.run;
import static dev.pushback.emulator.load.plan.Runs.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Got;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.stats.LoadSummary;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that go out more than once. */
@Timeout(60)
class LoadRetryTest {

    private static final int SOME = 60;
    private static final int OK_BYTES = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}".length();

    @Test
    void retriesWithAFreshSignature() throws InterruptedException {
        assertThat(signsOfOneRetriedCallback(false)).hasSize(2);
    }

    @Test
    void retriesWithTheSignatureKept() throws InterruptedException {
        assertThat(signsOfOneRetriedCallback(true)).hasSize(1);
    }

    @Test
    void countsARetriedCallbackOnce() throws InterruptedException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Treatment failsFirst = (got, socket) ->
                (seen.add(got.body()) ? Treatment.replies("500 Oops", "oops") : Treatment.OK).treat(got, socket);
        try (LoopbackReceiver receiver = new LoopbackReceiver(failsFirst)) {
            LoadSummary summary = run(
                    receiver, plan -> plan.callbacks(SOME).retries(new Retries(1, false, true, Duration.ZERO, false)));

            assertThat(summary.callbacks().acknowledged()).isEqualTo(SOME);
            assertThat(summary.callbacks().retried()).isEqualTo(SOME);
            assertThat(receiver.got()).hasSize(2 * SOME);
            assertThat(summary.bytes()).isEqualTo(new LoadSummary.Bytes(bytes(receiver), SOME * (4L + OK_BYTES)));
        }
    }

    /** So many at once have neither connections nor slots enough. */
    @Test
    void aScheduleDoesNotWaitForRetries() throws InterruptedException {
        int many = 400;
        CountDownLatch firstAttempts = new CountDownLatch(many);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Treatment failsFirst = (got, socket) -> {
            boolean isFirst = seen.add(got.body());
            if (isFirst) {
                firstAttempts.countDown();
            }
            (isFirst ? Treatment.replies("500 Oops", "oops") : Treatment.OK).treat(got, socket);
        };
        try (LoopbackReceiver receiver = new LoopbackReceiver(failsFirst)) {
            LoadRun run = start(Runs.planFor(receiver)
                    .pace(new LoadModel.Constant(1000))
                    .callbacks(many)
                    .retries(new Retries(1, false, true, Duration.ofHours(1), false))
                    .build());

            firstAttempts.await();
            run.stop();
            assertThat(run.await().callbacks().unsent()).isZero();
        }
    }

    @Test
    void aCallThatWasTakenAndNotAnsweredIsNoAcknowledgement() throws InterruptedException {
        Set<Socket> used = ConcurrentHashMap.newKeySet();
        Treatment dropsEverySecond = (got, socket) -> {
            if (used.add(socket)) {
                Treatment.OK.treat(got, socket);
            } else {
                socket.close();
            }
        };
        try (LoopbackReceiver receiver = new LoopbackReceiver(dropsEverySecond)) {
            LoadSummary summary = run(
                    receiver,
                    plan -> plan.pace(new LoadModel.Max()).callbacks(SOME).transport(connections(1)));

            // The first is sent again, to find out whether the receiver has a limit of calls a connection.
            assertThat(summary.callbacks().acknowledged()).isEqualTo(SOME / 2 + 1);
            assertThat(summary.callbacks().failed()).isEqualTo(SOME / 2 - 1);
            assertThat(summary.callbacks().resent()).isEqualTo(1);
            assertThat(summary.bytes().sent()).isEqualTo(bytes(receiver));
        }
    }

    @Test
    void releasesCopiesOnConnectionsOfTheirOwn() throws InterruptedException {
        CountDownLatch allThere = new CountDownLatch(3);
        Treatment answersTogether = (got, socket) -> {
            allThere.countDown();
            await(allThere);
            Treatment.OK.treat(got, socket);
        };
        try (LoopbackReceiver receiver = new LoopbackReceiver(answersTogether)) {
            LoadSummary summary = run(receiver, plan -> plan.callbacks(3).repeats(new Duplication(0, 3)));

            assertThat(summary.callbacks().acknowledged()).isEqualTo(3);
            assertThat(summary.callbacks().copies()).isEqualTo(2);
            assertThat(receiver.got())
                    .extracting(Got::body)
                    .containsOnly(bodies(1).get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LoadPlan.NO_QUOTA, LoadPlan.DOCUMENTED_QUOTA})
    void sendsNoCopyWithoutTheOthers(int quota) throws InterruptedException {
        Semaphore arrived = new Semaphore(0);
        try (LoopbackReceiver receiver = new LoopbackReceiver((got, socket) -> arrived.release())) {
            LoadRun run = start(closedLoop(receiver)
                    .quota(quota)
                    .transport(connections(3))
                    .repeats(new Duplication(0, 2))
                    .build());
            arrived.acquire(2);
            run.stop();

            assertThat(run.await().callbacks().sent())
                    .as("the third connection is too few for two")
                    .isEqualTo(2);
        }
    }

    private static long bytes(LoopbackReceiver receiver) {
        return receiver.got().stream()
                .mapToLong(got -> got.body().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Set<String> signsOfOneRetriedCallback(boolean keepSign) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.replies("500 Oops", ""))) {
            LoadPlan plan = LoadPlan.to(receiver.target("secret"))
                    .transport(connections(8))
                    .callbacks(1)
                    .retries(new Retries(1, false, true, Duration.ofMillis(1050), keepSign))
                    .build();
            start(plan).await();
            assertThat(receiver.got()).hasSize(2);
            Set<String> signs = new HashSet<>();
            receiver.got().forEach(got -> signs.add(got.parameter("Sign")));
            return signs;
        }
    }
}
