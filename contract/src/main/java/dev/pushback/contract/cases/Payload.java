package dev.pushback.contract.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Bodies that are too odd to be bent from a valid one: files beside this class, or made here where they are too big. */
final class Payload {

    private static final int MEGABYTE = 1 << 20;

    /** Where the page's sample has its ErrInfo. */
    private static final String ERR_INFO = "ERR_INFO";

    private Payload() {}

    /** The bytes of a file, which is named by what is odd about it. */
    static byte[] file(String name) {
        try (InputStream file = Payload.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A valid event but for a member not known that holds so many arrays, one within the other. */
    static byte[] nested(int levels) {
        String deep = "\"NewMember\":" + "[".repeat(levels) + "]".repeat(levels) + ",";
        return event("user3", "OK").replace("\"ErrCode\"", deep + "\"ErrCode\"").getBytes(US_ASCII);
    }

    /** A valid event whose ErrInfo makes the body 5 MB large. */
    static byte[] huge() {
        byte[] small = event("user4", ERR_INFO).getBytes(ISO_8859_1);
        int begin = new String(small, ISO_8859_1).indexOf(ERR_INFO);
        int end = begin + ERR_INFO.length();
        byte[] large = new byte[small.length - ERR_INFO.length() + 5 * MEGABYTE];
        System.arraycopy(small, 0, large, 0, begin);
        Arrays.fill(large, begin, begin + 5 * MEGABYTE, (byte) 'x');
        System.arraycopy(small, end, large, begin + 5 * MEGABYTE, small.length - end);
        return large;
    }

    /** A valid event but for a byte in its ErrInfo that is no UTF-8. */
    static byte[] notUtf8() {
        return event("user5", "\u00ff").getBytes(ISO_8859_1);
    }

    /** The event of the page's sample, but of another recipient each time: none is to be a duplicate. */
    private static String event(String account, String errInfo) {
        String event = new String(file("page-event.json"), US_ASCII).replace("user2", account);
        return event.replace(ERR_INFO, errInfo);
    }
}
