package dev.pushback.contract.script;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.CallbackUrl;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.Transport;
import java.time.Clock;
import java.util.List;

/**
 * Where a script is played.
 *
 * @param url the receiver
 * @param sdkAppId the receiver's app
 * @param token the receiver's token; {@code null} when callbacks are not signed
 * @param headers what every call carries besides
 * @param seed the same seed makes the same events
 * @param caseId the case, so that each has events of its own
 * @param clock for the times of events and signatures
 * @param transport carries the calls
 */
public record Scene(
        CallbackUrl url,
        long sdkAppId,
        String token,
        List<Header> headers,
        long seed,
        String caseId,
        Clock clock,
        Transport transport) {

    /** Checks that nothing but the token is null, and copies the list. */
    public Scene {
        requireNonNull(url, "url");
        headers = List.copyOf(headers);
        requireNonNull(caseId, "caseId");
        requireNonNull(clock, "clock");
        requireNonNull(transport, "transport");
    }

    /** The same receiver for another case. */
    public Scene of(String otherCase) {
        return new Scene(url, sdkAppId, token, headers, seed, otherCase, clock, transport);
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "Scene[" + url + ", " + caseId + ", seed " + seed + "]";
    }
}
