package dev.pushback.emulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.LoopbackReceiver.Got;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Scenarios;
import dev.pushback.schema.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LoadRunTest {

    private static final ScenarioOptions OPTIONS = ScenarioOptions.builder().build();
    private static final int SOME = 60;

    /** Longer than a busy machine may stand still. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void countsCallbacksThatGetNoReplyInTime() throws InterruptedException {
        assertThat(failuresAt(Treatment.SILENT, Duration.ofMillis(100))).containsExactly(entry("timeout", (long) SOME));
    }

    @Test
    void countsConnectionsThatAreReset() throws InterruptedException {
        Map<String, Long> failures = failuresAt(Treatment.RESET, PATIENCE);

        assertThat(failures.keySet()).isSubsetOf("reset", "closed");
        assertThat(failures.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(SOME);
    }

    @Test
    void countsFaultsOfTheServer() throws InterruptedException {
        assertThat(failuresAt(Treatment.replies("500 Oops", "{}"), PATIENCE))
                .containsExactly(entry("status-500", (long) SOME));
    }

    @Test
    void countsRepliesThatBreakTheContract() throws InterruptedException {
        assertThat(failuresAt(Treatment.replies("200 OK", "{\"code\":0,\"msg\":\"ok\"}"), PATIENCE))
                .containsExactly(entry("bad-reply", (long) SOME));
    }

    @Test
    void countsRefusalsByStatus() throws InterruptedException {
        assertRefused(Treatment.replies("403 No", ""), "status-403");
    }

    @Test
    void countsRefusalsByReply() throws InterruptedException {
        assertRefused(Treatment.FAILURE, "failure-reply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "max"})
    void countsCallbacksThatNobodyListensFor(String pace) throws InterruptedException {
        LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK);
        receiver.close();

        LoadSummary summary = run(receiver, plan -> plan.pace(pace(pace)).callbacks(SOME));

        assertThat(summary.failures()).extracting(LoadSummary.Kind::kind).containsExactly("connection-refused");
        assertThat(summary.isUnreachable()).isTrue();
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
    void stopsAClosedLoop() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadRun run = start(closedLoop(receiver).build());
            run.stop();

            assertBalance(run.await());
        }
    }

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
                (seen.add(got.body()) ? Treatment.replies("500 Oops", "") : Treatment.OK).treat(got, socket);
        try (LoopbackReceiver receiver = new LoopbackReceiver(failsFirst)) {
            LoadSummary summary = run(
                    receiver, plan -> plan.callbacks(SOME).retries(new Retries(1, false, true, Duration.ZERO, false)));

            assertThat(summary.callbacks().acknowledged()).isEqualTo(SOME);
            assertThat(summary.callbacks().retried()).isEqualTo(SOME);
            assertThat(receiver.got()).hasSize(2 * SOME);
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
            LoadSummary summary = run(receiver, plan -> plan.callbacks(3).repeats(new Repeats(0, 3)));

            assertThat(summary.callbacks().acknowledged()).isEqualTo(3);
            assertThat(summary.callbacks().copies()).isEqualTo(2);
            assertThat(receiver.got())
                    .extracting(Got::body)
                    .containsOnly(bodies(1).get(0));
        }
    }

    @Test
    void sendsTheWarmUpButDoesNotCountIt() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary = run(
                    receiver,
                    plan -> plan.callbacks(10).pace(new Pace.Constant(100)).warmup(Duration.ofMillis(100)));

            assertThat(summary.callbacks().sent()).isEqualTo(10);
            assertThat(receiver.got()).hasSize(20);
        }
    }

    @Test
    void plansAsManyCallbacksAsTheDurationHolds() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary =
                    run(receiver, plan -> plan.pace(new Pace.Constant(200)).duration(Duration.ofMillis(250)));

            assertThat(summary.failures()).isEmpty();
            assertThat(summary.callbacks().planned()).isEqualTo(50);
            assertThat(summary.callbacks().acknowledged()).isEqualTo(50);
        }
    }

    @Test
    void endsWhereTheSourceEnds() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan = planFor(receiver).callbacks(100).build();
            List<Integer> left = new ArrayList<>(List.of(1, 2, 3));
            Scenario endless = scenario();
            LoadSource three = batch -> !left.isEmpty() && left.remove(0) > 0 && endless.next(batch);

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
            LoadSource broken = batch -> {
                throw new IllegalStateException("no more ideas");
            };

            LoadSummary summary =
                    LoadRun.start(plan, broken, ledger(), List.of()).await();

            assertThat(summary.isValid()).isFalse();
            assertThat(summary.invalid()).contains("no more ideas");
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

            LoadSummary summary = LoadRun.start(plan, scenario()::next, ledger(), List.of(fullDisk))
                    .await();

            assertThat(summary.invalid()).contains("No space left on device");
            assertThat(summary.callbacks().unsent()).isPositive();
            assertBalance(summary);
        }
    }

    @Test
    void leavesOutWhatAnEarlierRunHasDone() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan =
                    planFor(receiver).callbacks(10).transport(connections(1)).build();
            Resumption evenOnes = new Resumption(number -> number % 2 == 0, 5);

            LoadSummary summary = LoadRun.resume(plan, scenario()::next, ledger(), evenOnes, List.of())
                    .await();

            List<String> all = bodies(10);
            assertThat(receiver.got())
                    .extracting(Got::body)
                    .containsExactly(all.get(0), all.get(2), all.get(4), all.get(6), all.get(8));
            assertThat(summary.callbacks().planned()).isEqualTo(5);
            assertBalance(summary);
        }
    }

    @Test
    void countsTheCombinationsOfWhatItSends() throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadSummary summary = run(receiver, plan -> plan.callbacks(SOME));

            assertThat(summary.coverageSeen()).isBetween(1, summary.coverageOf());
        }
    }

    private static Map<String, Long> failuresAt(Treatment treatment, Duration timeout) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(treatment)) {
            LoadSummary summary = run(
                    receiver,
                    plan -> plan.callbacks(SOME).transport(connections(8).withTimeout(timeout)));
            assertThat(summary.callbacks().failed()).isEqualTo(SOME);
            assertThat(summary.events().lost()).isEqualTo(summary.events().sent());
            return summary.failures().stream()
                    .collect(Collectors.toMap(LoadSummary.Kind::kind, LoadSummary.Kind::count));
        }
    }

    private static void assertRefused(Treatment treatment, String kind) throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(treatment)) {
            LoadSummary summary = run(receiver, plan -> plan.callbacks(SOME));

            assertThat(summary.callbacks().refused()).isEqualTo(SOME);
            assertThat(summary.refusals()).extracting(LoadSummary.Kind::kind).containsExactly(kind);
        }
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pace pace(String text) {
        return text.equals("max") ? new Pace.Max() : Pace.rate(text);
    }

    private static LoadPlanBuilder planFor(LoopbackReceiver receiver) {
        return LoadPlan.to(receiver.target()).quota(LoadPlan.NO_QUOTA).transport(connections(8));
    }

    private static LoadPlanBuilder closedLoop(LoopbackReceiver receiver) {
        return planFor(receiver).pace(new Pace.Max());
    }

    private static TransportOptions connections(int count) {
        return TransportOptions.defaults().withConnections(count).withTimeout(PATIENCE);
    }

    private static LoadSummary run(LoopbackReceiver receiver, UnaryOperator<LoadPlanBuilder> settings)
            throws InterruptedException {
        LoadSummary summary = start(settings.apply(planFor(receiver)).build()).await();
        assertBalance(summary);
        return summary;
    }

    private static LoadRun start(LoadPlan plan) {
        return LoadRun.start(plan, scenario()::next, ledger(), List.of());
    }

    private static Scenario scenario() {
        return Scenarios.open(OPTIONS);
    }

    private static List<String> bodies(int count) {
        Scenario scenario = scenario();
        Batch batch = new Batch();
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenario.next(batch);
            bodies.add(new String(batch.copyBody(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return bodies;
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
