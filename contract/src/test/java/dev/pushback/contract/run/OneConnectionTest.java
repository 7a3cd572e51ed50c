package dev.pushback.contract.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.CallbackUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain server with one thread, which serves a connection until its client closes it. */
class OneConnectionTest {

    private static final byte[] OK = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 51\r\n\r\n"
                    + "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}\n")
            .getBytes(US_ASCII);

    @Test
    void isToldOnceAndNotBlamedForTheConnectionsOfTheKitItself() throws IOException {
        Map<String, Verdict> verdicts = verdicts(
                50,
                "http.keep-alive",
                "http.query-order",
                "time.twenty-at-once",
                "load.one-connection",
                "load.idle-neighbour");
        assertThat(verdicts)
                .containsEntry("http.keep-alive", Verdict.PASSED)
                .containsEntry("http.query-order", Verdict.PASSED)
                .containsEntry("load.one-connection", Verdict.PASSED)
                .containsEntry("load.idle-neighbour", Verdict.FAILED)
                .containsEntry("time.twenty-at-once", Verdict.SKIPPED);
    }

    /** Where the queue in front of it is short, no connection comes about at all while another one is kept. */
    @Test
    void isKnownByConnectionsThatDoNotComeAboutToo() throws IOException {
        assertThat(verdicts(1, "http.keep-alive", "repeat.at-once", "load.many-at-once", "load.idle-neighbour"))
                .containsEntry("http.keep-alive", Verdict.PASSED)
                .containsEntry("repeat.at-once", Verdict.SKIPPED)
                .containsEntry("load.many-at-once", Verdict.SKIPPED)
                .containsEntry("load.idle-neighbour", Verdict.FAILED);
    }

    /** One thread, and still at work on what came before: a case is not let off for it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 40})
    void isNotSeenInAQueueThatIsWorkedOff(int queued) {
        AtomicInteger calls = new AtomicInteger();
        FakeReceiver busy = new FakeReceiver(call ->
                calls.getAndIncrement() < queued ? FakeReceiver.silence(call, Failure.TIMEOUT) : FakeReceiver.ok(call));
        RunOptions options =
                RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb")).build();
        assertThat(new CaseExecutor(options, busy).isServedOneConnectionAtATime())
                .isFalse();
        assertThat(calls).hasValueLessThan(10);
    }

    private static Map<String, Verdict> verdicts(int queue, String... only) throws IOException {
        try (ServerSocket server = new ServerSocket(0, queue, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(server), "one-connection");
            thread.setDaemon(true);
            thread.start();
            CallbackUrl url = CallbackUrl.parse("http://127.0.0.1:" + server.getLocalPort() + "/cb");
            RunOptions options = RunOptions.builder(url)
                    .transport(TransportOptions.defaults().withTimeout(Duration.ofMillis(700)))
                    .build();
            try (ContractRun run = new ContractRun(options)) {
                RunResult result =
                        run.play(new Selection(List.of(only), List.of(), true).from(Contract.cases()), played -> {});
                assertThat(result.notes()).anyMatch(note -> note.toString().contains("load.idle-neighbour"));
                return result.results().stream()
                        .collect(Collectors.toMap(one -> one.contractCase().id(), CaseResult::verdict));
            }
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                InputStream in = client.getInputStream();
                while (readCall(in)) {
                    client.getOutputStream().write(OK);
                }
            } catch (IOException clientIsGone) {
                // The next one is served.
            }
        }
    }

    /** Reads a call with a Content-Length; false at the end of the connection. */
    private static boolean readCall(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.write(next);
        }
        String length = head.toString(ISO_8859_1).replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
        return in.readNBytes(Integer.parseInt(length)).length >= 0;
    }
}
