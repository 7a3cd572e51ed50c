package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a connection comes about, or not, whichever way is sent. */
public abstract class Connecting extends EitherWay {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    public void namesPortThatNobodyListensAt() throws Exception {
        int port = closedPort();
        try (Calls caller = patient()) {
            Attempt attempt = caller.post(URI.create("http://127.0.0.1:" + port + "/"));
            assertThat(attempt.failure()).isEqualTo(Failure.REFUSED);
            assertThat(attempt.detail().toString()).isEqualTo("nobody listens at 127.0.0.1:" + port);
        }
    }

    @Test
    public void namesHostWithoutAddress() {
        try (Calls caller = patient()) {
            Attempt attempt = caller.post(URI.create("http://receiver.invalid/cb"));
            assertThat(attempt.failure()).isEqualTo(Failure.DNS);
            assertThat(attempt.detail().toString()).isEqualTo("receiver.invalid has no address");
        }
    }

    @Test
    public void namesAddressOfAnInterfaceThatIsNotThere() {
        try (Calls caller = patient()) {
            Attempt attempt = caller.post(URI.create("http://[fe80::1%nowhere]/cb"));
            assertThat(attempt.failure()).isEqualTo(Failure.DNS);
            assertThat(attempt.detail().toString()).isEqualTo("fe80::1%nowhere has no address");
        }
    }

    @Test
    public void findsReceiverByName() throws Exception {
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            Attempt attempt = caller.post(URI.create("http://LOCALHOST:" + receiver.port() + "/"));
            assertThat(attempt.detail().toString()).isEmpty();
            assertThat(receiver.requests()).singleElement().asString().contains("Host: LOCALHOST:" + receiver.port());
        }
    }

    @Test
    public void reachesIpv6Literal() throws Exception {
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(ipv6(), peer -> {
                    peer.readRequest();
                    peer.write(OK);
                })) {
            Attempt attempt = caller.post(URI.create("http://[::1]:" + receiver.port() + "/"));
            assertThat(attempt.detail().toString()).isEmpty();
            assertThat(receiver.requests()).singleElement().asString().contains("Host: [::1]:" + receiver.port());
        }
    }

    @Test
    public void triesEachAddressOfTheName() throws Exception {
        assumeTrue(
                Stream.of(InetAddress.getAllByName("localhost")).anyMatch(Inet6Address.class::isInstance),
                "localhost has no IPv6 address on this machine");
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(ipv6(), peer -> {
                    peer.readRequest();
                    peer.write(OK);
                })) {
            assertThat(caller.post(URI.create("http://localhost:" + receiver.port() + "/"))
                            .detail()
                            .isNone())
                    .isTrue();
        }
    }

    @Test
    public void namesReceiverThatAcceptsNothingInTime() throws Exception {
        try (Calls caller = impatient();
                ScriptedReceiver mute = ScriptedReceiver.start(ScriptedReceiver.Peer::awaitEnd)) {
            Attempt attempt = caller.post(URI.create("https://127.0.0.1:" + mute.port() + "/"));
            assertThat(attempt.failure()).isEqualTo(Failure.CONNECT_TIMEOUT);
            assertThat(attempt.detail().toString()).isEqualTo("still in the TLS handshake");
        }
    }

    @Test
    public void comesBackWithTheReceiver() throws Exception {
        try (Calls caller = patient()) {
            ScriptedReceiver first = ScriptedReceiver.answering(OK);
            assertThat(caller.post(first.uri()).isAnswered()).isTrue();
            first.kill();
            caller.awaitIdle();
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

    @Test
    public void saysThatTheCallWasSentBeforeNobodyWasThere() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ScriptedReceiver[] itself = new ScriptedReceiver[1];
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    while (peer.readRequest() && calls.incrementAndGet() == 1) {
                        peer.write(OK);
                    }
                    itself[0].close(); // before this connection, so that the next finds nobody
                    awaitNobodyListensAt(itself[0].port());
                    peer.reset();
                })) {
            itself[0] = receiver;
            assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
            Attempt attempt = caller.post(receiver.uri());
            assertThat(attempt.failure()).isEqualTo(Failure.RESET);
            assertThat(attempt.failure().isBeforeSending()).isFalse();
            assertThat(attempt.detail().toString())
                    .isEqualTo(
                            "the kept connection was gone; sending again, the connection was refused: nobody listens at"
                                    + " 127.0.0.1:" + receiver.port());
            assertThat(receiver.requests()).hasSize(2);
        }
    }

    private static void awaitNobodyListensAt(int port) {
        while (true) {
            try {
                new Socket("127.0.0.1", port).close();
            } catch (IOException refused) {
                return;
            }
        }
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
