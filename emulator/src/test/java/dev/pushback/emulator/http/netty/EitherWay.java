package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;
import java.time.Duration;

/** What must hold for {@link NettyTransport}, {@link LoadClient} and {@link ThreadClient}. */
public abstract class EitherWay {

    /** Enough for anything that is not meant to time out, on the slowest machine. */
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(250);

    public abstract Calls calls(TransportOptions options);

    public final Calls patient() {
        return calls(TransportOptions.defaults().withTimeout(AMPLE));
    }

    public final Calls impatient() {
        return calls(TransportOptions.defaults().withTimeout(SHORT));
    }

    public final Calls with(TransportOptions.Tls tls) {
        return calls(TransportOptions.defaults().withTimeout(AMPLE).withTls(tls));
    }
}
