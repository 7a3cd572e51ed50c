package dev.pushback.emulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.text.Escape;
import java.io.UncheckedIOException;

/** Writes JSON documents for people and for scripts: indented, and harmless to a terminal. */
public final class JsonDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder(Escape.jsonFactory())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonDocument() {}

    /** Any value of records, maps, lists, texts and numbers, without a line feed at the end. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new UncheckedIOException(plainValuesAlwaysWrite);
        }
    }
}
