package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.Target;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The lean way of sending: one event loop, which all happens on, and a bounded pool of kept connections.
 *
 * <p>What sets it apart from {@link Transport} is what it leaves out: no account of what was sent is kept, buffers and
 * calls are used again, and nothing passes between threads but the call itself. Connections, time limits, how replies are
 * read and failures named are the same.
 *
 * <p>Threads: {@link #execute} and {@link #close} from anywhere, all else on the event loop.
 */
public final class LoadClient implements AutoCloseable {

    /** Of this many bytes a reply's body is read at most: there may be as many at once as there are connections. */
    public static final int MOST_REPLY_BYTES = 64 << 10;

    private final TransportOptions options;
    private final CallbackHead head;
    private final Origin origin;
    private final Connector connector;
    private final ConnectionPool pool;
    private final EventLoop loop;
    private final Consumer<Throwable> onFault;
    private Runnable onRoom = () -> {};

    /**
     * A client that has not yet opened anything. Looks up the host's name, once for all connections.
     *
     * @param onFault what happens, on the event loop, when a task throws
     * @throws IllegalArgumentException if a file of {@link TransportOptions#tls()} cannot be read or is not what it
     *     should be
     */
    public LoadClient(Target target, TransportOptions options, Consumer<Throwable> onFault) {
        this(
                target,
                options.withMaxReplyBytes(Math.min(MOST_REPLY_BYTES, options.maxReplyBytes())),
                onFault,
                new PooledByteBufAllocator(true, 1, 1, 8192, 5, 256, 64, false),
                () -> EventLoops.start(1));
    }

    /** A client on that event loop. */
    LoadClient(
            Target target,
            TransportOptions options,
            Consumer<Throwable> onFault,
            ByteBufAllocator memory,
            Supplier<EventLoops> loops) {
        this.options = options;
        this.onFault = onFault;
        head = new CallbackHead(target, options.route());
        origin = target.url().origin();
        connector = new Connector(this.options, memory, () -> run(this::serve), loops);
        connector.resolve(options.route().next(origin).host());
        pool = new ConnectionPool(connector, options.connections());
        loop = connector.loop();
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
        return pool.hasRoom(origin);
    }

    /** What happens when there is room though no call has ended: over TLS connections are opened a few at a time. */
    public void whenRoom(Runnable task) {
        onRoom = task;
    }

    /** Opens a connection ahead of the first call. */
    public void prepare() {
        pool.prepare(origin);
    }

    /** How many connections are open or being opened. */
    public int open() {
        return pool.open();
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
        sendSoon(call);
    }

    /** Sends a call, as soon as there is room. */
    void sendSoon(LoadCall call) {
        call.by(this);
        pool.accept(call);
    }

    /** Breaks off all calls under way; they end with {@link Failure#OTHER}. */
    public void abort() {
        pool.close(HttpMessage.BROKEN_OFF.of());
    }

    /** Breaks off what is under way, closes all connections, and soon after ends the event loop. */
    @Override
    public void close() {
        loop.execute(this::abort);
        connector.close();
    }

    CallbackHead.Signed headFor(LoadCall call) {
        long now = System.currentTimeMillis() / 1000;
        return call.recorded() == null ? head.at(now) : head.of(call.recorded(), now);
    }

    Origin origin() {
        return origin;
    }

    private void serve() {
        pool.serve();
        onRoom.run();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            onFault.accept(e);
        }
    }
}
