package dev.pushback.emulator.load.plan;

import static dev.pushback.emulator.load.plan.Runs.PATIENCE;
import static dev.pushback.emulator.load.plan.Runs.connections;
import static dev.pushback.emulator.load.plan.Runs.pace;
import static dev.pushback.emulator.load.plan.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver does, and what the account says of it. */
@Timeout(60)
class LoadOutcomeTest {

    private static final int SOME = 60;

    @Test
    void countsCallbacksThatGetNoReplyInTime() throws InterruptedException {
        assertThat(failuresAt(Treatment.SILENT, Duration.ofMillis(100))).containsExactly(entry("timeout", (long) SOME));
    }

    @Test
    void latencyCountsTheTimeThatWaitingForAConnectionTook() throws InterruptedException {
        try (LoopbackReceiver speaksNoTls = new LoopbackReceiver(Treatment.SILENT)) {
            LoadPlan plan = LoadPlan.to(overTls(speaksNoTls))
                    .transport(connections(8).withTimeout(Duration.ofMillis(100)))
                    .callbacks(SOME)
                    .build();

            LoadSummary summary = Runs.start(plan).await();

            assertThat(summary.failures())
                    .extracting(LoadSummary.Kind::kind, LoadSummary.Kind::count)
                    .containsExactly(tuple("connect-timeout", (long) SOME));
            assertThat(summary.latency().histogram().getTotalCount()).isEqualTo(SOME);
        }
    }

    @Test
    void overTlsConnectionsAreOpenedAFewAtATime() throws InterruptedException {
        try (LoopbackReceiver neverShakes = new LoopbackReceiver(Treatment.SILENT)) {
            LoadRun run = Runs.start(LoadPlan.to(overTls(neverShakes))
                    .pace(new LoadModel.Max())
                    .transport(connections(40))
                    .callbacks(SOME)
                    .build());
            while (neverShakes.accepted() < 8) {
                Thread.onSpinWait();
            }
            run.stop();

            assertThat(run.await().callbacks().failed()).isEqualTo(8);
            assertThat(neverShakes.accepted()).isEqualTo(8);
        }
    }

    private static Target overTls(LoopbackReceiver receiver) {
        URI url = URI.create(receiver.target().url().toString().replace("http:", "https:"));
        return new Target(new CallbackUrl(url), 1_400_187_352L, null, List.of());
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
    void readsNoMoreOfAReplyThanMemoryHasRoomFor() throws InterruptedException {
        Treatment large = Treatment.replies("200 OK", " ".repeat(LoadClient.MOST_REPLY_BYTES) + "{}");

        assertThat(failuresAt(large, PATIENCE)).containsExactly(entry("too-large", (long) SOME));
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
}
