package dev.pushback.emulator.http;

import java.time.Duration;

/** What must hold for {@link NettyTransport} and for {@link LoadClient}. */
abstract class EitherWay {

    /** Enough for anything that is not meant to time out, on the slowest machine. */
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(250);

    abstract Calls calls(TransportOptions options);

    final Calls patient() {
        return calls(TransportOptions.defaults().withTimeout(AMPLE));
    }

    final Calls impatient() {
        return calls(TransportOptions.defaults().withTimeout(SHORT));
    }

    final Calls with(TransportOptions.Tls tls) {
        return calls(TransportOptions.defaults().withTimeout(AMPLE).withTls(tls));
    }
}
