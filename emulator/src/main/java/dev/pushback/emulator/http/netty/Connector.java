package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.TransportOptions;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Opens connections, all on one event loop, which starts when first needed. */
final class Connector {

    /** Handshakes share one thread: were all begun at once, none would end in time, the first of a cold JVM above all. */
    private static final int MOST_HANDSHAKES = 8;

    /** A connection brings its own once it is connected. */
    private static final ChannelHandler NO_HANDLER = new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel channel) {}
    };

    private final TransportOptions options;
    private final ByteBufAllocator memory;
    private final Runnable onRoom;
    private final Supplier<EventLoops> starting;
    private final ClientTls tls;
    private final Resolver resolver = new Resolver();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch allClosed = new CountDownLatch(1);
    private EventLoops loops;
    private Bootstrap bootstrap;
    private EventLoop loop;
    private final CallLimit callLimit = new CallLimit();
    private long connections;
    private int handshakes;
    private boolean closed;
    private boolean closing;

    /**
     * A connector that has not yet opened anything.
     *
     * @param memory where buffers come from
     * @param onRoom what happens, on the event loop, when there is room that no call has made by its end
     * @throws IllegalArgumentException if a file of {@link TransportOptions#tls()} cannot be read or is not what it
     *     should be
     */
    Connector(TransportOptions options, ByteBufAllocator memory, Runnable onRoom) {
        this(options, memory, onRoom, () -> EventLoops.start(1));
    }

    /** The same on another event loop than one with a thread of its own. */
    Connector(TransportOptions options, ByteBufAllocator memory, Runnable onRoom, Supplier<EventLoops> starting) {
        this.options = options;
        this.memory = memory;
        this.onRoom = onRoom;
        this.starting = starting;
        this.tls = new ClientTls(options.tls());
    }

    /** What is known of a limit of calls a connection; for the event loop. */
    CallLimit callLimit() {
        return callLimit;
    }

    /** A number for another connection, from 1; for the event loop. */
    long nextNumber() {
        return ++connections;
    }

    TransportOptions options() {
        return options;
    }

    /** How many sockets are open or being opened; from any thread. */
    int open() {
        return open.get();
    }

    SslHandler tlsTo(Origin origin) {
        return tls.handler(origin);
    }

    /** Looks up the host's name now, once for all connections. */
    void resolve(String host) {
        resolver.remember(host);
    }

    /** The event loop, started if need be; {@code null} if it has ended. */
    synchronized EventLoop loop() {
        if (loop == null && !closed) {
            loops = starting.get();
            loop = loops.group().next();
            bootstrap = loops.bootstrap()
                    .group(loop)
                    .handler(NO_HANDLER)
                    .option(ChannelOption.ALLOCATOR, memory)
                    // Who cannot write any more may still read: a receiver may answer and close before it has read all.
                    .option(ChannelOption.AUTO_CLOSE, false)
                    // The end of the stream is looked at before this side closes, too.
                    .option(ChannelOption.ALLOW_HALF_CLOSURE, true);
        }
        return closed ? null : loop;
    }

    /** Runs the task on the event loop; {@code false} if that has ended. */
    boolean run(Runnable task) {
        try {
            EventLoop running = loop();
            if (running != null) {
                running.execute(task);
            }
            return running != null;
        } catch (RejectedExecutionException ended) {
            return false;
        }
    }

    /** Runs the task on the event loop, unless that has never run or has ended. */
    void runIfStarted(Runnable task) {
        synchronized (this) {
            if (loop == null) {
                return;
            }
        }
        run(task);
    }

    /** Runs the task on the event loop after a while; called on the loop. */
    void schedule(Runnable task, long nanos) {
        loop.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Whether another connection may be opened there now. */
    boolean mayOpen(Origin origin) {
        return !origin.secure() || handshakes < MOST_HANDSHAKES;
    }

    /** Connects to the origin, to each of its addresses in turn until one accepts. */
    void open(Connection connection) {
        handshakes += connection.origin().secure() ? 1 : 0;
        resolver.resolve(connection.next().host())
                .whenComplete((addresses, failure) -> run(() -> {
                    if (failure != null) {
                        connection.failedToConnect(
                                failure instanceof CompletionException ? failure.getCause() : failure);
                    } else if (connection.isWanted()) {
                        tryNext(connection, addresses.iterator());
                    }
                }));
    }

    /** A connection there stands, or will not come about. */
    void settled(Origin origin) {
        if (origin.secure()) {
            handshakes--;
            tellRoom();
        }
    }

    /** There is room that no call has made by its end. */
    void tellRoom() {
        run(onRoom);
    }

    private void tryNext(Connection connection, Iterator<InetAddress> addresses) {
        ChannelFuture connecting = bootstrap.connect(
                new InetSocketAddress(addresses.next(), connection.next().port()));
        if (!connecting.channel().isRegistered()) {
            connection.failedToConnect(connecting.cause()); // no socket to be had: too many open files
            return;
        }
        open.incrementAndGet();
        connecting.channel().closeFuture().addListener(gone -> {
            open.decrementAndGet();
            tellIfAllClosed();
        });
        connection.connecting(connecting.channel());
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                connection.connected();
            } else if (addresses.hasNext() && connection.isWanted()) {
                tryNext(connection, addresses);
            } else {
                connection.failedToConnect(done.cause());
            }
        });
    }

    /** Waits until the connections, which are being closed, are; unless called on the loop itself, which then ends. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (loop == null) {
                return;
            }
        }
        // On the loop, so that what was asked of it before comes first.
        loop.execute(() -> {
            closing = true;
            tellIfAllClosed();
            loops.endSoon();
        });
        if (!loop.inEventLoop()) {
            awaitAllClosed();
        }
    }

    private void tellIfAllClosed() {
        if (closing && open.get() == 0) {
            allClosed.countDown();
        }
    }

    private void awaitAllClosed() {
        try {
            allClosed.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // they are closed all the same, a moment later
        }
    }
}
