package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Reads the plainest of replies without making an object of each header: whole in one piece, HTTP/1.1, with a
 * Content-Length, over a connection that stays. It understands no other; those are left to Netty's decoder.
 *
 * <p>Strict: what it takes, the decoder would read the same way.
 */
final class PlainReply {

    private static final byte[] VERSION = "HTTP/1.1 ".getBytes(US_ASCII);
    private static final byte[] CONTENT_LENGTH = "content-length".getBytes(US_ASCII);
    private static final byte[] TRANSFER_ENCODING = "transfer-encoding".getBytes(US_ASCII);
    private static final byte[] CONNECTION = "connection".getBytes(US_ASCII);
    private static final byte[] KEEP_ALIVE = "keep-alive".getBytes(US_ASCII);
    private static final int NONE = -1;
    private static final int LONGEST_LENGTH = 6;

    private byte[] bytes;
    private int end;
    private int status;
    private int bodyStart;
    private int contentLength;

    /** Whether the first {@code length} bytes are one plain reply and nothing else. */
    boolean read(byte[] source, int length) {
        bytes = source;
        end = length;
        contentLength = NONE;
        int line = statusLine();
        while (line != NONE && !isEnd(line)) {
            line = header(line);
        }
        return line != NONE && contentLength != NONE && bodyStart + contentLength == end;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyStart, end);
    }

    /** Where the first header begins. Replies that by their status have no body are not plain. */
    private int statusLine() {
        if (end < 16 || !Arrays.equals(bytes, 0, VERSION.length, VERSION, 0, VERSION.length)) {
            return NONE;
        }
        status = number(VERSION.length, VERSION.length + 3);
        boolean hasBody = status >= 200 && status <= 599 && status != 204 && status != 205 && status != 304;
        return hasBody && bytes[VERSION.length + 3] == ' ' ? behindLine(VERSION.length + 4) : NONE;
    }

    private boolean isEnd(int line) {
        if (line + 1 < end && bytes[line] == '\r' && bytes[line + 1] == '\n') {
            bodyStart = line + 2;
            return true;
        }
        return false;
    }

    /** Where the next line begins. */
    private int header(int line) {
        int colon = line;
        while (colon < end && isNamed(bytes[colon])) {
            colon++;
        }
        int next = behindLine(colon);
        if (next == NONE || colon == line || bytes[colon] != ':') {
            return NONE;
        }
        return isPlain(line, colon, next) ? next : NONE;
    }

    private boolean isPlain(int line, int colon, int next) {
        int from = colon + 1;
        while (bytes[from] == ' ') {
            from++;
        }
        int to = next - 2;
        if (is(CONTENT_LENGTH, line, colon)) {
            boolean first = contentLength == NONE;
            contentLength = to - from <= LONGEST_LENGTH ? number(from, to) : NONE;
            return first && contentLength != NONE;
        }
        return is(CONNECTION, line, colon) ? is(KEEP_ALIVE, from, to) : !is(TRANSFER_ENCODING, line, colon);
    }

    /** Where the line ends that goes on here, in nothing but visible characters, blanks and high bytes. */
    private int behindLine(int from) {
        int at = from;
        while (at < end && (bytes[at] >= ' ' && bytes[at] != 0x7f || bytes[at] < 0)) {
            at++;
        }
        return at + 1 < end && bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : NONE;
    }

    private int number(int from, int to) {
        int number = from < to ? 0 : NONE;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return NONE;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Whether these bytes are that word in lower case, whatever their own case. */
    private boolean is(byte[] word, int from, int to) {
        if (to - from != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            int b = bytes[from + i];
            if (word[i] != (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_';
    }
}
