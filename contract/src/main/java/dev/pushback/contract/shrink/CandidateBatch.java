package dev.pushback.contract.shrink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body as plain values: its events, and what stands beside them.
 *
 * @param top the members of the body
 * @param events the events, members in order
 */
public record CandidateBatch(Map<String, Object> top, List<Map<String, Object>> events) {

    private static final String EVENTS = "Events";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The batch in these bytes; empty if it is none. */
    public static Optional<CandidateBatch> read(byte[] body) {
        try {
            return MAPPER.readValue(body, Object.class) instanceof Map<?, ?> top
                            && top.get(EVENTS) instanceof List<?> events
                            && !events.isEmpty()
                            && events.stream().allMatch(Map.class::isInstance)
                    ? Optional.of(new CandidateBatch(
                            members(top),
                            events.stream().map(CandidateBatch::members).toList()))
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The same with other events. */
    CandidateBatch with(List<Map<String, Object>> others) {
        return new CandidateBatch(top, others);
    }

    /** The events at these places. */
    CandidateBatch only(List<Integer> places) {
        return with(places.stream().map(events::get).toList());
    }

    byte[] bytes() {
        Map<String, Object> body = new LinkedHashMap<>(top);
        body.put(EVENTS, events);
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new UncheckedIOException(plainValuesAlwaysWrite);
        }
    }

    /** Whether every event keeps the documented rules of which members go together. */
    boolean isCoherent() {
        try {
            Wire.decodeCallback(bytes());
            return true;
        } catch (IllegalArgumentException incoherent) {
            return false;
        }
    }

    /** A value as JSON. */
    static String shown(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException plainValuesAlwaysWrite) {
            throw new UncheckedIOException(plainValuesAlwaysWrite);
        }
    }

    private static Map<String, Object> members(Object object) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> members.put((String) name, value));
        return members;
    }
}
