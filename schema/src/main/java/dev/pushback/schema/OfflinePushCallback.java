package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pushback.schema.range.Range;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The body of one {@code Push.OfflinePush} callback.
 *
 * <p>Source: {@link Rule#OFFLINE_PUSH_ENVELOPE}.
 *
 * @param events {@code 1..100} events, order kept
 */
@API(status = API.Status.STABLE)
public record OfflinePushCallback(@JsonProperty("Events") List<OfflinePushEvent> events) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are no events or more than 100
     */
    public OfflinePushCallback {
        events = List.copyOf(events);
        Range.within("events", events.size(), 1, PushCallback.MAX_EVENTS);
    }
}
