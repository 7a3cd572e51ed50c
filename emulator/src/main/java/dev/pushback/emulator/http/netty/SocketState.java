package dev.pushback.emulator.http.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.epoll.EpollTcpInfo;
import java.io.IOException;

/**
 * Whether a receiver that has closed its side had taken the call before.
 *
 * <p>One that closes while idle has no use for what comes then: its system answers with a reset, or has not answered yet.
 * One that took all of the call has acknowledged its bytes, and nothing comes behind the end of the stream.
 */
final class SocketState {

    /** The receiver has closed its side and nothing else has happened; from the Linux header {@code tcp_states.h}. */
    private static final int CLOSE_WAIT = 8;

    private static final byte[] NOTHING_TO_HTTP = {'\r', '\n'};

    private SocketState() {}

    /** Whether the system's state can be looked at. */
    static boolean isKnown(Channel channel) {
        return channel.getClass().getName().startsWith("io.netty.channel.epoll.");
    }

    /** Whether it took the call; asked when the end of the stream was read, before this side closes. */
    static boolean tookTheCall(Channel channel) {
        try {
            return Native.tookTheCall(channel);
        } catch (RuntimeException gone) {
            return false;
        }
    }

    /**
     * Without a view on the system's state, writing on shows a reset that has come by now; asked once, as writing brings
     * one about.
     */
    static boolean isWritable(Channel channel) {
        ChannelFuture written = channel.writeAndFlush(Unpooled.wrappedBuffer(NOTHING_TO_HTTP));
        return !(written.cause() instanceof IOException);
    }

    /** Apart, so that a class path without epoll does no harm. */
    private static final class Native {

        static boolean tookTheCall(Channel channel) {
            EpollTcpInfo info = ((EpollSocketChannel) channel).tcpInfo();
            return info.state() == CLOSE_WAIT && info.unacked() == 0;
        }
    }
}
