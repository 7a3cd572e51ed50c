package dev.pushback.schema.kind;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a plain event is made from; the same seed makes the same event.
 *
 * @param sdkAppId the app, above 0
 * @param time when it happened
 * @param random tells pushes apart
 */
public record EventSeed(long sdkAppId, Instant time, int random) {

    /** Checks that the time is there. */
    public EventSeed {
        requireNonNull(time, "time");
    }
}
