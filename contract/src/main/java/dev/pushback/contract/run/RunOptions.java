package dev.pushback.contract.run;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.stack.Stack;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

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
 * @param tolerated what is played and told, and decides nothing: what is flaky, or newer than was agreed on
 * @param probe tells what the receiver stores; {@code null} leaves that unjudged
 * @param probeAdvisory whether what a probe shows only warns
 * @param clock for the times of events and signatures
 * @param transport how calls are carried
 * @param stack what the receiver is written with; {@code null} if that is to be found out
 * @param kinds what kinds of callbacks are sent, at least one; the first is that of the plainest callback
 * @param noAuth whether the receiver is meant to check no signature, so that none is missed
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
        KnownFailures tolerated,
        ReceiverProbe probe,
        boolean probeAdvisory,
        Clock clock,
        TransportOptions transport,
        Stack stack,
        List<CallbackKind> kinds,
        boolean noAuth) {

    /** The app id of the page's sample. */
    public static final long SAMPLE_SDK_APP_ID = ScenarioOptions.SAMPLE_SDK_APP_ID;

    /** Checks what must be there, and copies the list. */
    public RunOptions {
        requireNonNull(url, "url");
        headers = List.copyOf(headers);
        headers.forEach(Header::requireOwn);
        requireNonNull(knownFailures, "knownFailures");
        requireNonNull(tolerated, "tolerated");
        requireNonNull(clock, "clock");
        requireNonNull(transport, "transport");
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new MessageException(RunMessage.KINDS_NONE.of());
        }
        if (sdkAppId < 1) {
            throw Range.ABOVE_0.broken("sdkAppId", sdkAppId);
        }
        if (token != null && token.isEmpty()) {
            throw new MessageException(RunMessage.TOKEN_EMPTY.of());
        }
        if (token != null && token.chars().anyMatch(Character::isISOControl)) {
            throw new MessageException(RunMessage.TOKEN_CONTROL.of());
        }
        if (maxFailures < 0) {
            throw Range.NOT_BELOW_0.broken("maxFailures", maxFailures);
        }
    }

    /** The sample's app, no token, seed 1, the system's clock. */
    public static RunOptions of(CallbackUrl url) {
        return builder(url).build();
    }

    /** The options of {@link #of}, to be altered. */
    public static Builder builder(CallbackUrl url) {
        return new Builder(url);
    }

    /** These options, to be altered. */
    public Builder but() {
        return new Builder(this);
    }

    /** The first of {@link #kinds()}. */
    public CallbackKind kind() {
        return kinds.get(0);
    }

    /** Whether what a case with this trait needs is there; true of a trait that needs nothing. */
    boolean meets(Trait trait) {
        return switch (trait) {
            case NEEDS_TOKEN -> token != null;
            case NEEDS_PROBE -> probe != null;
            default -> true;
        };
    }

    /** A result as the lists of known failures and requirements have it. */
    CaseResult settled(CaseResult result) {
        CaseResult weighed = decides(result.contractCase()) ? result.deciding() : result;
        return knownFailures.judge(tolerated.tolerate(weighed));
    }

    /** Whether a case that is not kept decides, though its level would only warn: who offers a probe has asked. */
    private boolean decides(ContractCase contractCase) {
        return contractCase.is(Trait.NEEDS_PROBE) && !probeAdvisory;
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "RunOptions[" + url + ", sdkAppId " + sdkAppId + ", seed " + seed + (strict ? ", strict]" : "]");
    }

    /** Sets one option after the other; what is not set keeps its default. Not safe for several threads. */
    public static final class Builder {
        private final CallbackUrl url;
        private long sdkAppId = SAMPLE_SDK_APP_ID;
        private String token;
        private List<Header> headers = List.of();
        private long seed = 1;
        private boolean strict;
        private int maxFailures;
        private KnownFailures knownFailures = KnownFailures.none();
        private KnownFailures tolerated = KnownFailures.none();
        private ReceiverProbe probe;
        private boolean probeAdvisory;
        private Clock clock = Clock.systemUTC();
        private TransportOptions transport = TransportOptions.defaults();
        private Stack stack;
        private List<CallbackKind> kinds = List.of(CallbackKind.ALL_MEMBER_PUSH);
        private boolean noAuth;

        private Builder(CallbackUrl url) {
            this.url = url;
        }

        private Builder(RunOptions from) {
            url = from.url;
            sdkAppId = from.sdkAppId;
            token = from.token;
            headers = from.headers;
            seed = from.seed;
            strict = from.strict;
            maxFailures = from.maxFailures;
            knownFailures = from.knownFailures;
            tolerated = from.tolerated;
            probe = from.probe;
            probeAdvisory = from.probeAdvisory;
            clock = from.clock;
            transport = from.transport;
            stack = from.stack;
            kinds = from.kinds;
            noAuth = from.noAuth;
        }

        /** See {@link RunOptions#sdkAppId()}. */
        public Builder sdkAppId(long value) {
            sdkAppId = value;
            return this;
        }

        /** See {@link RunOptions#token()}. */
        public Builder token(String value) {
            token = value;
            return this;
        }

        /** See {@link RunOptions#headers()}. */
        public Builder headers(List<Header> value) {
            headers = value;
            return this;
        }

        /** See {@link RunOptions#seed()}. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** See {@link RunOptions#strict()}. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** See {@link RunOptions#maxFailures()}. */
        public Builder maxFailures(int value) {
            maxFailures = value;
            return this;
        }

        /** See {@link RunOptions#knownFailures()}. */
        public Builder knownFailures(KnownFailures value) {
            knownFailures = value;
            return this;
        }

        /** Adds to {@link RunOptions#tolerated()}. */
        public Builder tolerating(KnownFailures more) {
            tolerated = tolerated.and(more);
            return this;
        }

        /** See {@link RunOptions#probe()}. */
        public Builder probe(ReceiverProbe value) {
            probe = value;
            return this;
        }

        /** See {@link RunOptions#probeAdvisory()}. */
        public Builder probeAdvisory(boolean value) {
            probeAdvisory = value;
            return this;
        }

        /** See {@link RunOptions#clock()}. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** See {@link RunOptions#kinds()}. */
        public Builder kinds(List<CallbackKind> value) {
            kinds = value;
            return this;
        }

        /** See {@link RunOptions#noAuth()}; takes the token away. */
        public Builder noAuth(boolean value) {
            noAuth = value;
            token = value ? null : token;
            return this;
        }

        /** See {@link RunOptions#transport()}. */
        public Builder transport(TransportOptions value) {
            transport = value;
            return this;
        }

        /** Alters {@link RunOptions#transport()}. */
        public Builder carried(UnaryOperator<TransportOptions> change) {
            return transport(change.apply(transport));
        }

        /** Alters whom to trust and who to be. */
        public Builder tls(UnaryOperator<TransportOptions.Tls> change) {
            return carried(carried -> carried.withTls(change.apply(carried.tls())));
        }

        /** See {@link RunOptions#stack()}. */
        public Builder stack(Stack value) {
            stack = value;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if {@code sdkAppId} is below 1, {@code token} is empty, a header is not for the
         *     user to give, or {@code maxFailures} is below 0
         */
        public RunOptions build() {
            return new RunOptions(
                    url,
                    sdkAppId,
                    token,
                    headers,
                    seed,
                    strict,
                    maxFailures,
                    knownFailures,
                    tolerated,
                    probe,
                    probeAdvisory,
                    clock,
                    transport,
                    stack,
                    kinds,
                    noAuth);
        }
    }
}
