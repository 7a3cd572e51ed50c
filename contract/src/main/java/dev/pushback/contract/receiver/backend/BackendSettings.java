package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

import java.time.Clock;

/**
 * What a backend knows of its app.
 *
 * @param sdkAppId the app's id, above 0
 * @param token the token of callback authentication; {@code null} when it is off
 * @param clock what {@code RequestTime} is compared with
 */
public record BackendSettings(long sdkAppId, String token, Clock clock) {

    /** Checks the range. */
    public BackendSettings {
        requireNonNull(clock, "clock");
        if (sdkAppId < 1) {
            throw new IllegalArgumentException("sdkAppId must be above 0, was " + sdkAppId);
        }
        if (token != null && token.isEmpty()) {
            throw new IllegalArgumentException("token must not be empty; null when authentication is off");
        }
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "Settings[sdkAppId " + sdkAppId + (token == null ? "" : ", with a token") + "]";
    }
}
