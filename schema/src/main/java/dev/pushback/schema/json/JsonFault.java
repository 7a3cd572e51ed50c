package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.message.Message;
import java.io.IOException;
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

    /**
     * Where a file that was given by its name stops being a JSON object, quoting nothing of it: it may be the wrong file, with
     * a secret in it. None if it is an object.
     */
    public static Message place(byte[] bytes) {
        try {
            JsonNode value = StrictJson.MAPPER.readTree(bytes);
            return value.isObject() ? Message.NONE : JsonMessage.NO_OBJECT.of();
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            return at == null ? JsonMessage.NO_OBJECT.of() : JsonMessage.NO_JSON.of(at.getLineNr(), at.getColumnNr());
        } catch (IOException e) {
            return JsonMessage.NO_OBJECT.of();
        }
    }

    /** The same of a text. */
    public static Message of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
