package dev.pushback.server.delivery;

import dev.pushback.emulator.load.plan.Outcome;

/** How many callbacks there were, and what became of them. Guarded by the one who sends. */
public final class DispatcherCounts {

    private long sent;
    private long events;
    private long repeated;
    private long acknowledged;
    private long refused;
    private long failed;
    private long retried;

    /**
     * The counts at one moment.
     *
     * @param sent callbacks that were handed over to be sent, repeated ones too
     * @param events events in them
     * @param repeated callbacks that repeat another
     * @param acknowledged callbacks that the app took
     * @param refused callbacks that the app turned away
     * @param failed callbacks that ended without an answer of either kind
     * @param retried attempts beyond the first
     * @param waiting events that wait for their time
     */
    public record Snapshot(
            long sent,
            long events,
            long repeated,
            long acknowledged,
            long refused,
            long failed,
            long retried,
            long waiting) {}

    void began(int newEvents, boolean isRepeated) {
        sent++;
        events += newEvents;
        repeated += isRepeated ? 1 : 0;
    }

    void tried(Outcome.State state, boolean last, int attempt) {
        retried += attempt > 1 ? 1 : 0;
        if (last) {
            switch (state) {
                case ACKNOWLEDGED -> acknowledged++;
                case REFUSED -> refused++;
                case FAILED -> failed++;
            }
        }
    }

    Snapshot snapshot(long waiting) {
        return new Snapshot(sent, events, repeated, acknowledged, refused, failed, retried, waiting);
    }

    void reset() {
        sent = 0;
        events = 0;
        repeated = 0;
        acknowledged = 0;
        refused = 0;
        failed = 0;
        retried = 0;
    }
}
