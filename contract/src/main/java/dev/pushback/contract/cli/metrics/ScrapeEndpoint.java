package dev.pushback.contract.cli.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers Prometheus at {@code /metrics}, in the form that it asks for. */
final class ScrapeEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final PrometheusMeterRegistry registry;

    private ScrapeEndpoint(HttpServer server, PrometheusMeterRegistry registry) {
        this.server = server;
        this.registry = registry;
    }

    static ScrapeEndpoint open(Sink sink, PrometheusMeterRegistry registry) throws IOException {
        InetSocketAddress address = sink.host().isEmpty()
                ? new InetSocketAddress(sink.port())
                : new InetSocketAddress(sink.host(), sink.port());
        if (address.isUnresolved()) {
            throw new java.net.UnknownHostException(sink.host());
        }
        ScrapeEndpoint endpoint = new ScrapeEndpoint(HttpServer.create(address, 0), registry);
        endpoint.server.createContext("/metrics", endpoint::answer);
        endpoint.server.start();
        return endpoint;
    }

    String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/metrics";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String accepted = exchange.getRequestHeaders().getFirst("Accept");
            boolean open = accepted != null && accepted.contains("application/openmetrics-text");
            String type = open
                    ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                    : "text/plain; version=0.0.4; charset=utf-8";
            byte[] text = registry.scrape(type).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
