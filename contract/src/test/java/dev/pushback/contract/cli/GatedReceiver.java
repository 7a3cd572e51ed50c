package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver that acknowledges so many callbacks at once, and all others when it is opened. */
public final class GatedReceiver implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger left;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gated-receiver");
        thread.setDaemon(true);
        return thread;
    });

    private GatedReceiver(int atOnce) throws IOException {
        left = new AtomicInteger(atOnce);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static GatedReceiver start(int atOnce) {
        try {
            return new GatedReceiver(atOnce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/cb";
    }

    /** Waits until a callback is kept waiting. */
    public void awaitHeld() throws InterruptedException {
        assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Lets all through. */
    public void open() {
        opened.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (left.decrementAndGet() < 0) {
                held.countDown();
                opened.await();
            }
            byte[] reply = StubReceiver.RIGHT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
