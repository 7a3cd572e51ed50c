package dev.pushback.contract.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.metrics.Metrics;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.server.delivery.SentCallback;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallbackMetricsTest {

    private static final SentCallback.Try TIMEOUT = attempt(0, "failed", "timeout");
    private static final SentCallback.Try ACKNOWLEDGED = attempt(200, "acknowledged", "acknowledged");

    private final List<String> told = new ArrayList<>();
    private final CallbackMetrics metrics = new CallbackMetrics(new Metrics() {

        @Override
        public void attempted(int status, String kind, double millis) {
            told.add("attempted " + status + " " + kind);
        }

        @Override
        public void ended(String state, int events) {
            told.add("ended " + state + " " + events);
        }

        @Override
        public List<LoadListener> listeners() {
            return List.of();
        }

        @Override
        public void close() {}
    });

    @Test
    void everyAttemptCountsAndTheEndOnce() {
        metrics.tried(callback(false, TIMEOUT));
        metrics.tried(callback(true, TIMEOUT, ACKNOWLEDGED));

        assertThat(told).containsExactly("attempted 0 timeout", "attempted 200 acknowledged", "ended acknowledged 3");
    }

    private static SentCallback callback(boolean ended, SentCallback.Try... attempts) {
        return new SentCallback(1, List.of("t1"), 3, new byte[0], List.of(attempts), ended, 0);
    }

    private static SentCallback.Try attempt(int status, String state, String kind) {
        return new SentCallback.Try(Instant.EPOCH, "", status, "", state, kind, "", 1);
    }
}
