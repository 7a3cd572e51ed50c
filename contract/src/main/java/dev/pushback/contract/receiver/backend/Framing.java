package dev.pushback.contract.receiver.backend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.emulator.http.Header;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

/** How the end of a body is told. */
public enum Framing {
    /** By Content-Length. */
    LENGTH {
        @Override
        Stream<Header> headers(byte[] body) {
            return Stream.of(new Header("Content-Length", Integer.toString(body.length)));
        }
    },
    /** By chunks, two of them. */
    CHUNKED {
        @Override
        Stream<Header> headers(byte[] body) {
            return Stream.of(new Header("Transfer-Encoding", "chunked"));
        }

        @Override
        byte[] frame(byte[] body) {
            ByteArrayOutputStream framed = new ByteArrayOutputStream();
            int half = body.length / 2;
            chunk(framed, body, 0, half);
            chunk(framed, body, half, body.length - half);
            framed.writeBytes("0\r\n\r\n".getBytes(US_ASCII));
            return framed.toByteArray();
        }
    },
    /** By closing the connection. */
    UNTIL_CLOSE,
    /** By headers that the answer brings itself, or not at all. */
    OWN;

    Stream<Header> headers(byte[] body) {
        return Stream.empty();
    }

    byte[] frame(byte[] body) {
        return body;
    }

    private static void chunk(ByteArrayOutputStream framed, byte[] body, int from, int length) {
        if (length > 0) {
            framed.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(US_ASCII));
            framed.write(body, from, length);
            framed.writeBytes("\r\n".getBytes(US_ASCII));
        }
    }
}
