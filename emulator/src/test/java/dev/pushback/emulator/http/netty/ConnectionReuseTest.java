package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.ScriptedReceiver.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionReuseTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void sendsTheCallAsItIs() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            Attempt attempt = caller.send(new HttpCall(
                    "POST",
                    receiver.uri(),
                    List.of(new Header("Content-Type", "application/json")),
                    "{}".getBytes(US_ASCII)));
            assertThat(attempt.detail().toString()).isEmpty();
            assertThat(receiver.requests())
                    .containsExactly(
                            "POST /cb?x=1 HTTP/1.1\r\nHost: 127.0.0.1:" + receiver.port()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}");
        }
    }

    @Test
    void usesKeptConnectionAgain() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            for (int n = 0; n < 3; n++) {
                assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
            }
            assertThat(receiver.accepted()).isEqualTo(1);
        }
    }

    /** However fast the receiver is, and whatever else wants the processor. */
    @Test
    void callsSentTogetherAreUnderWayTogether() throws Exception {
        try (Transport transport = new NettyTransport(TransportOptions.defaults());
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            List<HttpCall> calls = List.of(Caller.post(receiver.uri(), "1"), Caller.post(receiver.uri(), "2"));
            transport.sendTogether(calls).forEach(CompletableFuture::join);
            for (int i = 0; i < 100; i++) {
                List<Attempt> both = transport.sendTogether(calls).stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(both).allMatch(Attempt::isAnswered);
                Attempt first = both.get(0);
                Attempt second = both.get(1);
                assertThat(second.at()).isBefore(first.at().plus(first.took()));
                assertThat(first.at()).isBefore(second.at().plus(second.took()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok",
                "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n"
            })
    void dropsConnectionThatTheReceiverWillNotKeep(String reply) throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(reply)) {
            try (Caller caller = Caller.patient()) {
                assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
                assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
            }
            assertThat(receiver.accepted()).isEqualTo(2);
            assertThat(receiver.awaitAllEnded()).isTrue();
        }
    }

    @Test
    void keepsConnectionOfOldReceiverThatAsksForIt() throws Exception {
        String reply = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok";
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(reply)) {
            caller.post(receiver.uri());
            caller.post(receiver.uri());
            assertThat(receiver.accepted()).isEqualTo(1);
        }
    }

    @Test
    void dropsConnectionWhenTheCallSaysSo() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            HttpCall last =
                    new HttpCall("POST", receiver.uri(), List.of(new Header("connection", "close")), new byte[0]);
            caller.send(last);
            caller.send(last);
            assertThat(receiver.accepted()).isEqualTo(2);
            assertThat(receiver.requests().get(0)).doesNotContain("keep-alive");
        }
    }

    @Test
    void reopensConnectionThatClosedWhileIdle() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.readRequest();
                    peer.write(OK);
                    peer.socket().close();
                    closed.countDown();
                })) {
            assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
            assertThat(receiver.accepted()).isEqualTo(2);
        }
    }

    @Test
    void sendsAgainOnceWhenKeptConnectionClosesBeforeTheCall() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.readRequest();
                    await(listening);
                    peer.write(OK);
                    await(answered);
                    peer.socket().close();
                    closed.countDown();
                })) {
            HttpCall call = Caller.post(receiver.uri(), "{}");
            CompletableFuture<CompletableFuture<Attempt>> second = caller.start(call)
                    .thenApply(first -> {
                        answered.countDown();
                        await(closed); // on the event loop, which so can't see that the connection is closed
                        return caller.start(call);
                    });
            listening.countDown();
            Attempt attempt = Caller.await(second.get());
            assertThat(attempt.isAnswered()).isTrue();
            assertThat(attempt.detail().toString()).startsWith("sent again");
            assertThat(receiver.requests()).hasSize(2);
        }
    }

    @Test
    void sendsAgainOnceWhenKeptConnectionIsReset() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(answeringOnceThen(peer -> {
                    peer.readRequest();
                    peer.reset();
                }))) {
            caller.post(receiver.uri());
            assertThat(caller.post(receiver.uri()).detail().toString()).startsWith("sent again");
        }
    }

    @Test
    void doesNotSendAgainOnFreshConnection() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> peer.readRequest())) {
            assertThat(caller.post(receiver.uri()).failure()).isEqualTo(Failure.CLOSED);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotSendAgainWhatWasAnsweredInPart() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(answeringOnceThen(peer -> {
                    peer.readRequest();
                    peer.write("H");
                }))) {
            caller.post(receiver.uri());
            assertThat(caller.post(receiver.uri()).failure()).isEqualTo(Failure.TRUNCATED);
            assertThat(receiver.requests()).hasSize(2);
        }
    }

    @Test
    void dropsConnectionThatSpeaksUnasked() throws Exception {
        CountDownLatch idle = new CountDownLatch(1);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
            peer.readRequest();
            peer.write(OK);
            idle.await();
            peer.write("HTTP/1.1 408 Request Timeout\r\n\r\n");
            peer.awaitEnd();
        })) {
            try (Caller caller = Caller.patient()) {
                caller.post(receiver.uri());
                idle.countDown();
                assertThat(receiver.awaitAllEnded()).isTrue();
                assertThat(caller.post(receiver.uri()).reply().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void opensNoMoreConnectionsThanAllowed() throws Exception {
        CountDownLatch two = new CountDownLatch(2);
        TransportOptions options = TransportOptions.defaults().withConnections(2);
        try (Caller caller = new Caller(options.withTimeout(Duration.ofSeconds(20)));
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    while (peer.readRequest()) {
                        two.countDown();
                        two.await();
                        peer.write(OK);
                    }
                })) {
            List<CompletableFuture<Attempt>> calls = Stream.generate(() -> Caller.post(receiver.uri(), ""))
                    .limit(20)
                    .map(caller::start)
                    .toList();
            assertThat(calls).allMatch(call -> Caller.await(call).isAnswered());
            assertThat(receiver.accepted()).isEqualTo(2);
        }
    }

    @Test
    void givesUpIdleConnectionForAnotherReceiver() throws Exception {
        TransportOptions options = TransportOptions.defaults().withConnections(1);
        try (Caller caller = new Caller(options);
                ScriptedReceiver one = ScriptedReceiver.answering(OK);
                ScriptedReceiver other = ScriptedReceiver.answering(OK)) {
            assertThat(caller.post(one.uri()).isAnswered()).isTrue();
            assertThat(caller.post(other.uri()).isAnswered()).isTrue();
            assertThat(one.awaitAllEnded()).isTrue();
        }
    }

    @Test
    void sendsOneAfterTheOtherOnConnectionOfOnesOwn() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK);
                Transport.Connection connection = caller.transport().connection()) {
            List<CompletableFuture<Attempt>> calls = Stream.of("1", "2", "3")
                    .map(body -> caller.watch(connection.send(Caller.post(receiver.uri(), body))))
                    .toList();
            assertThat(calls).allMatch(call -> Caller.await(call).isAnswered());
            assertThat(receiver.requests())
                    .extracting(text -> text.substring(text.length() - 1))
                    .containsExactly("1", "2", "3");
            assertThat(connection.opened()).isEqualTo(1);
        }
    }

    @Test
    void countsEachOpeningOfConnectionOfOnesOwn() throws Exception {
        String last = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(last);
                Transport.Connection connection = caller.transport().connection()) {
            assertThat(connection.opened()).isZero();
            Caller.await(caller.watch(connection.send(Caller.post(receiver.uri(), ""))));
            Caller.await(caller.watch(connection.send(Caller.post(receiver.uri(), ""))));
            assertThat(connection.opened()).isEqualTo(2);
        }
    }

    @Test
    void closesConnectionOfOnesOwn() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            Transport.Connection connection = caller.transport().connection();
            HttpCall call = Caller.post(receiver.uri(), "");
            assertThat(Caller.await(caller.watch(connection.send(call))).isAnswered())
                    .isTrue();
            connection.close();
            assertThat(receiver.awaitAllEnded()).isTrue();
            assertThat(Caller.await(caller.watch(connection.send(call))).failure())
                    .isEqualTo(Failure.OTHER);
            assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
        }
    }

    @Test
    void endsCallsUnderWayWhenClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
            peer.readRequest();
            arrived.countDown();
            peer.awaitEnd();
        })) {
            Caller caller = new Caller(TransportOptions.defaults().withConnections(1));
            CompletableFuture<Attempt> underWay = caller.start(Caller.post(receiver.uri(), ""));
            CompletableFuture<Attempt> queued = caller.start(Caller.post(receiver.uri(), ""));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            caller.close();
            assertThat(underWay.join().failure()).isEqualTo(Failure.OTHER);
            assertThat(queued.join().detail().toString()).isEqualTo("the transport was closed");
            assertThat(caller.post(receiver.uri()).failure()).isEqualTo(Failure.OTHER);
            assertThat(receiver.awaitAllEnded()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Script answeringOnceThen(Script second) {
        CountDownLatch first = new CountDownLatch(1);
        return peer -> {
            peer.readRequest();
            peer.write(OK);
            if (first.getCount() == 1) {
                first.countDown();
                second.run(peer);
            }
        };
    }
}
