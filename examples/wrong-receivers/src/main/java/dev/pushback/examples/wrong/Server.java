package dev.pushback.examples.wrong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Puts a receiver on a free port of this machine. What is wrong is not here. */
final class Server implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    Server(WrongReceiver receiver) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callback", exchange -> answer(exchange, receiver.take(read(exchange))));
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean ours = exchange.getRequestURI().getQuery().contains("SdkAppid=1400187352&")
                || exchange.getRequestURI().getQuery().endsWith("SdkAppid=1400187352");
        try {
            JsonNode callback = JSON.readTree(body);
            return ours && callback != null && callback.size() > 0 ? callback : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void answer(HttpExchange exchange, WrongReceiver.Answer answer) throws IOException {
        try (exchange) {
            byte[] reply = JSON.writeValueAsBytes(answer.reply());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
