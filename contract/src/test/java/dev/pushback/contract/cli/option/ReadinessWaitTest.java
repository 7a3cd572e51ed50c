package dev.pushback.contract.cli.option;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessWaitTest {

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void goesOnThroughAProxyThatFindsNobody(int status) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] right = StubReceiver.RIGHT.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(calls.incrementAndGet() < 4 ? status : 200, right.length);
                exchange.getResponseBody().write(right);
            }
        });
        server.start();
        try {
            Cli.Outcome outcome =
                    verify("http://127.0.0.1:" + server.getAddress().getPort() + "/cb", "30s");

            assertThat(outcome).returns(0, Cli.Outcome::code);
        } finally {
            server.stop(0);
        }
    }

    /** As a container's port does while nothing listens behind it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPortThatClosesIsNobodyAndEndsAsUnreachable(boolean resets) throws IOException {
        try (ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread closing = new Thread(() -> closeAll(port, resets));
            closing.setDaemon(true);
            closing.start();
            Cli.Outcome outcome = verify("http://127.0.0.1:" + port.getLocalPort() + "/cb", "300ms");

            assertThat(outcome).returns(3, Cli.Outcome::code);
            assertThat(outcome.lastLine()).startsWith("unreachable: 0 passed, 0 failed, 0 warned, 1 skipped");
            assertThat(outcome.out()).containsPattern("last seen: the connection was (closed|reset)");
        }
    }

    @Test
    void anEternal503EndsAsUnreachableAndSaysSo() {
        try (StubReceiver starting = StubReceiver.answering(503, "")) {
            Cli.Outcome outcome = verify(starting.url(), "200ms");

            assertThat(outcome).returns(3, Cli.Outcome::code);
            assertThat(outcome.out())
                    .contains("within 200ms (--wait); last seen: HTTP 503")
                    .doesNotContain("--wait 30s");
        }
    }

    @Test
    void whoeverAnswersIsThereWhateverItSays() {
        try (StubReceiver wrong = StubReceiver.answering(404, "")) {
            assertThat(verify(wrong.url(), "30s")).returns(1, Cli.Outcome::code);
        }
    }

    private static Cli.Outcome verify(String url, String wait) {
        return pushback("verify", url, "--only", "http.status-200", "--wait", wait);
    }

    private static void closeAll(ServerSocket port, boolean resets) {
        try {
            while (true) {
                Socket socket = port.accept();
                socket.setSoLinger(resets, 0);
                socket.close();
            }
        } catch (IOException over) {
            // The test has ended.
        }
    }
}
