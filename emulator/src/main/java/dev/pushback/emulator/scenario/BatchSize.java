package dev.pushback.emulator.scenario;

import dev.pushback.schema.PushCallback;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.rule.Rule;
import org.apiguardian.api.API;

/**
 * How many events a callback carries, drawn evenly.
 *
 * <p>Source: {@link Rule#EVENTS_1_TO_100}.
 *
 * @param min at least
 * @param max at most
 */
@API(status = API.Status.STABLE)
public record BatchSize(int min, int max) {

    /** Any size that is allowed. */
    public static final BatchSize ANY = new BatchSize(1, PushCallback.MAX_EVENTS);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException unless {@code 1 <= min <= max <= 100}
     */
    public BatchSize {
        if (min < 1 || max > PushCallback.MAX_EVENTS || min > max) {
            throw new MessageException(ScenarioMessage.BATCH.of(min, max));
        }
    }

    /** Always this many. */
    public static BatchSize of(int events) {
        return new BatchSize(events, events);
    }
}
