package dev.pushback.emulator.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;

/** One connection of a {@link LoadClient}: carries one call at a time. */
final class LoadConnection extends ChannelInboundHandlerAdapter {

    /** When the call under way began; kept here for {@link LoadDeadlines}, like the next two. */
    long began;

    LoadConnection earlier;
    LoadConnection later;

    private final LoadClient client;
    private final LoadReplyReader reader;
    private Channel channel;
    private LoadCall call;
    private boolean ready;
    private boolean over;

    LoadConnection(LoadClient client) {
        this.client = client;
        this.reader = new LoadReplyReader(this, client.maxReplyBytes());
    }

    /** The call that this connection is opened for; its clock starts now. */
    void begin(LoadCall first) {
        call = first;
        client.deadlines().add(this);
    }

    /** Sends another call on the kept connection. */
    void send(LoadCall next) {
        begin(next);
        write();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
        if (client.tls() != null) {
            channel.pipeline().addBefore(context.name(), "tls", client.tls().handler(channel.alloc()));
        }
        channel.pipeline().addBefore(context.name(), "reader", reader);
    }

    /** The connection has come about or not. */
    void connected(ChannelFuture connecting) {
        if (!connecting.isSuccess()) {
            fail(LoadFailures.ofConnecting(connecting.cause()), LoadFailures.words(connecting.cause()));
            drop();
        } else if (over) {
            connecting.channel().close();
        } else if (client.tls() == null) {
            established();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                established();
            } else {
                fail(Failure.TLS, LoadFailures.words(handshake.cause()));
            }
        }
    }

    /** The reply is through. */
    void answered(int status, byte[] body, boolean keepAlive) {
        LoadCall ended = end();
        if (keepAlive && ended.isWritten() && !over) {
            client.free(this);
        } else {
            close();
        }
        ended.answered(status, body);
    }

    /** The call under way, if any, fails, and with it the connection. */
    void fail(Failure failure, String words) {
        LoadCall failed = call == null ? null : end();
        close();
        if (failed != null) {
            failed.failed(reader.status(), reader.partialBody(), failure, words);
        }
    }

    /** The time limit is over. */
    void expire() {
        fail(ready ? Failure.TIMEOUT : Failure.CONNECT_TIMEOUT, reader.progress());
    }

    /** Bytes came that nobody asked for. */
    void spokenToUnasked() {
        close();
    }

    boolean isWaiting() {
        return call != null;
    }

    void close() {
        if (channel != null) {
            channel.close();
        }
        drop();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(reader.hasBegun() ? Failure.TRUNCATED : Failure.CLOSED, reader.progress());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Failure failure = LoadFailures.of(cause);
        boolean within = failure == Failure.RESET && reader.hasBegun();
        fail(within ? Failure.TRUNCATED : failure, LoadFailures.words(cause));
    }

    private void established() {
        ready = true;
        if (call != null) {
            write();
        }
    }

    private void write() {
        reader.expectReply();
        channel.writeAndFlush(call.withHead(client.headFor(call)), channel.voidPromise());
    }

    private LoadCall end() {
        LoadCall ended = call;
        call = null;
        client.deadlines().remove(this);
        return ended;
    }

    private void drop() {
        if (!over) {
            over = true;
            client.gone(this);
        }
    }
}
