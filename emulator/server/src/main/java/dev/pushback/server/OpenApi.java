package dev.pushback.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI 3.1 document of the REST API as it is answered here. */
public final class OpenApi {

    private static final String FILE = "openapi-rest.json";

    private OpenApi() {}

    /** The document, as JSON in UTF-8. */
    public static byte[] document() {
        try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
