package dev.pushback.emulator.http.netty;

import static dev.pushback.emulator.http.HttpMessage.NO_HTTP_BEGIN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.pushback.schema.message.MessageException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/** Netty's decoder, which also knows what was asked and how much has come. Closes when spoken to unasked. */
final class ReplyDecoder extends HttpResponseDecoder {

    /** The longest status line, in bytes. */
    static final int MAX_LINE = 8 * 1024;

    /** All headers together, in bytes. */
    static final int MAX_HEAD = 64 * 1024;

    private static final String VERSION = "HTTP/";

    private final StringBuilder beginning = new StringBuilder(VERSION.length());
    private final Trailer trailer = new Trailer();
    private boolean expecting;
    private boolean headOnly;
    private boolean begun;

    ReplyDecoder() {
        super(MAX_LINE, MAX_HEAD, 64 * 1024);
    }

    /** Makes ready for the next reply, which is without a body if the call is HEAD. */
    void expectReply(boolean toHead) {
        expecting = true;
        headOnly = toHead;
        begun = false;
        trailer.begin();
        beginning.setLength(0);
    }

    /** The reply is through; what comes now, comes unasked. */
    void expectNothing() {
        expecting = false;
    }

    /** Whether any byte came since the call. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether what came so far can be HTTP. */
    boolean looksLikeHttp() {
        return VERSION.startsWith(beginning.toString());
    }

    /** Whether what came is how TLS begins. */
    boolean looksLikeTls() {
        return beginning.length() > 1 && (beginning.charAt(0) == 0x15 || beginning.charAt(0) == 0x16);
    }

    /** Whether a reply in chunks, which has ended, ends with what is no header field. */
    boolean hasBrokenTrailer() {
        return trailer.isBroken();
    }

    /** How many bytes came beyond what was decoded. */
    int surplus() {
        return actualReadableBytes();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (!expecting) {
            // Between calls, or after one that has ended here: nothing that comes can be attributed.
            ReferenceCountUtil.release(message);
            context.close();
            return;
        }
        note((ByteBuf) message);
        if (beginning.length() == VERSION.length() && !looksLikeHttp()) {
            // Not left to the decoder, which skips blanks in front, endless ones too if they come in small pieces.
            ReferenceCountUtil.release(message);
            context.fireChannelRead(nothing());
        } else {
            super.channelRead(context, message);
        }
    }

    private static HttpObject nothing() {
        HttpObject nothing = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        nothing.setDecoderResult(
                DecoderResult.failure(new CorruptedFrameException(new MessageException(NO_HTTP_BEGIN.of()))));
        return nothing;
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        return headOnly || super.isContentAlwaysEmpty(message);
    }

    private void note(ByteBuf bytes) {
        begun |= bytes.isReadable();
        trailer.add(bytes);
        int missing = Math.min(VERSION.length() - beginning.length(), bytes.readableBytes());
        beginning.append(bytes.toString(bytes.readerIndex(), missing, ISO_8859_1));
    }
}
