package dev.pushback.emulator.http.netty;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The time limit of all calls under way. As it is the same for each, they expire in the order in which they began: a
 * linked list and one timer do, whatever the rate.
 */
final class Deadlines {

    private final EventLoop loop;
    private final long limit;
    private LoadConnection first;
    private LoadConnection last;
    private boolean armed;

    Deadlines(EventLoop loop, Duration limit) {
        this.loop = loop;
        this.limit = limit.toNanos();
    }

    /** Watches this connection's call, which began just now, or before if it is sent again. */
    void add(LoadConnection connection) {
        LoadConnection before = last;
        while (before != null && before.began - connection.began > 0) {
            before = before.earlier;
        }
        connection.earlier = before;
        connection.later = before == null ? first : before.later;
        if (connection.later == null) {
            last = connection;
        } else {
            connection.later.earlier = connection;
        }
        if (before == null) {
            first = connection;
        } else {
            before.later = connection;
        }
        if (!armed) {
            arm(limit);
        }
    }

    /** Stops the clock. */
    void remove(LoadConnection connection) {
        if (connection.earlier == null) {
            first = connection.later;
        } else {
            connection.earlier.later = connection.later;
        }
        if (connection.later == null) {
            last = connection.earlier;
        } else {
            connection.later.earlier = connection.earlier;
        }
        connection.earlier = null;
        connection.later = null;
    }

    /** Does something, which may remove it, to each connection with a call under way. */
    void each(Consumer<LoadConnection> action) {
        for (LoadConnection connection = first; connection != null; ) {
            LoadConnection next = connection.later;
            action.accept(connection);
            connection = next;
        }
    }

    private void arm(long nanos) {
        armed = true;
        loop.schedule(this::expire, nanos, TimeUnit.NANOSECONDS);
    }

    private void expire() {
        long now = System.nanoTime();
        while (first != null && now - first.began >= limit) {
            first.expire();
        }
        armed = false;
        if (first != null) {
            arm(first.began + limit - now);
        }
    }
}
