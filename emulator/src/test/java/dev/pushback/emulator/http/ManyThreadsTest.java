package dev.pushback.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
                                    .as(attempt.detail())
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
