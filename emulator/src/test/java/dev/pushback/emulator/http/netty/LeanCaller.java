package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends by a {@link LoadClient}, and makes an account of each call that can be compared with a transport's. */
public final class LeanCaller implements Calls {

    private final TransportOptions options;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private LoadClient client;
    private Origin origin;

    public LeanCaller(TransportOptions options) {
        this.options = options;
        new ClientTls(options.tls());
    }

    @Override
    public Attempt send(HttpCall call) {
        if (client == null) {
            Target target = new Target(new CallbackUrl(call.uri()), 1400187352L, null, call.headers());
            client = new LoadClient(target, options, LeanCaller::fail);
            origin = client.origin();
        }
        assertThat(Origin.of(call.uri())).as("one client has one receiver").isEqualTo(origin);
        sent.incrementAndGet();
        One one = new One(call);
        client.execute(() -> client.send(one));
        return await(one.end);
    }

    @Override
    public void awaitIdle() {
        while (client != null && open() > 0) {
            Thread.onSpinWait();
        }
    }

    private int open() {
        CompletableFuture<Integer> open = new CompletableFuture<>();
        client.execute(() -> open.complete(client.open()));
        return await(open);
    }

    private static void fail(Throwable fault) {
        throw new AssertionError("a task threw", fault);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (Exception hung) {
            throw new AssertionError("the call did not end", hung);
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
            assertThat(open()).as("connections left open").isZero();
        }
        assertThat(ended).as("calls ended, of those sent").hasValue(sent.get());
    }

    private final class One extends LoadCall {

        private final HttpCall call;
        private final Instant at = Instant.now();
        private final CompletableFuture<Attempt> end = new CompletableFuture<>();

        One(HttpCall call) {
            this.call = call;
            fill(call.body(), call.body().length);
        }

        @Override
        protected void ended() {
            ended.incrementAndGet();
            HttpReply reply =
                    status() == NO_STATUS ? null : new HttpReply(status(), List.of(), reply(), failure() == null);
            Duration took = Duration.between(at, Instant.now());
            end.complete(new Attempt(call, at, took.isNegative() ? Duration.ZERO : took, reply, failure(), detail()));
            release();
        }
    }
}
