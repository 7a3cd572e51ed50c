package dev.pushback.contract.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of what a probe answers. */
public final class ProbeSchema {

    private ProbeSchema() {}

    /** The schema's own text. */
    public static String text() {
        try (InputStream schema = ProbeSchema.class.getResourceAsStream("probe.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
