package dev.pushback.emulator.http.netty;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The time limit of all calls under way. As it is the same for each, they expire in the order in which they began: a
 * linked list and one timer do, whatever the rate.
 */
final class Deadlines {

    private final Connector connector;
    private final Consumer<PendingCall> onExpiry;
    private final long limit;
    private PendingCall first;
    private PendingCall last;
    private boolean armed;

    /** @param onExpiry ends a call whose time is over, and removes it */
    Deadlines(Connector connector, Duration limit, Consumer<PendingCall> onExpiry) {
        this.connector = connector;
        this.limit = limit.toNanos();
        this.onExpiry = onExpiry;
    }

    /** Watches this call, which began just now. */
    void add(PendingCall call) {
        call.earlier = last;
        if (last == null) {
            first = call;
        } else {
            last.later = call;
        }
        last = call;
        if (!armed) {
            arm(limit);
        }
    }

    /** Stops the clock. */
    void remove(PendingCall call) {
        if (call.earlier == null) {
            first = call.later;
        } else {
            call.earlier.later = call.later;
        }
        if (call.later == null) {
            last = call.earlier;
        } else {
            call.later.earlier = call.earlier;
        }
        call.earlier = null;
        call.later = null;
    }

    private void arm(long nanos) {
        armed = true;
        connector.schedule(this::expire, nanos);
    }

    private void expire() {
        long now = System.nanoTime();
        while (first != null && now - first.began >= limit) {
            onExpiry.accept(first);
        }
        armed = false;
        if (first != null) {
            arm(first.began + limit - now);
        }
    }
}
