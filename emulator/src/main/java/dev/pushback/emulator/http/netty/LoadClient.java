package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.Target;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The lean way of sending: one event loop, which all happens on, and a bounded pool of kept connections.
 *
 * <p>What sets it apart from {@link Transport} is what it leaves out: no account of what was sent is kept, buffers and
 * calls are used again, and nothing passes between threads but the call itself. How replies are read and failures named
 * is the same.
 *
 * <p>A kept connection may be closed by the receiver in the very moment a callback goes out on it; as with
 * {@link NettyTransport} it is sent again then, once, on a fresh connection.
 *
 * <p>Threads: {@link #execute} and {@link #close} from anywhere, all else on the event loop.
 */
public final class LoadClient implements AutoCloseable {

    /** Of this many bytes a reply's body is read at most: there may be as many at once as there are connections. */
    public static final int MOST_REPLY_BYTES = 64 << 10;

    /** Handshakes share one thread: were all begun at once, none would end in time, the first of a cold JVM above all. */
    private static final int MOST_HANDSHAKES = 8;

    private final Target target;
    private final TransportOptions options;
    private final CallbackHead head;
    private final EventLoops loops;
    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final Origin origin;
    private final TlsContexts tls;
    private final List<InetAddress> addresses;
    private final Deadlines deadlines;
    private final Consumer<Throwable> onFault;
    private final ArrayDeque<LoadConnection> idle = new ArrayDeque<>();
    private Runnable onRoom = () -> {};
    private int open;
    private int handshakes;
    private boolean closed;

    /**
     * A client that has not yet opened anything. Looks up the host's name, once for all connections.
     *
     * @param onFault what happens, on the event loop, when a task throws
     * @throws IllegalArgumentException if a file of {@link TransportOptions#tls()} cannot be read or is not what it
     *     should be
     */
    public LoadClient(Target target, TransportOptions options, Consumer<Throwable> onFault) {
        this.target = target;
        this.options = options;
        this.onFault = onFault;
        this.head = new CallbackHead(target);
        this.origin = Origin.of(target.url().configured());
        this.tls = new TlsContexts(options.tls());
        this.addresses = resolve(origin.host());
        this.loops = EventLoops.start(1);
        this.loop = loops.group().next();
        this.deadlines = new Deadlines(loop, options.timeout());
        this.bootstrap = loops.bootstrap()
                .group(loop)
                .handler(new NoHandlers())
                // Who cannot write any more may still read: a receiver may answer and close before it has read all.
                .option(ChannelOption.AUTO_CLOSE, false)
                .option(ChannelOption.ALLOCATOR, new PooledByteBufAllocator(true, 1, 1, 8192, 5, 256, 64, false));
    }

    /** Runs a task on the event loop. */
    public void execute(Runnable task) {
        loop.execute(() -> run(task));
    }

    /** Runs a task on the event loop after a while. */
    public void schedule(Runnable task, Duration delay) {
        loop.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether {@link #send} has a connection to send on, or may open one. */
    public boolean hasRoom() {
        boolean mayOpen = !idle.isEmpty() || handshakes < MOST_HANDSHAKES;
        return mayOpen && open - idle.size() < options.connections();
    }

    /** What happens when there is room though no call has ended: over TLS connections are opened a few at a time. */
    public void whenRoom(Runnable task) {
        onRoom = task;
    }

    /** How many connections are open or being opened. */
    public int open() {
        return open;
    }

    /**
     * Sends a call, which ends in every case, though never before this returns.
     *
     * @throws IllegalStateException if there is no room
     */
    public void send(LoadCall call) {
        if (!hasRoom()) {
            throw new IllegalStateException("all " + options.connections() + " connections are busy");
        }
        LoadConnection connection = idle.pollFirst();
        if (connection == null) {
            connect(call, System.nanoTime());
        } else {
            connection.send(call);
        }
    }

    /** Breaks off all calls under way; they end with {@link Failure#OTHER}. */
    public void abort() {
        closed = true;
        deadlines.each(connection -> connection.fail(Failure.OTHER, "broken off by the sender"));
    }

    /** Breaks off what is under way, closes all connections, and soon after ends the event loop. */
    @Override
    public void close() {
        loop.execute(() -> {
            abort();
            List.copyOf(idle).forEach(LoadConnection::close);
            loops.endSoon();
        });
    }

    CallbackHead.Signed headFor(LoadCall call) {
        return call.fixedQuery() == null ? head.at(System.currentTimeMillis() / 1000) : head.of(call.fixedQuery());
    }

    int maxReplyBytes() {
        return Math.min(MOST_REPLY_BYTES, options.maxReplyBytes());
    }

    public Origin origin() {
        return origin;
    }

    SslHandler tlsHandler() {
        return tls.handler(origin);
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** The connection can carry another call. */
    void free(LoadConnection connection) {
        idle.addFirst(connection);
    }

    /** A connection stands. */
    void opened() {
        if (origin.secure()) {
            handshakes--;
            onRoom.run();
        }
    }

    /** The connection is no more. */
    void gone(LoadConnection connection, boolean wasReady) {
        open--;
        handshakes -= origin.secure() && !wasReady ? 1 : 0;
        idle.remove(connection);
    }

    /** Sends again what found its kept connection closed. */
    void resend(LoadCall call, long began) {
        connect(call, began);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            onFault.accept(e);
        }
    }

    private void connect(LoadCall call, long began) {
        LoadConnection connection = new LoadConnection(this);
        open++;
        handshakes += origin.secure() ? 1 : 0;
        connection.begin(call, began);
        if (addresses.isEmpty()) {
            loop.execute(() -> connection.failedToConnect(new UnknownHostException(origin.host())));
        } else {
            tryNext(connection, addresses.iterator());
        }
    }

    /** Tries one address after the other. */
    private void tryNext(LoadConnection connection, Iterator<InetAddress> untried) {
        ChannelFuture connecting = bootstrap.connect(new InetSocketAddress(untried.next(), origin.port()));
        if (!connecting.channel().isRegistered()) {
            loop.execute(() -> connection.failedToConnect(connecting.cause())); // too many open files
            return;
        }
        connection.connecting(connecting.channel());
        connecting.addListener((Future<Void> done) -> {
            if (done.isSuccess()) {
                connection.connected();
            } else if (untried.hasNext() && connection.isWanted()) {
                tryNext(connection, untried);
            } else {
                connection.failedToConnect(done.cause());
            }
        });
    }

    private static List<InetAddress> resolve(String host) {
        try {
            return new Resolver().resolve(host).join();
        } catch (CompletionException everyCallWillSaySo) {
            return List.of();
        }
    }

    /** A connection gets its handlers when it has come about. */
    @ChannelHandler.Sharable
    private static final class NoHandlers extends ChannelInboundHandlerAdapter {}
}
