package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.TransportOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A transport that checks on closing that nothing of it is left and that every call ended, once. */
public final class Caller implements Calls {

    /** Enough for anything that is not meant to time out, on the slowest machine. */
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(250);

    private final NettyTransport transport;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    public Caller(TransportOptions options) {
        transport = new NettyTransport(options);
    }

    public static Caller patient() {
        return new Caller(TransportOptions.defaults().withTimeout(AMPLE));
    }

    public static Caller impatient() {
        return new Caller(TransportOptions.defaults().withTimeout(SHORT));
    }

    public NettyTransport transport() {
        return transport;
    }

    public static HttpCall post(URI uri, String body) {
        return new HttpCall("POST", uri, List.of(), body.getBytes(UTF_8));
    }

    @Override
    public Attempt send(HttpCall call) {
        return await(start(call));
    }

    @Override
    public void awaitIdle() {
        while (transport.open() > 0) {
            Thread.onSpinWait();
        }
    }

    public CompletableFuture<Attempt> start(HttpCall call) {
        return watch(transport.send(call));
    }

    public CompletableFuture<Attempt> watch(CompletableFuture<Attempt> outcome) {
        sent.incrementAndGet();
        return outcome.whenComplete((attempt, failure) -> ended.incrementAndGet());
    }

    public static Attempt await(CompletableFuture<Attempt> outcome) {
        try {
            return outcome.get(30, TimeUnit.SECONDS);
        } catch (TimeoutException hung) {
            throw new AssertionError("the call did not end", hung);
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Override
    public void close() {
        transport.close();
        assertThat(transport.open()).as("connections left open").isZero();
        assertThat(ended).as("calls ended, of those sent").hasValue(sent.get());
    }
}
