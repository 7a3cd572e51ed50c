package dev.pushback.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pushback.emulator.target.CallbackUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PlayedScriptTest {

    private static final byte[] OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}".getBytes(UTF_8);

    /** What {@code emulator.play} sends, callback by callback, as a receiver of somebody else's gets it. */
    @Test
    void eachCallbackOfAScriptArrivesAndHasItsDelivery() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, OK.length);
            exchange.getResponseBody().write(OK);
            exchange.close();
        });
        server.start();
        CallbackUrl url =
                CallbackUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
        try (PushEmulator emulator = new PushEmulator(url, 1400187352L, null)) {
            List<Delivery> told = emulator.play("alice on huawei: sent, fails 80300007\nalice again, twice at once");

            assertThat(told).hasSize(2).allMatch(Delivery::isAcknowledged);
            assertThat(bodies).hasSize(3).allMatch(body -> body.contains("80300007"));
        } finally {
            server.stop(0);
        }
    }
}
