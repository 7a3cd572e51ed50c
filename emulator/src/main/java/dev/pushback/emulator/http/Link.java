package dev.pushback.emulator.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;

/** One connection, open or on its way, and the exchange on it, if any. Lives on the event loop. */
final class Link extends ChannelInboundHandlerAdapter {

    private final Dialer dialer;
    private final Pool pool;
    private final Origin origin;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private Channel channel;
    private boolean ready;
    private boolean left;
    private int answered;
    private Exchange exchange;
    private ChannelFuture sent;
    private PartialReply reply;
    private boolean interim;

    Link(Dialer dialer, Pool pool, Origin origin) {
        this.dialer = dialer;
        this.pool = pool;
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    boolean isOpen() {
        return ready && channel.isActive();
    }

    /** Whether there is still something to connect for. */
    boolean isWanted() {
        return exchange != null;
    }

    /** Takes the exchange to its end, opening the connection first if need be. */
    void carry(Exchange next) {
        exchange = next;
        reply = null;
        if (ready) {
            write();
        } else {
            dialer.dial(this);
        }
    }

    void connecting(Channel attempt) {
        channel = attempt;
    }

    void connected() {
        channel.closeFuture().addListener(closed -> leave());
        if (!isWanted()) {
            channel.close();
            return;
        }
        if (origin.secure()) {
            channel.pipeline().addLast(dialer.tlsTo(origin));
        }
        channel.pipeline().addLast(decoder, this);
        if (!origin.secure()) {
            ready = true;
            write();
        }
    }

    void failedToConnect(Throwable cause) {
        if (isWanted()) {
            fail(Failures.ofConnecting(cause), Failures.detail(cause));
        }
        leave();
    }

    private void write() {
        decoder.expectReplyTo(exchange.call());
        sent = channel.writeAndFlush(exchange.request());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && isWanted()) {
            if (handshake.isSuccess()) {
                ready = true;
                write();
            } else {
                fail(Failure.TLS, TlsFailures.detail(handshake.cause()));
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (isWanted()) {
                read((HttpObject) message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            Throwable cause = part.decoderResult().cause();
            fail(Failures.ofDecoding(cause, decoder), Failures.detail(cause));
            return;
        }
        if (part instanceof HttpResponse head) {
            begin(head);
        }
        if (part instanceof HttpContent content) {
            add(content);
        }
    }

    private void begin(HttpResponse head) {
        HttpResponseStatus status = head.status();
        interim = status.codeClass() == HttpStatusClass.INFORMATIONAL && status.code() != 101;
        if (!interim) {
            reply = new PartialReply(head, dialer.options().maxReplyBytes());
        }
    }

    private void add(HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        if (interim) {
            interim = !last;
        } else if (!reply.add(content.content())) {
            fail(Failure.TOO_LARGE, "more than " + dialer.options().maxReplyBytes() + " bytes");
        } else if (last) {
            finish();
        }
    }

    private void finish() {
        Exchange ended = exchange;
        boolean surplus = decoder.surplus() > 0;
        exchange = null;
        decoder.expectNothing();
        if (!surplus && sent.isSuccess() && staysOpen(ended)) {
            answered++;
            pool.free(this);
        } else {
            close();
        }
        ended.answer(reply.whole(), remark(ended, surplus));
    }

    private boolean staysOpen(Exchange ended) {
        return channel.isActive()
                && HttpUtil.isKeepAlive(reply.head())
                && reply.head().status().code() != 101
                && ended.call().headers().stream()
                        .noneMatch(header ->
                                header.is("Connection") && header.value().equalsIgnoreCase("close"));
    }

    private static String remark(Exchange ended, boolean surplus) {
        String resent = ended.isResent() ? "sent again, the receiver had closed the kept connection" : "";
        return surplus ? "more bytes came after the reply" : resent;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (isWanted()) {
            broken(Failures.ofReading(cause, decoder), Failures.detail(cause));
        } else {
            close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (isWanted()) {
            broken(decoder.hasBegun() ? Failure.TRUNCATED : Failure.CLOSED, "");
        }
    }

    private void broken(Failure failure, String detail) {
        boolean stale = answered > 0 && !decoder.hasBegun() && !exchange.isResent();
        if (stale) {
            Exchange again = exchange;
            exchange = null;
            close();
            pool.resend(again);
        } else {
            fail(failure, detail);
        }
    }

    /** Ends this exchange, if it is the one under way, for lack of time. */
    void expire(Exchange late) {
        if (exchange == late) {
            fail(ready ? Failure.TIMEOUT : Failure.CONNECT_TIMEOUT, "");
        }
    }

    /** Ends the exchange, if any, and the connection. */
    void fail(Failure failure, String detail) {
        Exchange failed = exchange;
        exchange = null;
        close();
        if (failed != null) {
            failed.fail(reply == null ? null : reply.brokenOff(), failure, detail);
        }
    }

    void close() {
        if (channel == null) {
            leave();
        } else {
            channel.close();
        }
    }

    private void leave() {
        if (!left) {
            left = true;
            pool.gone(this);
        }
    }
}
