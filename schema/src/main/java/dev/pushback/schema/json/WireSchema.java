package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The JSON Schemas (draft 2020-12) of the wire, read from the class path and never from the net.
 *
 * <p>{@link #check} is stricter than the schema's text in what JSON Schema can't say: a number written with a fraction or
 * an exponent ({@code 1.0}) is no integer, a DataId is measured in bytes, and no name stands twice.
 *
 * <p>Built when first used; safe for any number of threads.
 */
@API(status = API.Status.STABLE)
public enum WireSchema {
    /** The body of a {@code Push.AllMemberPush} callback. */
    REQUEST("request.schema.json", Rule.POST_JSON),
    /** The body of a {@code Push.OfflinePush} callback. */
    OFFLINE_PUSH("offline-push.schema.json", Rule.POST_JSON),
    /** The body of a reply. */
    REPLY("reply.schema.json", Rule.REPLY_IS_JSON);

    private static final String PLACE = "/dev/pushback/schema/";

    private final String file;
    private final Rule json;
    private volatile Schema compiled;

    WireSchema(String file, Rule json) {
        this.file = file;
        this.json = json;
    }

    /** The schema's own text. */
    public String text() {
        return resource(file);
    }

    /** The OpenAPI 3.1 document that describes the callbacks under {@code webhooks}. */
    public static String openApi() {
        return resource("openapi.json");
    }

    /**
     * Judges raw bytes; of a callback with more than 100 events only the first 101.
     *
     * @return all breaches, none for a valid document; bytes that are not one JSON text are one breach with the keyword
     *     {@code json}
     */
    public List<Violation> check(byte[] bytes) {
        try {
            return check(StrictJson.read(bytes), schema());
        } catch (StrictJson.NotJson e) {
            return List.of(new Violation("", "json", JsonMessage.ONE_TEXT_IN_UTF_8.of(), e.words(), json));
        }
    }

    private List<Violation> check(JsonNode document, Schema schema) {
        List<Error> errors = schema.validate(ValidatorInput.of(document, PushCallback.MAX_EVENTS + 1));
        Set<String> mistyped = errors.stream()
                .filter(error -> error.getKeyword().equals("type"))
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
        Violations words = new Violations(schema.getSchemaNode(), document, json);
        List<Violation> violations = new ArrayList<>();
        errors.stream()
                .filter(error -> error.getKeyword().equals("type")
                        || !mistyped.contains(error.getInstanceLocation().toString()))
                .map(words::of)
                .distinct()
                .forEach(violations::add);
        if (this == REQUEST) {
            addLongDataIds(document.path("Events"), violations);
        }
        return List.copyOf(violations);
    }

    private static void addLongDataIds(JsonNode events, List<Violation> violations) {
        for (int i = 0; i < Math.min(events.size(), PushCallback.MAX_EVENTS + 1); i++) {
            Violations.dataIdBytes(
                            "/Events/" + i + "/DataId", events.path(i).path("DataId"), PushEvent.MAX_DATA_ID_BYTES)
                    .filter(tooLong ->
                            violations.stream().noneMatch(v -> v.pointer().equals(tooLong.pointer())))
                    .ifPresent(violations::add);
        }
    }

    private Schema schema() {
        Schema schema = compiled;
        if (schema == null) {
            schema = compile(Locale.ENGLISH);
            compiled = schema;
        }
        return schema;
    }

    /** Builds the schema anew, with messages of the validator in a language; only tests ask for another than English. */
    private Schema compile(Locale locale) {
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .locale(locale)
                                        .build())
                                .schemaLoader(loader -> loader.fetchRemoteResources(false))
                                .schemaIdResolvers(resolvers ->
                                        resolvers.mapPrefix("urn:dev.pushback:", "classpath:dev/pushback/schema/")))
                .getSchema(SchemaLocation.of("urn:dev.pushback:" + file));
        schema.initializeValidators();
        return schema;
    }

    /** Like {@link #check(byte[])}, with the validator set to another language. */
    List<Violation> check(byte[] bytes, Locale locale) throws StrictJson.NotJson {
        return check(StrictJson.read(bytes), compile(locale));
    }

    private static String resource(String name) {
        try (InputStream stream = WireSchema.class.getResourceAsStream(PLACE + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
