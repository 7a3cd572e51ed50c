package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.Target;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.internal.PlatformDependent;
import java.util.concurrent.TimeUnit;

/**
 * Sends callbacks one at a time on the thread that asks, which waits for each reply as one with a blocking socket would: no
 * other thread takes part, so none has to be woken. Connections, time limits, how replies are read and failures named are
 * those of {@link LoadClient}.
 *
 * <p>Between calls nothing happens: what the receiver did meanwhile is seen when the next one goes out. Needs Netty 4.2.
 *
 * <p>Threads: all on the one that made it.
 */
public final class ThreadClient implements AutoCloseable {

    /** A second one for the moment in which a kept connection is watched, see {@link CallLimit}. */
    private static final int CONNECTIONS = 2;

    private static final long UNTIL_SOMETHING_HAPPENS = 0;

    private final ManualIoEventLoop loop = new ManualIoEventLoop(Thread.currentThread(), NioIoHandler.newFactory());
    private final LoadClient client;

    /**
     * A client that has not yet opened anything.
     *
     * @throws IllegalArgumentException if a file of {@link TransportOptions#tls()} cannot be read or is not what it
     *     should be
     */
    public ThreadClient(Target target, TransportOptions options) {
        client = new LoadClient(
                target,
                options.withConnections(CONNECTIONS),
                PlatformDependent::throwException,
                EventLoops.MEMORY,
                () -> new EventLoops(loop, NioSocketChannel.class));
    }

    /** Sends a callback, and returns when it has ended. */
    public void send(Call call) {
        loop.runNow();
        call.over = false;
        client.sendSoon(call);
        while (!call.over) {
            loop.run(UNTIL_SOMETHING_HAPPENS);
        }
    }

    /** How many connections are open, as far as is known without looking. */
    int open() {
        loop.runNow();
        return client.open();
    }

    /** Whether it is closed, with all that it had opened. */
    boolean isClosed() {
        return loop.isTerminated() && client.open() == 0;
    }

    /** Closes the connections. */
    @Override
    public void close() {
        client.abort();
        loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
        while (!loop.isTerminated()) {
            loop.run(UNTIL_SOMETHING_HAPPENS);
        }
    }

    /** A callback that is sent by this client, and what came of it; to be filled again for the next one. */
    public static final class Call extends LoadCall {

        private boolean over;

        @Override
        protected void ended() {
            over = true;
        }
    }
}
