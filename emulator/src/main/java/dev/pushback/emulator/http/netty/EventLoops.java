package dev.pushback.emulator.http.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads that do the network's work, daemons all: native epoll where there is one, else NIO.
 *
 * @param group the threads
 * @param channel the kind of connection that belongs to them
 */
record EventLoops(EventLoopGroup group, Class<? extends SocketChannel> channel) {

    /** Of our own, so that neither its settings nor leak detection reach into the user's Netty. */
    static final ByteBufAllocator MEMORY = new UnpooledByteBufAllocator(true, true);

    private static final long LINGER_MILLIS = 200;

    /** Starts so many event loops; their threads start with the first task. */
    static EventLoops start(int threads) {
        ThreadFactory daemons = new DefaultThreadFactory("pushback", true);
        return isEpollHere() ? Native.start(threads, daemons) : nio(threads, daemons);
    }

    /** What every connection of ours has in common: nothing waits to be sent, and the deadline is the caller's. */
    Bootstrap bootstrap() {
        return new Bootstrap()
                .channel(channel)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0);
    }

    /**
     * Ends the threads, though not at once: ending them wakes a thread of Netty's that is no daemon and stays for a second.
     * A program that is over would wait for it.
     */
    void endSoon() {
        group.next()
                .schedule(() -> group.shutdownGracefully(0, 1, TimeUnit.SECONDS), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static boolean isEpollHere() {
        try {
            return Native.isWelcome() && Native.isAvailable();
        } catch (LinkageError notOnTheClassPath) {
            return false;
        }
    }

    @SuppressWarnings("deprecation") // its successor came with Netty 4.2, and 4.1 is to be served too
    private static EventLoops nio(int threads, ThreadFactory daemons) {
        return new EventLoops(new NioEventLoopGroup(threads, daemons), NioSocketChannel.class);
    }

    /** Apart, so that a class path without epoll does no harm. */
    private static final class Native {

        static boolean isAvailable() {
            return Epoll.isAvailable();
        }

        /** From Java 24 on the JVM warns on standard error of native code that nobody has enabled. */
        static boolean isWelcome() {
            if (Runtime.version().feature() < 24) {
                return true;
            }
            try {
                return (boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(Epoll.class.getModule());
            } catch (ReflectiveOperationException unknown) {
                return false;
            }
        }

        @SuppressWarnings("deprecation") // its successor came with Netty 4.2, and 4.1 is to be served too
        static EventLoops start(int threads, ThreadFactory daemons) {
            return new EventLoops(new EpollEventLoopGroup(threads, daemons), EpollSocketChannel.class);
        }
    }
}
