package dev.pushback.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NettyTransportTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final NettyTransport transport = new NettyTransport(TransportOptions.defaults());

    @AfterEach
    void closeTransport() {
        transport.close();
        assertThat(transport.open()).isZero();
    }

    @Test
    void sendsTheCallAsItIs() throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            Attempt attempt = send(new HttpCall(
                    "POST", receiver.uri(), List.of(new Header("Content-Type", "application/json")), bytes("{}")));
            assertThat(attempt.reply().body()).isEqualTo(bytes("ok"));
            assertThat(attempt.detail()).isEmpty();
            assertThat(receiver.requests())
                    .containsExactly(
                            "POST /cb?x=1 HTTP/1.1\r\nHost: 127.0.0.1:" + receiver.port()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}");
        }
    }

    @Test
    void usesTheSameConnectionAgain() throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            for (int n = 0; n < 3; n++) {
                assertThat(send(post(receiver.uri())).isAnswered()).isTrue();
            }
            assertThat(receiver.accepted()).isEqualTo(1);
        }
    }

    private Attempt send(HttpCall call) throws Exception {
        return transport.send(call).get(10, TimeUnit.SECONDS);
    }

    private static HttpCall post(URI uri) {
        return new HttpCall("POST", uri, List.of(), bytes("{}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
