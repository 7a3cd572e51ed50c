package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Origin;
import dev.pushback.schema.message.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Bounded connections, kept and used again, the most recently idle first. Lives on the event loop. */
final class ConnectionPool {

    private final Connector connector;
    private final int bound;
    private final Deadlines deadlines;
    private final Deque<PendingCall> waiting = new ArrayDeque<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> connections = new LinkedHashSet<>();
    private volatile int opened;
    private Message closed;
    private boolean serving;

    ConnectionPool(Connector connector, int bound) {
        this.connector = connector;
        this.bound = bound;
        this.deadlines = new Deadlines(connector, connector.options().timeout(), this::expire);
    }

    /** Sends when a connection is free; the call ends in every case. */
    void accept(PendingCall call) {
        if (closed != null) {
            call.fail(null, Failure.OTHER, closed);
            return;
        }
        Connection connection = waiting.isEmpty() ? connectionFor(call) : null;
        if (connection == null) {
            waiting.addLast(call);
        } else {
            carry(call, connection);
        }
    }

    /** Opens a connection ahead of its first call, if none is there and one may be. */
    void prepare(Origin origin) {
        if (closed == null && connections.isEmpty() && connector.mayOpen(origin)) {
            open(origin).prepare();
        }
    }

    /** Whether a call would be sent at once. */
    boolean hasRoom(Origin origin) {
        boolean mayBeCarried = !idle.isEmpty() || connector.mayOpen(origin);
        return mayBeCarried && waiting.size() + connections.size() - idle.size() < bound;
    }

    /** How many connections were opened so far; from any thread. */
    int opened() {
        return opened;
    }

    /** How many connections are open or being opened. */
    int open() {
        return connections.size();
    }

    /** Closes what is idle. */
    void closeIdle() {
        List.copyOf(idle).forEach(Connection::close);
    }

    /** Closes all connections and fails what is under way, for this reason. */
    void close(Message why) {
        closed = why;
        while (!waiting.isEmpty()) {
            PendingCall call = waiting.poll();
            over(call);
            call.fail(null, Failure.OTHER, why);
        }
        List.copyOf(connections).forEach(connection -> connection.end(Failure.OTHER, why));
    }

    /** The connection has ended its call and takes another. */
    void free(Connection connection) {
        idle.addFirst(connection);
        serve();
    }

    /** The connection is closed, or about to be. */
    void gone(Connection connection) {
        idle.remove(connection);
        connections.remove(connection);
        serve();
    }

    /** The call goes out again, before all others. */
    void resend(PendingCall call) {
        waiting.addFirst(call);
        serve();
    }

    /** The call has ended. */
    void over(PendingCall call) {
        if (call.isUnderWay()) {
            deadlines.remove(call);
        }
    }

    /** Gives connections to who waits. A connection that fails or closes at once calls back here: the loop sees to it. */
    void serve() {
        if (serving || waiting.isEmpty()) {
            return;
        }
        serving = true;
        try {
            Connection connection;
            while (!waiting.isEmpty() && (connection = connectionFor(waiting.peekFirst())) != null) {
                carry(waiting.removeFirst(), connection);
            }
        } finally {
            serving = false;
        }
    }

    private void carry(PendingCall call, Connection connection) {
        if (!call.isUnderWay()) {
            call.begin();
            deadlines.add(call);
        }
        connection.carry(call);
    }

    private void expire(PendingCall call) {
        if (call.connection != null) {
            call.connection.expire();
        } else {
            waiting.remove(call);
            over(call);
            call.fail(null, Failure.TIMEOUT, HttpMessage.WAITING_TO_RESEND.of());
        }
    }

    private Connection connectionFor(PendingCall call) {
        Connection kept = call.isResent() ? null : idleTo(call.origin());
        if (kept != null || !connector.mayOpen(call.origin())) {
            return kept;
        }
        if (connections.size() >= bound && !idle.isEmpty()) {
            idle.removeLast().close();
        }
        return connections.size() < bound ? open(call.origin()) : null;
    }

    private Connection idleTo(Origin origin) {
        if (isTo(origin, idle.peekFirst())) {
            return idle.pollFirst();
        }
        for (Iterator<Connection> each = idle.iterator(); each.hasNext(); ) {
            Connection connection = each.next();
            if (isTo(origin, connection)) {
                each.remove();
                return connection;
            }
        }
        return null;
    }

    private static boolean isTo(Origin origin, Connection kept) {
        return kept != null && kept.isReady() && kept.origin().equals(origin);
    }

    private Connection open(Origin origin) {
        Connection connection = new Connection(connector, this, origin);
        connections.add(connection);
        opened = opened + 1;
        return connection;
    }
}
