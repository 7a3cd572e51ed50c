package dev.pushback.examples.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers the callbacks of one app as Tencent's pages ask. */
public final class JdkReceiver implements AutoCloseable {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    private static final int LARGEST_BODY = 1 << 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final HttpServer server;
    private final Authentication authentication;
    private final PushStates states = new PushStates();

    /** Starts on a free port of this machine. */
    public JdkReceiver(String sdkAppId, String token) throws IOException {
        this(sdkAppId, token, 0);
    }

    JdkReceiver(String sdkAppId, String token, int port) throws IOException {
        authentication = new Authentication(sdkAppId, token);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/callback", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Runs on port 8080: {@code java … JdkReceiver SDKAPPID TOKEN}. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("Listening on " + new JdkReceiver(arguments[0], arguments[1], 8080).uri());
    }

    /** Where callbacks go. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    /** What became of the pushes so far. */
    public PushStates states() {
        return states;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] reply = answer(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private String answer(HttpExchange exchange) throws IOException {
        try {
            require(exchange.getRequestMethod().equals("POST"), "POST a callback");
            Query query = Query.of(exchange.getRequestURI());
            authentication.check(query);
            byte[] body = body(exchange);
            if (query.one("CallbackCommand").equals("Push.AllMemberPush")) {
                take(body);
            }
            return OK;
        } catch (IllegalArgumentException refused) {
            return "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"" + refused.getMessage() + "\",\"ErrorCode\":1}";
        }
    }

    private void take(byte[] body) {
        Object document = Json.parse(body);
        require(document instanceof Map<?, ?>, "the body must be an object");
        Object events = ((Map<?, ?>) document).get("Events");
        require(events instanceof List<?> list && !list.isEmpty() && list.size() <= 100, "Events must be 1 to 100");
        List<PushStates.Event> read =
                ((List<?>) events).stream().map(PushStates.Event::of).toList();
        read.forEach(states::take);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream stream = exchange.getRequestBody()) {
            byte[] body = stream.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                stream.skipNBytes(Math.max(0, contentLength(exchange) - body.length));
            }
            require(body.length <= LARGEST_BODY, "the body is too large");
            return body;
        }
    }

    private static long contentLength(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    static void require(boolean kept, String problem) {
        if (!kept) {
            throw new IllegalArgumentException(problem);
        }
    }
}
