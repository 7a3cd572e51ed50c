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
import java.util.Arrays;
import java.util.List;

/** A reply of which the head has come and the body is coming. */
final class PartialReply {

    private final HttpResponse head;
    private final int maxBytes;
    private byte[] bytes = {};
    private int length;

    PartialReply(HttpResponse head, int maxBytes) {
        this.head = head;
        this.maxBytes = maxBytes;
    }

    int status() {
        return head.status().code();
    }

    byte[] body() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Whether the receiver means to go on with this connection. */
    boolean keepsOpen() {
        return HttpUtil.isKeepAlive(head) && head.status().code() != 101 && !endsWithConnection();
    }

    /** Whether nothing but the end of the connection says where the body ends. */
    boolean endsWithConnection() {
        return length > 0 && !HttpUtil.isContentLengthSet(head) && !HttpUtil.isTransferEncodingChunked(head);
    }

    /** How much has come. */
    Message progress() {
        String announced = head.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return announced == null
                ? HttpMessage.BODY_SO_FAR.of(Integer.toString(length))
                : HttpMessage.BODY_SO_FAR_OF.of(Integer.toString(length), Quoted.bare(announced, 20));
    }

    boolean isChunked() {
        return HttpUtil.isTransferEncodingChunked(head);
    }

    /** Adds as much as may be read; {@code false} if that was not all. */
    boolean add(ByteBuf piece) {
        int fits = Math.min(piece.readableBytes(), maxBytes - length);
        if (length + fits > bytes.length) {
            bytes = Arrays.copyOf(bytes, roomFor(length + fits));
        }
        piece.getBytes(piece.readerIndex(), bytes, length, fits);
        length += fits;
        return fits == piece.readableBytes();
    }

    /** An announced length is believed once an eighth of it has come: then megabytes are copied no more. */
    private int roomFor(int needed) {
        long announced = announced();
        boolean believed = announced >= needed && announced <= Math.min(8L * needed, maxBytes);
        return believed ? (int) announced : (int) Math.min(maxBytes, Math.max(2L * bytes.length, needed));
    }

    private long announced() {
        try {
            return HttpUtil.getContentLength(head, 0L);
        } catch (NumberFormatException none) {
            return 0;
        }
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
