package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A reply of which the head has come and the body is coming. */
final class PartialReply {

    private final HttpResponse head;
    private final int maxBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    PartialReply(HttpResponse head, int maxBytes) {
        this.head = head;
        this.maxBytes = maxBytes;
    }

    int status() {
        return head.status().code();
    }

    byte[] body() {
        return body.toByteArray();
    }

    /** Whether the receiver means to go on with this connection. */
    boolean keepsOpen() {
        return HttpUtil.isKeepAlive(head) && head.status().code() != 101 && !endsWithConnection();
    }

    /** Whether nothing but the end of the connection says where the body ends. */
    boolean endsWithConnection() {
        return body.size() > 0 && !HttpUtil.isContentLengthSet(head) && !HttpUtil.isTransferEncodingChunked(head);
    }

    /** How much has come. */
    Message progress() {
        String announced = head.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return announced == null
                ? HttpMessage.BODY_SO_FAR.of(Integer.toString(body.size()))
                : HttpMessage.BODY_SO_FAR_OF.of(Integer.toString(body.size()), Quoted.bare(announced, 20));
    }

    boolean isChunked() {
        return HttpUtil.isTransferEncodingChunked(head);
    }

    /** Adds as much as may be read; {@code false} if that was not all. */
    boolean add(ByteBuf bytes) {
        int fits = Math.min(bytes.readableBytes(), maxBytes - body.size());
        try {
            bytes.getBytes(bytes.readerIndex(), body, fits);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected); // the stream is memory
        }
        return fits == bytes.readableBytes();
    }

    List<Header> headers() {
        return head.headers().entries().stream()
                .map(entry -> new Header(entry.getKey(), entry.getValue()))
                .toList();
    }

    HttpReply brokenOff() {
        return new HttpReply(status(), headers(), body(), false);
    }
}
