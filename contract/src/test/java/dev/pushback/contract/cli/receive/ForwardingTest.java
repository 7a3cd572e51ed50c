package dev.pushback.contract.cli.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pushback.contract.cli.Background;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalReader;
import dev.pushback.schema.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pushback receive --forward-to}: between Tencent and an app, and unseen by both. */
class ForwardingTest {

    private static final String ODD_BODY = "{ \"Events\" : [ ],\t\"Unknown\":\"\\u00e9 é 推送\" }\n";
    private static final String ODD_QUERY =
            "SdkAppid=1400187352&CallbackCommand=Push.AllMemberPush&contenttype=json&x=%E6%8E%A8&x=&Sign=ab&y=a+b%2Fc";

    @TempDir
    private Path directory;

    /** What an app got. */
    private record Seen(String method, String target, Map<String, List<String>> headers, byte[] body) {}

    @Test
    void theAppGetsWhatCameByteForByte() throws Exception {
        BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
        HttpServer app = app(exchange -> {
            seen.add(seen(exchange));
            respond(exchange, 200, StubReceiver.RIGHT);
        });
        Background between = Background.receive("--forward-to", url(app) + "?own=1", "-n", "1", "-q");

        Attempt attempt = call(
                between.url() + "/elsewhere?" + ODD_QUERY,
                List.of(
                        new Header("X-Tencent", "a, b"),
                        new Header("Content-Type", "application/json; charset=utf-8")));

        assertThat(attempt.reply().body()).asString(UTF_8).isEqualTo(StubReceiver.RIGHT);
        Seen one = seen.take();
        assertThat(one.method()).isEqualTo("POST");
        assertThat(one.target()).isEqualTo("/cb?own=1&" + ODD_QUERY);
        assertThat(one.body()).asString(UTF_8).isEqualTo(ODD_BODY);
        assertThat(one.headers())
                .containsEntry("X-tencent", List.of("a, b"))
                .containsEntry("Content-type", List.of("application/json; charset=utf-8"))
                .containsEntry("Host", List.of("127.0.0.1:" + app.getAddress().getPort()));
        assertThat(between.code()).isZero();
        app.stop(0);
    }

    @Test
    void whatTheCallBringsAlongIsNotAddedAgain() throws Exception {
        BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
        HttpServer app = app(exchange -> {
            seen.add(seen(exchange));
            respond(exchange, 200, StubReceiver.RIGHT);
        });
        Background between = Background.receive("--forward-to", url(app) + "?tenant=7&own=1&x=2", "-n", "1", "-q");

        call(between.url() + "?tenant=7&x=1&" + ODD_QUERY, List.of());

        assertThat(seen.take().target()).isEqualTo("/cb?own=1&x=2&tenant=7&x=1&" + ODD_QUERY);
        assertThat(between.code()).isZero();
        app.stop(0);
    }

    @Test
    void theAppsOwnReplyIsGivenBack() throws Exception {
        try (StubReceiver app = StubReceiver.answering(418, "short and stout", Map.of("X-App", "teapot"))) {
            Attempt attempt = through(app.url());

            assertThat(attempt.reply().status()).isEqualTo(418);
            assertThat(attempt.reply().body()).asString(UTF_8).isEqualTo("short and stout");
            assertThat(attempt.reply().header("X-App")).contains("teapot");
        }
    }

    @Test
    void aChunkedReplyStaysChunked() throws Exception {
        HttpServer app = app(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(StubReceiver.RIGHT.getBytes(UTF_8));
        });

        Attempt attempt = through(url(app));

        assertThat(attempt.reply().header("Transfer-Encoding")).contains("chunked");
        assertThat(attempt.reply().body()).asString(UTF_8).isEqualTo(StubReceiver.RIGHT);
        app.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:18765/callback",
        "127.0.0.1, http://localhost:18765/",
        "0.0.0.0, http://127.0.0.1:18765/cb",
        "127.0.0.1, http://0.0.0.0:18765/cb"
    })
    void aReceiverThatWouldPassOnToItselfIsRefused(String host, String app) {
        Cli.Outcome outcome = Cli.pushback("receive", "--host", host, "--port", "18765", "--forward-to", app);

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--forward-to " + app + " is this receiver itself");
    }

    @Test
    void anAppThatIsNotThereResetsTheConnection() throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        Background between = Background.receive(
                "--forward-to", "http://127.0.0.1:" + closedPort() + "/cb", "-n", "1", "--journal", journal.toString());

        Attempt attempt = call(between.url() + "?" + ODD_QUERY, List.of());

        assertThat(attempt.failure()).isEqualTo(Failure.RESET);
        assertThat(between.code()).isZero();
        assertThat(between.out()).contains(" connection-refused ").contains("1 callbacks, 0 taken, 1 refused");
        assertThat(lines(journal)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("connection-refused");
            assertThat(line.status()).isNull();
            assertThat(line.reply()).isNull();
            assertThat(line.body()).asString(UTF_8).isEqualTo(ODD_BODY);
        });
    }

    @Test
    void aReplyThatBreaksOffBreaksOffHere() throws Exception {
        Path journal = directory.resolve("journal.jsonl");
        try (RawApp app = new RawApp("HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n{\"ActionStatus\":")) {
            Background between =
                    Background.receive("--forward-to", app.url(), "-n", "1", "-q", "--journal", journal.toString());

            Attempt attempt = call(between.url() + "?" + ODD_QUERY, List.of());

            assertThat(attempt.failure()).isEqualTo(Failure.TRUNCATED);
            assertThat(attempt.reply().body()).asString(UTF_8).isEqualTo("{\"ActionStatus\":");
            assertThat(between.code()).isZero();
            assertThat(lines(journal)).extracting(JournalLine::outcome).containsExactly("truncated");
        }
    }

    @Test
    void aConnectionThatTheAppClosesIsClosed() throws Exception {
        try (RawApp app = new RawApp("")) {
            assertThat(through(app.url()).failure()).isEqualTo(Failure.CLOSED);
        }
    }

    @Test
    void bothAreRecordedAndReplayedByteForByte() throws Exception {
        Path first = directory.resolve("first.jsonl");
        Path second = directory.resolve("second.jsonl");
        try (StubReceiver app = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Background between =
                    Background.receive("--forward-to", app.url(), "-n", "9", "-q", "--journal", first.toString());
            Cli.pushback("send", between.url(), "-n", "9", "--max", "--connections", "1", "--batch", "1-9");
            assertThat(between.code()).isZero();
            assertThat(between.out())
                    .startsWith("received: 9 callbacks, 9 taken, 0 refused; ")
                    .doesNotContain(" 0 events");
        }
        Background again = Background.receive("-n", "9", "-q", "--journal", second.toString());
        Cli.pushback("replay", first.toString(), again.url(), "--max", "--connections", "1");

        assertThat(again.code()).isZero();
        assertThat(lines(first)).extracting(JournalLine::outcome).hasSize(9).containsOnly("acknowledged");
        assertThat(lines(first))
                .extracting(line -> new String(line.reply(), UTF_8))
                .containsOnly(StubReceiver.RIGHT);
        assertThat(bodies(second)).isEqualTo(bodies(first));
    }

    @Test
    void aReplyThatComesAfterTencentHasGoneIsRecordedAsATimeout() {
        ReceivedCall call = ReceivedCall.of(Instant.EPOCH, "POST", "/cb", List.of(), new byte[0]);

        assertThat(Arrival.forwarded(call, attempt(Duration.ofSeconds(2)))
                        .outcome()
                        .text())
                .isEqualTo("acknowledged");
        assertThat(Arrival.forwarded(call, attempt(Duration.ofMillis(2001))))
                .returns(200, Arrival::status)
                .returns("timeout", late -> late.outcome().text())
                .returns("200 timeout", Arrival::shortly);
    }

    private static Attempt attempt(Duration took) {
        HttpCall call = new HttpCall("POST", URI.create("http://127.0.0.1/cb"), List.of(), new byte[0]);
        HttpReply reply = new HttpReply(200, List.of(), StubReceiver.RIGHT.getBytes(UTF_8), true);
        return new Attempt(call, Instant.EPOCH, took, reply, null, Message.NONE);
    }

    @Test
    void aStrangersAppNeedsToBeAllowed() {
        Cli.Outcome outcome = Cli.pushback("receive", "--port", "0", "--forward-to", "http://93.184.216.34/cb");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--forward-to", "--allow-remote");
    }

    @Test
    void aFaultAndAnAppExcludeEachOther() {
        Cli.Outcome outcome = Cli.pushback(
                "receive",
                "--port",
                "0",
                "--fault",
                "reply.error-code-integer",
                "--forward-to",
                "http://127.0.0.1:1/cb");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--fault is an answer of the built-in receiver");
    }

    private static Attempt through(String app) throws Exception {
        Background between = Background.receive("--forward-to", app, "-n", "1", "-q");
        Attempt attempt = call(between.url() + "?" + ODD_QUERY, List.of());
        assertThat(between.code()).isZero();
        return attempt;
    }

    private static Attempt call(String url, List<Header> headers) {
        try (Transport transport =
                new NettyTransport(TransportOptions.defaults().withTimeout(Duration.ofSeconds(20)))) {
            return transport
                    .send(new HttpCall("POST", URI.create(url), headers, ODD_BODY.getBytes(UTF_8)))
                    .join();
        }
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static HttpServer app(Handling handling) throws IOException {
        HttpServer app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "app");
            thread.setDaemon(true);
            return thread;
        }));
        app.createContext("/", exchange -> {
            try (exchange) {
                handling.handle(exchange);
            }
        });
        app.start();
        return app;
    }

    private static String url(HttpServer app) {
        return "http://127.0.0.1:" + app.getAddress().getPort() + "/cb";
    }

    private static Seen seen(HttpExchange exchange) throws IOException {
        return new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes());
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static List<String> bodies(Path journal) {
        Function<JournalLine, String> body = line -> new String(line.body(), UTF_8);
        return lines(journal).stream().map(body).toList();
    }

    private static List<JournalLine> lines(Path journal) {
        List<JournalLine> lines = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }

    /** Reads a call, answers these bytes and closes. */
    private static final class RawApp implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());

        RawApp(String bytes) throws IOException {
            Thread thread = new Thread(() -> serve(bytes), "raw-app");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/cb";
        }

        private void serve(String bytes) {
            try {
                while (true) {
                    try (Socket socket = server.accept()) {
                        read(socket.getInputStream());
                        socket.getOutputStream().write(bytes.getBytes(UTF_8));
                    }
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private static void read(InputStream in) throws IOException {
            byte[] body = ODD_BODY.getBytes(UTF_8);
            StringBuilder seen = new StringBuilder();
            String end = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1);
            while (!seen.toString().endsWith(end)) {
                int one = in.read();
                if (one < 0) {
                    return;
                }
                seen.append((char) one);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
