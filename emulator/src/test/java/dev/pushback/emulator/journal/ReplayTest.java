package dev.pushback.emulator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplayTest {

    private static final ScenarioOptions OPTIONS = ScenarioOptions.builder().build();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("journal.jsonl");
    }

    @Test
    void bringsWhatARunHasSentByteForByte() throws Exception {
        LoadSummary summary = runWithJournal(30);
        assertThat(summary.callbacks().acknowledged()).isEqualTo(30);

        List<String> replayed = bodies(ReplaySource.open(file, Replay.all(), Instant.now()));

        assertThat(replayed).containsExactlyElementsOf(bodies(firstOf(30)));
    }

    @Test
    void neverWritesTheToken() throws Exception {
        runWithJournal(3);

        assertThat(Files.readString(file)).contains("Sign=").doesNotContain("s3cr3t");
    }

    @Test
    void bringsOnlyWhatIsAskedFor() {
        JournalTest.write(file, JournalTest.line(1), JournalTest.line(2), JournalTest.line(3));

        ReplaySource source =
                ReplaySource.open(file, new Replay(Set.of(2L, 3L), Times.OLD, Signatures.NEW), Instant.now());

        assertThat(bodies(source)).containsExactly("{\"Events\":[{\"n\":2}]}", "{\"Events\":[{\"n\":3}]}");
    }

    @Test
    void bringsEachCallbackOnceHoweverOftenItWasAttempted() {
        JournalLine first = JournalTest.line(1);
        JournalLine again = new JournalLine(
                1, 2, first.at().plusSeconds(2), first.query(), first.body(), null, null, "timeout", 2000);
        JournalTest.write(file, first, again);

        assertThat(bodies(ReplaySource.open(file, Replay.all(), Instant.now()))).hasSize(1);
    }

    @Test
    void movesTimesToNow() {
        Instant then = Instant.ofEpochSecond(1000);
        byte[] body = "{\"Events\":[{\"TaskTime\":900,\"EventTime\":950}]}".getBytes(UTF_8);
        JournalTest.write(file, new JournalLine(1, 1, then, "CallbackCommand=x", body, null, null, "timeout", 1));

        ReplaySource source =
                ReplaySource.open(file, new Replay(Set.of(), Times.NEW, Signatures.NEW), Instant.ofEpochSecond(3000));

        assertThat(bodies(source)).containsExactly("{\"Events\":[{\"TaskTime\":2900,\"EventTime\":2950}]}");
    }

    @Test
    void keepsOldSignaturesIfAsked() {
        JournalTest.write(file, JournalTest.line(1));
        try (ReplaySource source =
                ReplaySource.open(file, new Replay(Set.of(), Times.OLD, Signatures.OLD), Instant.now())) {
            source.next(new Batch());

            assertThat(source.recorded().query()).isEqualTo("SdkAppid=1&CallbackCommand=Push.AllMemberPush");
        }
    }

    @Test
    void isDueAsItWasSent() {
        JournalTest.write(file, JournalTest.line(1), JournalTest.line(5));
        Batch batch = new Batch();
        try (ReplaySource source = ReplaySource.open(file, Replay.all(), Instant.now())) {
            source.next(batch);
            assertThat(batch.dueMillis()).isZero();
            source.next(batch);
            assertThat(batch.dueMillis()).isEqualTo(4);
        }
    }

    @Test
    void knowsWhatAnEarlierRunHasDone() {
        JournalTest.write(
                file,
                ended(1, 1, "acknowledged"),
                ended(3, 1, "refused"),
                ended(4, 1, "timeout"),
                ended(5, 1, "interrupted"));
        LoadPlan plan = plan(1).retries(Retries.NONE).build();

        EarlierRun earlier = EarlierRun.read(file, plan);

        assertThat(earlier.resumption().count()).isEqualTo(2);
        assertThat(earlier.refused()).isEqualTo(1);
        assertThat(earlier.suspects()).containsExactly(2L, 4L, 5L);
        assertThat(earlier.highest()).isEqualTo(5);
    }

    @Test
    void takesUpWhatFailedHoweverOftenItWasTried() {
        JournalTest.write(file, ended(1, 1, "timeout"), ended(2, 1, "timeout"), ended(2, 2, "acknowledged"));
        LoadPlan plan = plan(1).retries(new Retries(1, true, false, Duration.ZERO, false))
                .build();

        assertThat(EarlierRun.read(file, plan).suspects()).containsExactly(1L);
    }

    private static JournalLine ended(long number, int attempt, String outcome) {
        return new JournalLine(number, attempt, Instant.EPOCH, "q", "{}".getBytes(UTF_8), null, null, outcome, 1);
    }

    private LoadSummary runWithJournal(int callbacks) throws IOException, InterruptedException {
        JournalHeader header = new JournalHeader(
                new JournalHeader.Tool("pushback", "0"), "2025-10-27", 0, "http://127.0.0.1/", Map.of());
        com.sun.net.httpserver.HttpServer receiver = receiver();
        try (JournalWriter writer = JournalWriter.create(file, header)) {
            LoadPlan plan =
                    plan(receiver.getAddress().getPort()).callbacks(callbacks).build();
            Scenario source = Scenarios.open(OPTIONS);
            CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(OPTIONS));
            return LoadRun.start(
                            plan,
                            source,
                            ledger,
                            List.of(new LoadJournal(writer, plan.target().secrets())))
                    .await();
        } finally {
            receiver.stop(0);
        }
    }

    private static com.sun.net.httpserver.HttpServer receiver() throws IOException {
        var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] reply = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static dev.pushback.emulator.load.plan.LoadPlanBuilder plan(int port) {
        CallbackUrl url = CallbackUrl.parse("http://127.0.0.1:" + port + "/cb");
        return LoadPlan.to(new Target(url, 1400187352, "s3cr3t", List.of()))
                .transport(TransportOptions.defaults().withConnections(1).withTimeout(Duration.ofSeconds(30)));
    }

    private static Scenario firstOf(int count) {
        Scenario scenario = Scenarios.open(OPTIONS);
        int[] left = {count};
        return batch -> left[0]-- > 0 && scenario.next(batch);
    }

    private static List<String> bodies(Scenario scenario) {
        List<String> bodies = new ArrayList<>();
        for (Batch batch = new Batch(); scenario.next(batch); ) {
            bodies.add(new String(batch.copyBody(), UTF_8));
        }
        return bodies;
    }
}
