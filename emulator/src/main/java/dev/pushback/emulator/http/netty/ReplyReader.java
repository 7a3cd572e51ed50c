package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.message.Message;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;

/** Puts a reply together from what the decoder finds and tells its connection how it ended. Interim replies are skipped. */
final class ReplyReader extends ChannelInboundHandlerAdapter {

    private final Connection connection;
    private final ReplyDecoder decoder;
    private final int maxBytes;
    private PartialReply reply;
    private boolean interim;
    private boolean waiting;
    private boolean closedBySecureEnd;

    ReplyReader(Connection connection, ReplyDecoder decoder, int maxBytes) {
        this.connection = connection;
        this.decoder = decoder;
        this.maxBytes = maxBytes;
    }

    /** Makes ready for the next reply, which is without a body if the call is HEAD. */
    void expectReply(boolean toHead) {
        decoder.expectReply(toHead);
        reply = null;
        waiting = true;
    }

    /** From now on nothing is expected; returns what had come. */
    HttpReply giveUp() {
        waiting = false;
        decoder.expectNothing();
        return reply == null ? null : reply.brokenOff();
    }

    /** How far the reply has come, in words. */
    Message progress() {
        if (reply != null) {
            return reply.progress();
        }
        return decoder.hasBegun() ? HttpMessage.WITHIN_HEAD.of() : HttpMessage.NO_BYTE.of();
    }

    boolean hasBegun() {
        return decoder.hasBegun();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (waiting) {
                read((HttpObject) message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            undecodable(part.decoderResult().cause());
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
            reply = new PartialReply(head, maxBytes);
        }
    }

    private void add(HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        if (interim) {
            interim = !last;
        } else if (!reply.add(content.content())) {
            connection.broken(Failure.TOO_LARGE, HttpMessage.LARGER_THAN.of(maxBytes));
        } else if (last) {
            end();
        }
    }

    private void end() {
        if (reply.endsWithConnection() && connection.origin().secure() && !closedBySecureEnd) {
            connection.broken(Failure.TRUNCATED, HttpMessage.TLS_END_UNCERTAIN.of());
            return;
        }
        if (reply.isChunked() && decoder.hasBrokenTrailer()) {
            connection.broken(Failure.NOT_HTTP, HttpMessage.BAD_TRAILER.of());
            return;
        }
        waiting = false;
        decoder.expectNothing();
        connection.answered(reply, decoder.surplus() > 0);
    }

    private void undecodable(Throwable cause) {
        if (decoder.looksLikeTls()) {
            meetTls();
            return;
        }
        Failure failure = FailureMapper.ofDecoding(cause, decoder.looksLikeHttp());
        connection.broken(failure, failure == Failure.TRUNCATED ? progress() : FailureMapper.detail(cause));
    }

    private void meetTls() {
        connection.broken(Failure.NOT_HTTP, HttpMessage.SPEAKS_TLS.of());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (waiting || !connection.isReady()) {
            connection.broken(FailureMapper.ofReading(cause, decoder.hasBegun()), FailureMapper.detail(cause));
        } else {
            connection.closedByReceiver();
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.closedByReceiver();
        if (waiting) {
            ended();
        }
    }

    private void ended() {
        if (decoder.looksLikeTls()) {
            meetTls();
        } else if (!decoder.looksLikeHttp()) {
            connection.broken(Failure.NOT_HTTP, HttpMessage.NO_HTTP_BEGIN.of());
        } else {
            connection.broken(decoder.hasBegun() ? Failure.TRUNCATED : Failure.CLOSED, progress());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                connection.ready();
            } else {
                connection.broken(Failure.TLS, TlsFailures.detail(handshake.cause()));
            }
        } else if (event instanceof SslCloseCompletionEvent close) {
            closedBySecureEnd = close.isSuccess();
        } else if (event instanceof ChannelInputShutdownEvent) {
            connection.closedByReceiver();
            if (waiting && connection.isReady()) {
                ended();
            }
            if (!connection.isInDoubt()) {
                context.close();
            }
        }
    }
}
