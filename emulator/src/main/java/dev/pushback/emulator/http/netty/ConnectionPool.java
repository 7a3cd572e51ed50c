package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Bounded connections, kept and used again, the most recently idle first. All but the entrances run on the event loop. */
final class ConnectionPool {

    private static final String CLOSED = "the transport was closed";

    private final Connector dialer;
    private final int bound;
    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> links = new LinkedHashSet<>();
    private volatile int opened;
    private volatile boolean closed;
    private boolean serving;

    ConnectionPool(Connector dialer, int bound) {
        this.dialer = dialer;
        this.bound = bound;
    }

    /** Sends when a connection is free; from any thread. */
    CompletableFuture<Attempt> send(HttpCall call) {
        Exchange exchange = new Exchange(call);
        if (!dialer.run(() -> accept(exchange))) {
            exchange.fail(null, Failure.OTHER, CLOSED);
        }
        return exchange.outcome();
    }

    /** How many connections were opened so far; from any thread. */
    int opened() {
        return opened;
    }

    /** Closes all connections and fails what is under way; from any thread. */
    void close() {
        closed = true;
        dialer.runIfStarted(() -> {
            waiting.forEach(exchange -> exchange.fail(null, Failure.OTHER, CLOSED));
            waiting.clear();
            List.copyOf(links).forEach(link -> link.end(Failure.OTHER, CLOSED));
        });
    }

    /** Closes what is idle; from any thread. */
    void closeIdle() {
        dialer.runIfStarted(() -> List.copyOf(idle).forEach(Connection::close));
    }

    private void accept(Exchange exchange) {
        if (closed) {
            exchange.fail(null, Failure.OTHER, CLOSED);
            return;
        }
        waiting.addLast(exchange);
        serve();
    }

    /** The link has ended its exchange and takes another. */
    void free(Connection link) {
        idle.addFirst(link);
        serve();
    }

    /** The link is closed. */
    void gone(Connection link) {
        idle.remove(link);
        links.remove(link);
        serve();
    }

    /** The exchange goes out again, before all others. */
    void resend(Exchange exchange) {
        waiting.addFirst(exchange);
        serve();
    }

    /** Gives connections to who waits. A connection that fails or closes at once calls back here: the loop sees to it. */
    private void serve() {
        if (serving) {
            return;
        }
        serving = true;
        try {
            Connection link;
            while (!waiting.isEmpty() && (link = linkFor(waiting.peekFirst())) != null) {
                carry(waiting.removeFirst(), link);
            }
        } finally {
            serving = false;
        }
    }

    private void carry(Exchange exchange, Connection link) {
        if (!exchange.hasBegun()) {
            exchange.begin(dialer.atDeadline(() -> expire(exchange)));
        }
        link.carry(exchange);
    }

    private void expire(Exchange exchange) {
        waiting.remove(exchange);
        List.copyOf(links).forEach(link -> link.expire(exchange));
        if (!exchange.hasEnded()) {
            exchange.fail(null, Failure.TIMEOUT, "while waiting to be sent again");
        }
    }

    private Connection linkFor(Exchange exchange) {
        Connection kept = exchange.isResent() ? null : idleTo(exchange.origin());
        if (kept != null) {
            return kept;
        }
        if (links.size() >= bound && !idle.isEmpty()) {
            idle.removeLast().close();
        }
        return links.size() < bound ? open(exchange.origin()) : null;
    }

    private Connection idleTo(Origin origin) {
        for (Iterator<Connection> each = idle.iterator(); each.hasNext(); ) {
            Connection link = each.next();
            if (link.isReady() && link.origin().equals(origin)) {
                each.remove();
                return link;
            }
        }
        return null;
    }

    private Connection open(Origin origin) {
        Connection link = new Connection(dialer, this, origin);
        links.add(link);
        opened = opened + 1;
        return link;
    }
}
