package dev.pushback.contract.cli;

import static dev.pushback.contract.cli.Cli.pushback;
import static dev.pushback.contract.junit.DeliveryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.ServerTls;
import dev.pushback.emulator.PushEmulator;
import dev.pushback.emulator.target.CallbackUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A URL that begins with the wrong one of http and https: every command says which, and none has judged anything. */
class WrongSchemeTest {

    private static final String CALL = "?SdkAppid=1400187352&CallbackCommand=Push.AllMemberPush";

    @TempDir
    private Path directory;

    private Receiver secure;
    private PlainPort plain;
    private String toSecure;
    private String toPlain;

    @BeforeEach
    void start() throws IOException {
        secure = Receiver.start(ReceiverOptions.defaults().tls(new ServerTls(null, null)));
        plain = new PlainPort();
        toSecure = secure.uri().toString().replaceFirst("https", "http");
        toPlain = "https://127.0.0.1:" + plain.port() + "/cb";
    }

    @AfterEach
    void stop() throws IOException {
        secure.close();
        plain.close();
    }

    @Test
    void verifySaysIt() {
        assertNotJudged(pushback("verify", toSecure, "--no-auth"), "Let the URL begin with https://");
        assertNotJudged(pushback("verify", toPlain, "--no-auth"), "begin with http://?");
    }

    @Test
    void sendSaysIt() {
        Cli.Outcome outcome = pushback("send", toSecure, "-n", "3");
        assertNotJudged(outcome, "the receiver speaks TLS on this port: let the URL begin with https://");
        assertThat(outcome.lastLine()).startsWith("unreachable (");
        assertNotJudged(
                pushback("send", toPlain, "-n", "3"),
                "the receiver does not speak TLS on this port: let the URL begin with http://");
        assertNotJudged(pushback("send", toSecure, "-n", "3", "--lang", "zh"), "请让 URL 以 https:// 开头");
        assertNotJudged(pushback("send", toPlain, "-n", "3", "--lang", "zh"), "请让 URL 以 http:// 开头");
        assertThat(pushback("send", toSecure, "-n", "3", "--json"))
                .returns(3, Cli.Outcome::code)
                .satisfies(json -> assertThat(json.out()).contains("\"valid\" : false", "begin with https://"));
    }

    @Test
    void aBoundThatEndsTheRunHidesItNot() {
        assertNotJudged(pushback("send", toSecure, "-n", "30", "--abort-on", "failed>5%"), "begin with https://");
        assertNotJudged(pushback("send", toSecure, "-n", "3", "--fail-on", "failed>100"), "begin with https://");
    }

    @Test
    void theReportIsAnError() throws IOException {
        Path junit = directory.resolve("junit.xml");
        pushback("send", toSecure, "-n", "3", "--fail-on", "failed>100", "--report", "junit=" + junit);
        assertThat(Files.readString(junit)).contains("errors=\"1\"").contains("begin with https://");
    }

    @Test
    void replaySaysIt() throws IOException {
        Path bodies = Files.writeString(
                directory.resolve("bodies.jsonl"),
                pushback("send", "-n", "2", "--dry-run").out());
        assertNotJudged(pushback("replay", bodies.toString(), toSecure), "let the URL begin with https://");
        assertNotJudged(pushback("replay", bodies.toString(), toPlain), "let the URL begin with http://");
    }

    @Test
    void aProbeSaysIt() {
        try (Receiver right = Receiver.start(ReceiverOptions.defaults())) {
            for (String probe : new String[] {toSecure, toPlain}) {
                Cli.Outcome outcome = pushback(
                        "verify", right.uri().toString(), "--no-auth", "--only", "http.status-200", "--probe", probe);
                assertNotJudged(outcome, probe.equals(toSecure) ? "speaks TLS on this port" : "does not speak TLS");
            }
        }
    }

    @Test
    void nobodyWaitsForWhatIsThere() {
        assertNotJudged(pushback("verify", toSecure, "--no-auth", "--wait", "5m"), "begin with https://");
        assertNotJudged(pushback("send", toSecure, "-n", "1", "--wait", "5m"), "begin with https://");
    }

    @Test
    void whoForwardsSaysItOnce() throws Exception {
        for (String app : new String[] {toSecure, toPlain}) {
            Background between = Background.receive("--forward-to", app, "-n", "2");
            callThrough(between);
            callThrough(between);
            assertThat(between.code()).isZero();
            assertThat(between.err().split("let the URL begin with", -1)).hasSize(2);
            assertThat(between.err()).contains("--forward-to: the receiver ");
        }
    }

    @Test
    void anEmulatorInATestSaysIt() {
        for (String url : new String[] {toSecure, toPlain}) {
            try (PushEmulator emulator = new PushEmulator(CallbackUrl.parse(url), 1400187352L, null)) {
                assertThatThrownBy(() -> assertThat(
                                        emulator.send(push -> push.task("t1").recipients(1)))
                                .isAcknowledged())
                        .hasMessageContaining(url.equals(toSecure) ? "speaks TLS" : "does not speak TLS");
            }
        }
    }

    private static void callThrough(Background between) throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create(between.url() + CALL))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.discarding());
        } catch (IOException brokenOff) {
            // As the app does.
        }
    }

    private static void assertNotJudged(Cli.Outcome outcome, String words) {
        assertThat(outcome)
                .returns(3, Cli.Outcome::code)
                .satisfies(it -> assertThat(it.out() + it.err()).contains(words));
    }

    /** Speaks http, and closes on who does not. */
    private static final class PlainPort implements AutoCloseable {

        private static final String ANSWER = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        PlainPort() throws IOException {
            Thread thread = new Thread(this::serve, "plain-port");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket call = server.accept()) {
                    boolean isHttp = Character.isLetter(call.getInputStream().read());
                    if (isHttp) {
                        call.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException next) {
                    // The next one, if it is not closed.
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
