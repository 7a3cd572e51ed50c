package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.TransportOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

    private static final int THREADS = 64;
    private static final int CALLS = 50;

    /** Each call carries its number and is answered with it; every eleventh reply ends the connection. */
    @Test
    void losesAndMixesUpNoCall() throws Exception {
        Set<String> confirmed = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(ManyThreadsTest::echo);
                Caller caller = Caller.patient()) {
            List<Future<?>> loops = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int n = 0; n < CALLS; n++) {
                            String body = thread + "/" + n;
                            Attempt attempt = caller.send(Caller.post(receiver.uri(), body));
                            assertThat(attempt.isAnswered())
                                    .as(attempt.detail().toString())
                                    .isTrue();
                            assertThat(new String(attempt.reply().body(), UTF_8))
                                    .isEqualTo(body);
                            confirmed.add(body);
                        }
                    }))
                    .toList();
            for (Future<?> loop : loops) {
                loop.get();
            }
            assertThat(confirmed).hasSize(THREADS * CALLS);
            assertThat(receiver.requests()).hasSize(THREADS * CALLS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every call ends, each reply that came whole is its own, and no connection is left. */
    @Test
    void accountsForEveryCallToReceiverThatMisbehavesAtRandom() throws Exception {
        Random random = new Random(6);
        AtomicInteger answered = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ScriptedReceiver receiver = ScriptedReceiver.start(peer -> misbehave(peer, random))) {
            try (Caller caller = new Caller(TransportOptions.defaults()
                    .withTimeout(Duration.ofSeconds(20))
                    .withConnections(16))) {
                List<Future<?>> calls = IntStream.range(0, THREADS * CALLS)
                        .<Future<?>>mapToObj(n -> threads.submit(() -> {
                            Attempt attempt = caller.send(Caller.post(receiver.uri(), "call " + n));
                            if (attempt.isAnswered()) {
                                answered.incrementAndGet();
                                assertThat(new String(attempt.reply().body(), UTF_8))
                                        .isEqualTo("call " + n);
                            } else {
                                assertThat(attempt.failure())
                                        .isIn(Failure.RESET, Failure.CLOSED, Failure.TRUNCATED, Failure.NOT_HTTP);
                            }
                        }))
                        .toList();
                for (Future<?> call : calls) {
                    call.get();
                }
            }
            assertThat(answered).hasPositiveValue().hasValueLessThan(THREADS * CALLS);
            assertThat(receiver.awaitAllEnded()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void misbehave(ScriptedReceiver.Peer peer, Random random) throws IOException {
        while (peer.readRequest()) {
            String body = peer.lastBody();
            String reply = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            switch (random.nextInt(12)) {
                case 0 -> peer.reset();
                case 1 -> peer.socket().close();
                case 2 -> {
                    peer.write(reply.substring(0, random.nextInt(reply.length())));
                    peer.socket().close();
                }
                case 3 -> peer.write(reply + reply);
                case 4 -> {
                    peer.write(reply);
                    peer.reset();
                }
                case 5 -> peer.write("rubbish\r\n\r\n");
                default -> peer.write(reply);
            }
        }
    }

    private static void echo(ScriptedReceiver.Peer peer) throws IOException {
        for (int n = 1; peer.readRequest(); n++) {
            String body = peer.lastBody();
            String end = n == 11 ? "Connection: close\r\n" : "";
            peer.write("HTTP/1.1 200 OK\r\n" + end + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            if (n == 11) {
                return;
            }
        }
    }
}
