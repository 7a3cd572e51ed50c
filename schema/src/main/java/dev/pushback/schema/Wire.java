package dev.pushback.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Turns the records of this package into the bytes of the wire and back.
 *
 * <p>Each {@link Instant} becomes seconds. Stateless and safe for any number of threads.
 */
public final class Wire {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new ToSeconds())
                    .addDeserializer(Instant.class, new FromSeconds()))
            .build();

    private Wire() {}

    /** The callback as UTF-8 JSON without blanks, members in the order of the documented table. */
    public static byte[] encode(PushCallback callback) {
        return write(callback);
    }

    /** The callback as UTF-8 JSON without blanks, members in the order of the documented sample. */
    public static byte[] encode(OfflinePushCallback callback) {
        return write(callback);
    }

    /** The reply as UTF-8 JSON without blanks. */
    public static byte[] encode(Reply reply) {
        return write(reply);
    }

    /**
     * Reads a callback that {@link dev.pushback.schema.json.WireSchema#REQUEST} has found valid; members not known are
     * passed over.
     *
     * @throws IllegalArgumentException if it is not a callback
     */
    public static PushCallback decodeCallback(byte[] body) {
        return read(body, PushCallback.class);
    }

    /**
     * Reads a callback that {@link dev.pushback.schema.json.WireSchema#OFFLINE_PUSH} has found valid; members not known are
     * passed over.
     *
     * @throws IllegalArgumentException if it is not a callback
     */
    public static OfflinePushCallback decodeOfflinePush(byte[] body) {
        return read(body, OfflinePushCallback.class);
    }

    /**
     * Reads a reply that {@link dev.pushback.schema.json.WireSchema#REPLY} has found valid.
     *
     * @throws IllegalArgumentException if it is not a reply
     */
    public static Reply decodeReply(byte[] body) {
        return read(body, Reply.class);
    }

    private static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException recordsAlwaysEncode) {
            throw new UncheckedIOException(recordsAlwaysEncode);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new IllegalArgumentException("null");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static final class ToSeconds extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1;

        ToSeconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(time.getEpochSecond());
        }
    }

    private static final class FromSeconds extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        FromSeconds() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Instant.ofEpochSecond(json.getLongValue());
        }
    }
}
