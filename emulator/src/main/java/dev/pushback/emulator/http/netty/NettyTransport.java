package dev.pushback.emulator.http.netty;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transport, on Netty: one event loop, started with the first call, as a daemon.
 *
 * <p>What it does not do: follow redirects, ask for or undo compression, use a proxy unasked. The variables {@code http_proxy}
 * and the like and Java's {@code http.proxyHost} are ignored: what is tested is the receiver, not what stands before it.
 * {@link TransportOptions#route()} names a proxy.
 *
 * <p>A kept connection may be closed by the receiver in the very moment a call goes out on it. Such a call, if not one
 * byte of a reply came, is sent again, once, on a fresh connection, and its account says so in its detail. One that the
 * receiver had taken before it closed is lost, and sent again by nobody: it ends as {@link Failure#CLOSED}. A reset does not
 * say which of both it was; what was sent again after one may have arrived twice.
 *
 * <p>The clock of a call starts when it has a connection or begins to open one; waiting for one of
 * {@link TransportOptions#connections()} to get free is not the receiver's time. A {@link #connection()} is not counted
 * among those.
 *
 * <p>Safe for any number of threads. Futures complete on the event loop: don't block in what depends on them.
 */
public final class NettyTransport implements Transport {

    private static final Message CLOSED = HttpMessage.CLIENT_CLOSED.of();

    private final Connector connector;
    private final ConnectionPool shared;
    private final Set<ConnectionPool> pools = ConcurrentHashMap.newKeySet();

    /**
     * A transport that has not yet opened anything.
     *
     * @throws IllegalArgumentException if a file of {@link TransportOptions#tls()} cannot be read or is not what it
     *     should be
     */
    public NettyTransport(TransportOptions options) {
        connector = new Connector(
                requireNonNull(options, "options"), EventLoops.MEMORY, () -> pools.forEach(ConnectionPool::serve));
        shared = pool(options.connections());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the call has no http or https URL with a host, or a header of several lines
     */
    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        return send(call, shared);
    }

    @Override
    public Connection connection() {
        return new Single(pool(1));
    }

    @Override
    public void closeIdle() {
        connector.runIfStarted(shared::closeIdle);
    }

    /** Closes all connections and ends the event loop; calls under way end as {@link Failure#OTHER}. */
    @Override
    public void close() {
        pools.forEach(this::close);
        connector.close();
    }

    /** How many connections are open or being opened. */
    public int open() {
        return connector.open();
    }

    private ConnectionPool pool(int connections) {
        ConnectionPool pool = new ConnectionPool(connector, connections);
        pools.add(pool);
        return pool;
    }

    @Override
    public List<CompletableFuture<Attempt>> sendTogether(List<HttpCall> calls) {
        List<Exchange> exchanges = calls.stream()
                .map(call -> new Exchange(call, connector.options().route()))
                .toList();
        if (!connector.run(() -> exchanges.forEach(shared::accept))) {
            exchanges.forEach(exchange -> exchange.fail(null, Failure.OTHER, CLOSED));
        }
        return exchanges.stream().map(Exchange::outcome).toList();
    }

    private CompletableFuture<Attempt> send(HttpCall call, ConnectionPool pool) {
        Exchange exchange = new Exchange(call, connector.options().route());
        if (!connector.run(() -> pool.accept(exchange))) {
            exchange.fail(null, Failure.OTHER, CLOSED);
        }
        return exchange.outcome();
    }

    private void close(ConnectionPool pool) {
        connector.runIfStarted(() -> pool.close(CLOSED));
    }

    /** A pool of one. */
    private final class Single implements Connection {

        private final ConnectionPool pool;

        Single(ConnectionPool pool) {
            this.pool = pool;
        }

        @Override
        public CompletableFuture<Attempt> send(HttpCall call) {
            return NettyTransport.this.send(call, pool);
        }

        @Override
        public int opened() {
            return pool.opened();
        }

        @Override
        public void close() {
            pools.remove(pool);
            NettyTransport.this.close(pool);
        }
    }
}
