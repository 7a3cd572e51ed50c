package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends by a {@link ThreadClient}, and makes an account of each call that can be compared with a transport's. */
public final class ThreadCaller implements Calls {

    private final TransportOptions options;
    private final ThreadClient.Call one = new ThreadClient.Call();
    private ThreadClient client;

    public ThreadCaller(TransportOptions options) {
        this.options = options;
        new ClientTls(options.tls());
    }

    @Override
    public Attempt send(HttpCall call) {
        if (client == null) {
            Target target = new Target(new CallbackUrl(call.uri()), 1400187352L, null, call.headers());
            client = new ThreadClient(target, options);
        }
        one.fill(call.body(), call.body().length);
        Instant at = Instant.now();
        client.send(one);
        HttpReply reply = one.status() == LoadCall.NO_STATUS
                ? null
                : new HttpReply(one.status(), List.of(), one.reply(), one.failure() == null);
        Duration took = Duration.between(at, Instant.now());
        return new Attempt(call, at, took.isNegative() ? Duration.ZERO : took, reply, one.failure(), one.detail());
    }

    @Override
    public void awaitIdle() {
        while (client != null && client.open() > 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
            assertThat(client.isClosed()).as("nothing left open").isTrue();
        }
    }
}
