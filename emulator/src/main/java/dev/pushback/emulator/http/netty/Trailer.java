package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the last chunk of a reply. Netty takes almost anything for header fields there, while most clients reject the
 * whole reply.
 */
final class Trailer {

    /** Of the bytes of a reply so many are kept, the last ones: a trailer is short. */
    private static final int MOST = 4096;

    private static final Pattern LAST_CHUNK =
            Pattern.compile("\\r\\n0+[ \\t]*(?:;[^\\r\\n]*)?\\r\\n((?:[^\\r\\n]+\\r\\n)*)\\r\\n");
    private static final Pattern FIELDS =
            Pattern.compile("(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\\t\\x20-\\x7e\\x80-\\xff]*\\r\\n)*");

    private final byte[] end = new byte[MOST];
    private int length;

    void begin() {
        length = 0;
    }

    void add(ByteBuf bytes) {
        int last = Math.min(MOST, bytes.readableBytes());
        int kept = Math.min(length, MOST - last);
        System.arraycopy(end, length - kept, end, 0, kept);
        bytes.getBytes(bytes.writerIndex() - last, end, kept, last);
        length = kept + last;
    }

    /** Whether what came, a reply in chunks that has ended, ends with what is no header field. */
    boolean isBroken() {
        String fields = "";
        Matcher lastChunk = LAST_CHUNK.matcher(new String(end, 0, length, ISO_8859_1));
        for (int from = 0; from <= length && lastChunk.find(from); from = lastChunk.start() + 1) {
            fields = lastChunk.group(1); // what looks like a last chunk within the body comes before it
        }
        return !FIELDS.matcher(fields).matches();
    }
}
