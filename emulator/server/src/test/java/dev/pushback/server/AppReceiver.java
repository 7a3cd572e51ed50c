package dev.pushback.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pushback.emulator.target.CallbackUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An app's callback URL: keeps the events that come, and says that they are taken. */
final class AppReceiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger callbacks = new AtomicInteger();
    private final AtomicInteger eventCount = new AtomicInteger();
    private volatile boolean keeps = true;

    AppReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/cb", this::take);
        server.setExecutor(threads);
        server.start();
    }

    CallbackUrl url() {
        return CallbackUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/cb");
    }

    /** Fails so many callbacks from now on. */
    void fail(int count) {
        failures.set(count);
    }

    /** From now on events are counted only. */
    void countOnly() {
        keeps = false;
    }

    int callbacks() {
        return callbacks.get();
    }

    int eventCount() {
        return eventCount.get();
    }

    List<JsonNode> events() {
        return events;
    }

    List<String> queries() {
        return queries;
    }

    /** Each event as {@code account type platform device stage code}. */
    List<String> lines() {
        return events.stream()
                .map(event -> event.path("To_Account").asText() + " type " + event.path("EventType") + " platform "
                        + event.path("PushPlatform") + " device " + event.path("DeviceType") + " stage "
                        + event.path("PushStage") + " code " + event.path("ErrCode"))
                .sorted()
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!fails) {
            callbacks.incrementAndGet();
            JsonNode all = JSON.readTree(body).path("Events");
            eventCount.addAndGet(all.size());
            if (keeps) {
                queries.add(exchange.getRequestURI().getQuery());
                all.forEach(events::add);
            }
        }
        byte[] reply = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(fails ? 500 : 200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }
}
