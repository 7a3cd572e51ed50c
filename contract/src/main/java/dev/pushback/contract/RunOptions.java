package dev.pushback.contract;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.CallbackUrl;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a run is made.
 *
 * @param url the receiver
 * @param sdkAppId the receiver's app, above 0
 * @param token the receiver's token; {@code null} leaves callbacks unsigned and the signature unjudged
 * @param headers what every call carries besides
 * @param seed the same seed makes the same events
 * @param strict whether SHOULD counts as MUST, and a skip as a failure
 * @param maxFailures after so many failures the rest is skipped; 0 for no end
 * @param knownFailures what is known to fail
 * @param probe tells what the receiver stores; {@code null} leaves that unjudged
 * @param clock for the times of events and signatures
 * @param transport how calls are carried
 */
public record RunOptions(
        CallbackUrl url,
        long sdkAppId,
        String token,
        List<Header> headers,
        long seed,
        boolean strict,
        int maxFailures,
        KnownFailures knownFailures,
        ReceiverProbe probe,
        Clock clock,
        TransportOptions transport) {

    /** The app id of the page's sample. */
    public static final long SAMPLE_SDK_APP_ID = 1400187352L;

    /** Checks what must be there, and copies the list. */
    public RunOptions {
        requireNonNull(url, "url");
        headers = List.copyOf(headers);
        requireNonNull(knownFailures, "knownFailures");
        requireNonNull(clock, "clock");
        requireNonNull(transport, "transport");
        if (sdkAppId < 1) {
            throw new IllegalArgumentException("sdkAppId must be above 0, was " + sdkAppId);
        }
        if (token != null && token.isEmpty()) {
            throw new IllegalArgumentException("token must not be empty; leave it out to send without Sign");
        }
        if (maxFailures < 0) {
            throw new IllegalArgumentException("maxFailures must not be below 0, was " + maxFailures);
        }
    }

    /** The sample's app, no token, seed 1, the system's clock. */
    public static RunOptions of(CallbackUrl url) {
        return new RunOptions(
                url,
                SAMPLE_SDK_APP_ID,
                null,
                List.of(),
                1,
                false,
                0,
                KnownFailures.none(),
                null,
                Clock.systemUTC(),
                TransportOptions.defaults());
    }

    /** The same for another app. */
    public RunOptions withSdkAppId(long other) {
        return new RunOptions(
                url, other, token, headers, seed, strict, maxFailures, knownFailures, probe, clock, transport);
    }

    /** The same with another token, {@code null} for none. */
    public RunOptions withToken(String other) {
        return new RunOptions(
                url, sdkAppId, other, headers, seed, strict, maxFailures, knownFailures, probe, clock, transport);
    }

    /** The same with other headers on every call. */
    public RunOptions withHeaders(List<Header> others) {
        return new RunOptions(
                url, sdkAppId, token, others, seed, strict, maxFailures, knownFailures, probe, clock, transport);
    }

    /** The same with another seed. */
    public RunOptions withSeed(long other) {
        return new RunOptions(
                url, sdkAppId, token, headers, other, strict, maxFailures, knownFailures, probe, clock, transport);
    }

    /** The same, strict or not. */
    public RunOptions withStrict(boolean other) {
        return new RunOptions(
                url, sdkAppId, token, headers, seed, other, maxFailures, knownFailures, probe, clock, transport);
    }

    /** The same with another bound on failures. */
    public RunOptions withMaxFailures(int other) {
        return new RunOptions(
                url, sdkAppId, token, headers, seed, strict, other, knownFailures, probe, clock, transport);
    }

    /** The same with other known failures. */
    public RunOptions withKnownFailures(KnownFailures others) {
        return new RunOptions(
                url, sdkAppId, token, headers, seed, strict, maxFailures, others, probe, clock, transport);
    }

    /** The same with another probe, {@code null} for none. */
    public RunOptions withProbe(ReceiverProbe other) {
        return new RunOptions(
                url, sdkAppId, token, headers, seed, strict, maxFailures, knownFailures, other, clock, transport);
    }

    /** The same with another clock. */
    public RunOptions withClock(Clock other) {
        return new RunOptions(
                url, sdkAppId, token, headers, seed, strict, maxFailures, knownFailures, probe, other, transport);
    }

    /** The same with another transport. */
    public RunOptions withTransport(TransportOptions other) {
        return new RunOptions(
                url, sdkAppId, token, headers, seed, strict, maxFailures, knownFailures, probe, clock, other);
    }

    /** What cases may need that is there. */
    Set<Need> met() {
        Set<Need> met = EnumSet.noneOf(Need.class);
        if (token != null) {
            met.add(Need.TOKEN);
        }
        if (probe != null) {
            met.add(Need.PROBE);
        }
        return met;
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "RunOptions[" + url + ", sdkAppId " + sdkAppId + ", seed " + seed + (strict ? ", strict]" : "]");
    }
}
