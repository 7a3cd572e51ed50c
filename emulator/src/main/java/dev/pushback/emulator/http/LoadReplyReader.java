package dev.pushback.emulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Reads replies with Netty's decoder, one for each callback, and nothing beyond. */
final class LoadReplyReader extends HttpResponseDecoder {

    private static final byte[] NOTHING = {};

    private final LoadConnection connection;
    private final int maxBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    private HttpResponse head;
    private boolean begun;

    LoadReplyReader(LoadConnection connection, int maxBytes) {
        super(8 * 1024, 64 * 1024, 64 * 1024);
        this.connection = connection;
        this.maxBytes = maxBytes;
    }

    /** Makes ready for the next reply. */
    void expectReply() {
        begun = false;
        head = null;
        body.reset();
    }

    /** Whether any byte of the reply has come. */
    boolean hasBegun() {
        return begun;
    }

    /** The status, or {@link LoadCall#NO_STATUS} if not even the head came. */
    int status() {
        return head == null ? LoadCall.NO_STATUS : head.status().code();
    }

    /** As much of the body as came. */
    byte[] partialBody() {
        return body.size() == 0 ? NOTHING : body.toByteArray();
    }

    /** How far the reply came, in words. */
    String progress() {
        if (head == null) {
            return begun ? "within the head of the reply" : "";
        }
        return "after status " + status() + " and " + body.size() + " bytes of the body";
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (connection.isWaiting()) {
            begun |= ((ByteBuf) bytes).isReadable();
            super.channelRead(context, bytes);
        } else {
            ReferenceCountUtil.release(bytes);
            connection.spokenToUnasked();
        }
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        super.decode(context, bytes, out);
        for (Object part : out) {
            accept((HttpObject) part, bytes.isReadable());
        }
        out.clear();
    }

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        super.decodeLast(context, bytes, out);
        for (Object part : out) {
            accept((HttpObject) part, bytes.isReadable());
        }
        out.clear();
    }

    private void accept(HttpObject part, boolean more) throws IOException {
        try {
            if (connection.isWaiting()) {
                read(part, more);
            }
        } finally {
            ReferenceCountUtil.release(part);
        }
    }

    private void read(HttpObject part, boolean more) throws IOException {
        if (part.decoderResult().isFailure()) {
            connection.fail(
                    Failure.NOT_HTTP, LoadFailures.words(part.decoderResult().cause()));
        } else if (part instanceof HttpResponse response) {
            head = response;
        }
        if (part instanceof HttpContent content && connection.isWaiting()) {
            add(content.content());
        }
        if (part instanceof LastHttpContent && connection.isWaiting()) {
            end(more);
        }
    }

    private void add(ByteBuf bytes) throws IOException {
        int fits = Math.min(bytes.readableBytes(), maxBytes - body.size());
        bytes.getBytes(bytes.readerIndex(), body, fits);
        if (fits < bytes.readableBytes()) {
            connection.fail(Failure.TOO_LARGE, "more than " + maxBytes + " bytes");
        }
    }

    /** An interim reply (1xx) is not yet the answer; bytes behind the reply make the connection unfit for another. */
    private void end(boolean more) {
        if (head.status().codeClass() == io.netty.handler.codec.http.HttpStatusClass.INFORMATIONAL) {
            head = null;
            body.reset();
            return;
        }
        connection.answered(status(), partialBody(), HttpUtil.isKeepAlive(head) && !more);
    }
}
