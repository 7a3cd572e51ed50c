package dev.pushback.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void namesPortThatNobodyListensAt() throws Exception {
        int port = closedPort();
        try (Caller caller = Caller.patient()) {
            Attempt attempt = caller.post(URI.create("http://127.0.0.1:" + port + "/"));
            assertThat(attempt.failure()).isEqualTo(Failure.REFUSED);
            assertThat(attempt.detail()).isEqualTo("nobody listens at 127.0.0.1:" + port);
        }
    }

    @Test
    void namesHostWithoutAddress() {
        try (Caller caller = Caller.patient()) {
            Attempt attempt = caller.post(URI.create("http://receiver.invalid/cb"));
            assertThat(attempt.failure()).isEqualTo(Failure.DNS);
            assertThat(attempt.detail()).isEqualTo("receiver.invalid has no address");
        }
    }

    @Test
    void findsReceiverByName() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            Attempt attempt = caller.post(URI.create("http://LOCALHOST:" + receiver.port() + "/"));
            assertThat(attempt.detail()).isEmpty();
            assertThat(receiver.requests()).singleElement().asString().contains("Host: LOCALHOST:" + receiver.port());
        }
    }

    @Test
    void reachesIpv6Literal() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(ipv6(), peer -> {
                    peer.readRequest();
                    peer.write(OK);
                })) {
            Attempt attempt = caller.post(URI.create("http://[::1]:" + receiver.port() + "/"));
            assertThat(attempt.detail()).isEmpty();
            assertThat(receiver.requests()).singleElement().asString().contains("Host: [::1]:" + receiver.port());
        }
    }

    @Test
    void triesEachAddressOfTheName() throws Exception {
        assumeTrue(
                Stream.of(InetAddress.getAllByName("localhost")).anyMatch(Inet6Address.class::isInstance),
                "localhost has no IPv6 address on this machine");
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(ipv6(), peer -> {
                    peer.readRequest();
                    peer.write(OK);
                })) {
            assertThat(caller.post(URI.create("http://localhost:" + receiver.port() + "/"))
                            .detail())
                    .isEmpty();
        }
    }

    @Test
    void namesReceiverThatAcceptsNothingInTime() throws Exception {
        try (Caller caller = Caller.impatient();
                ScriptedReceiver mute = ScriptedReceiver.start(ScriptedReceiver.Peer::awaitEnd)) {
            Attempt attempt = caller.post(URI.create("https://127.0.0.1:" + mute.port() + "/"));
            assertThat(attempt.failure()).isEqualTo(Failure.CONNECT_TIMEOUT);
            assertThat(attempt.detail()).isEqualTo("still in the TLS handshake");
        }
    }

    @Test
    void comesBackWithTheReceiver() throws Exception {
        try (Caller caller = Caller.patient()) {
            ScriptedReceiver first = ScriptedReceiver.answering(OK);
            assertThat(caller.post(first.uri()).isAnswered()).isTrue();
            first.kill();
            assertThat(caller.post(first.uri()).failure()).isEqualTo(Failure.REFUSED);
            try (ScriptedReceiver second = ScriptedReceiver.start(listeningAt(first.port()), peer -> {
                while (peer.readRequest()) {
                    peer.write(OK);
                }
            })) {
                assertThat(caller.post(second.uri()).isAnswered()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/", "/cb", "http:///cb", "http://h:0/", "http://h:65536/", "http://h:x/"})
    void refusesUrlThatLeadsNowhere(String url) {
        try (Caller caller = Caller.patient()) {
            HttpCall call = Caller.post(URI.create(url), "");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> caller.transport().send(call))
                    .withMessageContaining(url);
        }
    }

    @Test
    void refusesHeaderOfTwoLines() {
        try (Caller caller = Caller.patient()) {
            HttpCall call = new HttpCall(
                    "POST", URI.create("http://h/"), List.of(new Header("X", "a\r\nInjected: b")), new byte[0]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> caller.transport().send(call));
        }
    }

    @Test
    void understandsNamesThatUriTakesForNoHost() {
        assertThat(Origin.of(URI.create("https://my_host:8443/cb"))).isEqualTo(new Origin(true, "my_host", 8443));
        assertThat(Origin.of(URI.create("http://user:secret@h/cb"))).isEqualTo(new Origin(false, "h", 80));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket taken = listeningAt(0)) {
            return taken.getLocalPort();
        }
    }

    private static ServerSocket listeningAt(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    }

    private static ServerSocket ipv6() throws IOException {
        try {
            return new ServerSocket(0, 50, InetAddress.getByName("::1"));
        } catch (IOException none) {
            assumeTrue(false, "no IPv6 on this machine");
            throw none;
        }
    }
}
