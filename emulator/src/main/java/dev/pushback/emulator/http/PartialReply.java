package dev.pushback.emulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponse;
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

    HttpResponse head() {
        return head;
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

    HttpReply whole() {
        return reply(true);
    }

    HttpReply brokenOff() {
        return reply(false);
    }

    private HttpReply reply(boolean complete) {
        List<Header> headers = head.headers().entries().stream()
                .map(entry -> new Header(entry.getKey(), entry.getValue()))
                .toList();
        return new HttpReply(head.status().code(), headers, body.toByteArray(), complete);
    }
}
