package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pushback.schema.range.Range;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The body of one callback.
 *
 * <p>Source: {@link Rule#EVENTS_1_TO_100}.
 *
 * @param events {@code 1..100} events, order kept
 */
@API(status = API.Status.STABLE)
public record PushCallback(@JsonProperty("Events") List<PushEvent> events) {

    /** The most events that one callback carries. */
    public static final int MAX_EVENTS = 100;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are no events or more than 100
     */
    public PushCallback {
        events = List.copyOf(events);
        Range.within("events", events.size(), 1, MAX_EVENTS);
    }
}
