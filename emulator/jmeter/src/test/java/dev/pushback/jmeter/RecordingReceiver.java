package dev.pushback.jmeter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers every callback alike, and keeps it. */
final class RecordingReceiver implements AutoCloseable {

    static final String ACKNOWLEDGEMENT = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    private RecordingReceiver(String reply) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, reply.getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    static RecordingReceiver answering(String reply) throws IOException {
        return new RecordingReceiver(reply);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
    }

    int callbacks() {
        return bodies.size();
    }

    List<byte[]> bodies() {
        return List.copyOf(bodies);
    }

    /** All events that came, each as its text. */
    List<String> events() {
        return events(bodies());
    }

    /** The events of these bodies, each as its text. */
    static List<String> events(Iterable<byte[]> bodies) {
        List<String> events = new ArrayList<>();
        for (byte[] body : bodies) {
            try {
                for (JsonNode event : MAPPER.readTree(body).get("Events")) {
                    events.add(event.toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return events;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, byte[] reply) throws IOException {
        try (exchange) {
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
