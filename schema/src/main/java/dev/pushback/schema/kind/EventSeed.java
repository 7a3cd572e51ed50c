package dev.pushback.schema.kind;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.apiguardian.api.API;

/**
 * What a plain event is made from; the same seed makes the same event.
 *
 * @param sdkAppId the app, above 0
 * @param time when it happened
 * @param random tells pushes apart
 */
@API(status = API.Status.STABLE)
public record EventSeed(long sdkAppId, Instant time, int random) {

    /** Checks that the time is there. */
    public EventSeed {
        requireNonNull(time, "time");
    }
}
