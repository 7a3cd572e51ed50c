package dev.pushback.contract.cli.serve;

import dev.pushback.contract.cli.metrics.Metrics;
import dev.pushback.server.ServeListener;
import dev.pushback.server.delivery.SentCallback;

/** Tells figures of the callbacks that a server sends. */
record CallbackMetrics(Metrics metrics) implements ServeListener {

    @Override
    public void tried(SentCallback callback) {
        SentCallback.Try last = callback.attempts().get(callback.attempts().size() - 1);
        metrics.attempted(last.status(), last.kind(), last.millis());
        if (callback.ended()) {
            metrics.ended(last.state(), callback.events());
        }
    }
}
