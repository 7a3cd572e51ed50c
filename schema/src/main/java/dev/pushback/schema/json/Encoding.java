package dev.pushback.schema.json;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells UTF-8 from other bytes, and those by what they look like. */
final class Encoding {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int SHOWN_BYTES = 8;

    private Encoding() {}

    /** Whether the three bytes of a UTF-8 byte order mark stand in front. */
    static boolean hasByteOrderMark(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF);
    }

    /** Whether some of the first bytes are zero and some are not, as UTF-16 and UTF-32 write ASCII. */
    static boolean looksWide(byte[] bytes) {
        int zeros = 0;
        for (int i = 0; i < Math.min(bytes.length, 4); i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return bytes.length >= 4 && zeros >= 2 && zeros < 4;
    }

    /** Says how bytes are not UTF-8, or {@code null} if they are. */
    static Message flawOf(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return JsonMessage.UTF_16.of(firstOf(bytes, 0));
        }
        int malformed = Utf8.firstMalformed(bytes);
        if (malformed < 0) {
            return null;
        }
        if (startsWith(bytes, 0x1F, 0x8B)) {
            return JsonMessage.GZIP.of(firstOf(bytes, 0));
        }
        return JsonMessage.NOT_UTF_8.of(malformed, firstOf(bytes, malformed));
    }

    /** How many bytes a text has in UTF-8. */
    static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The first bytes in hex. */
    static String firstOf(byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + SHOWN_BYTES);
        return HEX.formatHex(bytes, from, to) + (to < bytes.length ? " …" : "");
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (bytes[i] != (byte) first[i]) {
                return false;
            }
        }
        return true;
    }
}
