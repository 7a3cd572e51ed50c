package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The JSON Schemas (draft 2020-12) of the wire, read from the class path and never from the net.
 *
 * <p>Built when first used; safe for any number of threads.
 */
public enum WireSchema {
    /** The body of a callback. */
    REQUEST("request.schema.json"),
    /** The body of a reply. */
    REPLY("reply.schema.json");

    private static final String PLACE = "/dev/pushback/schema/";

    private final String file;
    private volatile Schema compiled;

    WireSchema(String file) {
        this.file = file;
    }

    /** The schema's own text. */
    public String text() {
        return resource(file);
    }

    /** The OpenAPI 3.1 document that describes the callback under {@code webhooks}. */
    public static String openApi() {
        return resource("openapi.json");
    }

    /**
     * Judges raw bytes.
     *
     * @return all breaches, none for a valid document; bytes that are not one JSON text are one breach with the keyword
     *     {@code json}
     */
    public List<Violation> check(byte[] bytes) {
        try {
            return check(StrictJson.read(bytes));
        } catch (StrictJson.NotJson e) {
            return List.of(new Violation("", "json", "one JSON text in UTF-8", e.getMessage()));
        }
    }

    List<Violation> check(JsonNode document) {
        return schema().validate(document).stream()
                .map(error -> Violations.of(error, document))
                .distinct()
                .toList();
    }

    private Schema schema() {
        Schema schema = compiled;
        if (schema == null) {
            schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                            .locale(Locale.ENGLISH)
                                            .build())
                                    .schemaIdResolvers(resolvers ->
                                            resolvers.mapPrefix("urn:dev.pushback:", "classpath:dev/pushback/schema/")))
                    .getSchema(SchemaLocation.of("urn:dev.pushback:" + file));
            schema.initializeValidators();
            compiled = schema;
        }
        return schema;
    }

    static String resource(String name) {
        try (InputStream stream = WireSchema.class.getResourceAsStream(PLACE + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
