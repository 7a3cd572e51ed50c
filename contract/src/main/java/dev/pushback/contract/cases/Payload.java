package dev.pushback.contract.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bodies that are too odd to be bent from a valid one: files beside this class, or made here where they are too big. */
final class Payload {

    private static final int MEGABYTE = 1 << 20;

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
        return event("user4", "x".repeat(1024).repeat(5 * MEGABYTE / 1024)).getBytes(ISO_8859_1);
    }

    /** A valid event but for a byte in its ErrInfo that is no UTF-8. */
    static byte[] notUtf8() {
        return event("user5", "\u00ff").getBytes(ISO_8859_1);
    }

    /** The event of the page's sample, but of another recipient each time: none is to be a duplicate. */
    private static String event(String account, String errInfo) {
        String event = new String(file("page-event.json"), US_ASCII).replace("user2", account);
        int place = event.indexOf("ERR_INFO");
        return event.substring(0, place) + errInfo + event.substring(place + "ERR_INFO".length());
    }
}
