package dev.pushback.contract.request;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Clock;
import java.time.Instant;
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
 * @param clock for the times of signatures
 * @param began when the case began: the time of its events, so that a callback sent again has the same body
 * @param transport carries the calls
 * @param kind what kind of callbacks they are
 */
public record CaseContext(
        CallbackUrl url,
        long sdkAppId,
        String token,
        List<Header> headers,
        long seed,
        String caseId,
        Clock clock,
        Instant began,
        Transport transport,
        CallbackKind kind) {

    /** Checks that nothing but the token is null, and copies the list. */
    public CaseContext {
        requireNonNull(url, "url");
        headers = List.copyOf(headers);
        requireNonNull(caseId, "caseId");
        requireNonNull(clock, "clock");
        requireNonNull(began, "began");
        requireNonNull(transport, "transport");
        requireNonNull(kind, "kind");
    }

    /** A scene that begins now. */
    public CaseContext(
            CallbackUrl url,
            long sdkAppId,
            String token,
            List<Header> headers,
            long seed,
            String caseId,
            Clock clock,
            Transport transport,
            CallbackKind kind) {
        this(url, sdkAppId, token, headers, seed, caseId, clock, clock.instant(), transport, kind);
    }

    /** The same receiver for another case, which begins now. */
    public CaseContext of(String otherCase) {
        return of(otherCase, clock);
    }

    /** The same receiver for another case, which begins now by that clock. */
    public CaseContext of(String otherCase, Clock otherClock) {
        return new CaseContext(url, sdkAppId, token, headers, seed, otherCase, otherClock, transport, kind);
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "Scene[" + url + ", " + caseId + ", seed " + seed + "]";
    }
}
