package dev.pushback.schema.json;

import dev.pushback.schema.message.Message;
import java.nio.charset.StandardCharsets;

/** What keeps bytes from being one JSON text of RFC 8259 with each name once, with the line and the column. */
public final class JsonFault {

    private JsonFault() {}

    /** The first fault, such as {@code line 1, column 1: 'O' where a value should stand}; none if there is none. */
    public static Message of(byte[] bytes) {
        try {
            StrictJson.read(bytes);
            return Message.NONE;
        } catch (StrictJson.NotJson e) {
            return e.words();
        }
    }

    /** The same of a text. */
    public static Message of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
