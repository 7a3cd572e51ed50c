package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.ScriptedReceiver.Script;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lean way names faults as {@link NettyTransport} does, and leaves nothing behind either. */
@Timeout(60)
class LoadClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(250);

    @Test
    void usesKeptConnectionAgain() throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            try (LoadClient client = client(receiver.uri(), AMPLE)) {
                assertThat(new Call(client).sent().reply()).isEqualTo("ok".getBytes(UTF_8));
                assertThat(new Call(client).sent().failure()).isNull();
            }
            assertThat(receiver.accepted()).isEqualTo(1);
            assertThat(receiver.awaitAllEnded()).isTrue();
        }
    }

    @Test
    void namesWhatReceiversDo() throws Exception {
        assertThat(failure(AMPLE, ScriptedReceiver.Peer::readRequest)).isEqualTo(Failure.CLOSED);
        assertThat(failure(SHORT, peer -> {
                    peer.readRequest();
                    peer.awaitEnd();
                }))
                .isEqualTo(Failure.TIMEOUT);
        assertThat(failure(AMPLE, peer -> {
                    peer.readRequest();
                    peer.reset();
                }))
                .isEqualTo(Failure.RESET);
        assertThat(failure(AMPLE, peer -> {
                    peer.readRequest();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok");
                }))
                .isEqualTo(Failure.TRUNCATED);
        assertThat(failure(AMPLE, peer -> {
                    peer.readRequest();
                    peer.write("hello");
                }))
                .isEqualTo(Failure.NOT_HTTP);
    }

    @Test
    void namesReceiverThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        try (LoadClient client = client(URI.create("http://127.0.0.1:" + port + "/"), AMPLE)) {
            assertThat(new Call(client).sent().failure()).isEqualTo(Failure.REFUSED);
        }
        try (LoadClient client = client(URI.create("http://receiver.invalid/"), AMPLE)) {
            assertThat(new Call(client).sent().failure()).isEqualTo(Failure.DNS);
        }
    }

    @Test
    void losesTheCallThatTheReceiverTookBeforeItClosed() throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.readRequest();
                    peer.write(OK);
                    peer.readRequest();
                });
                LoadClient client = client(receiver.uri(), AMPLE)) {
            assertThat(new Call(client).sent().failure()).isNull();
            assertThat(new Call(client).sent().wasResent()).isTrue(); // it may have been a limit
            LoadCall lost;
            do {
                lost = new Call(client).sent();
            } while (lost.failure() == null);
            assertThat(lost.failure()).isEqualTo(Failure.CLOSED);
            assertThat(lost.wasResent()).isFalse();
        }
    }

    @Test
    void saysThatItWasTheSenderWhoBrokeOff() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
            peer.readRequest();
            arrived.countDown();
            peer.awaitEnd();
        })) {
            LoadClient client = client(receiver.uri(), AMPLE);
            Call call = new Call(client);
            call.start();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            client.close();
            assertThat(call.end().failure()).isEqualTo(Failure.OTHER);
            assertThat(receiver.awaitAllEnded()).isTrue();
        }
    }

    /** The farewell of TLS waits a moment behind a body that nobody reads: the connection is open still, and so is its reader. */
    @Test
    void replyBehindTheTimeLimitEndsNoOtherCall() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        AtomicBoolean answers = new AtomicBoolean(true);
        ServerSocket socket = listeningForTls();
        socket.setReceiveBufferSize(4096);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(socket, peer -> {
            ((SSLSocket) peer.socket()).startHandshake();
            if (answers.getAndSet(false)) {
                late.await();
                peer.write(OK);
            }
            peer.awaitEnd();
        })) {
            URI uri = URI.create("https://127.0.0.1:" + receiver.port() + "/");
            try (LoadClient client = client(uri, insecure(Duration.ofSeconds(1)))) {
                Call other = new Call(client);
                Call unread = new Call(client) {
                    @Override
                    protected void ended() {
                        other.start();
                        super.ended();
                    }
                };
                unread.fill(new byte[16 << 20], 16 << 20);

                assertThat(unread.sent().failure()).isEqualTo(Failure.TIMEOUT);
                late.countDown();
                assertThat(other.end().failure()).isIn(Failure.TIMEOUT, Failure.CONNECT_TIMEOUT); // it is not answered
            }
        }
    }

    @Test
    void saysThatThereIsRoomAgainWhenAHandshakeIsOver() throws Exception {
        CountDownLatch rooms = new CountDownLatch(2);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(listeningForTls(), peer -> {
                    ((SSLSocket) peer.socket()).startHandshake();
                    peer.awaitEnd();
                });
                LoadClient client = client(URI.create("https://127.0.0.1:" + receiver.port() + "/"), insecure(AMPLE))) {
            client.execute(() -> client.whenRoom(rooms::countDown));
            new Call(client).start();
            new Call(client).start();

            assertThat(rooms.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static ServerSocket listeningForTls() throws Exception {
        Authority authority = new Authority("Test");
        return authority
                .receiver(authority.certify("localhost"))
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static TransportOptions insecure(Duration timeout) {
        return TransportOptions.defaults()
                .withTimeout(timeout)
                .withTls(new TransportOptions.Tls(true, null, null, null));
    }

    private static Failure failure(Duration timeout, Script script) throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.start(script)) {
            Failure failure;
            try (LoadClient client = client(receiver.uri(), timeout)) {
                failure = new Call(client).sent().failure();
            }
            assertThat(receiver.awaitAllEnded()).isTrue();
            return failure;
        }
    }

    private static LoadClient client(URI uri, Duration timeout) {
        return client(uri, TransportOptions.defaults().withTimeout(timeout));
    }

    private static LoadClient client(URI uri, TransportOptions options) {
        Target target = new Target(new CallbackUrl(uri), 1400187352L, null, List.of());
        return new LoadClient(target, options, fault -> {
            throw new AssertionError("a task threw", fault);
        });
    }

    private static class Call extends LoadCall {

        private final LoadClient client;
        private final CompletableFuture<LoadCall> end = new CompletableFuture<>();

        Call(LoadClient client) {
            this.client = client;
            fill("{}".getBytes(UTF_8), 2);
        }

        void start() {
            client.execute(() -> client.send(this));
        }

        LoadCall end() throws Exception {
            return end.get(30, TimeUnit.SECONDS);
        }

        LoadCall sent() throws Exception {
            start();
            return end();
        }

        @Override
        protected void ended() {
            end.complete(this);
        }
    }
}
