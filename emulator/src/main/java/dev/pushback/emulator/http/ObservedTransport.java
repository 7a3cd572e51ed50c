package dev.pushback.emulator.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Passes calls on to another transport, and what comes of each through an observer, who may give back another outcome.
 *
 * @param transport who carries the calls
 * @param gate called once a call before it is sent, by the thread that sends it, which it may hold up
 * @param observer called once a call, by whichever thread ends it
 */
public record ObservedTransport(Transport transport, Runnable gate, UnaryOperator<Attempt> observer)
        implements Transport {

    /** One that holds nothing up. */
    public ObservedTransport(Transport transport, UnaryOperator<Attempt> observer) {
        this(transport, () -> {}, observer);
    }

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        gate.run();
        return transport.send(call).thenApply(observer);
    }

    @Override
    public List<CompletableFuture<Attempt>> sendTogether(List<HttpCall> calls) {
        calls.forEach(call -> gate.run());
        return transport.sendTogether(calls).stream()
                .map(attempt -> attempt.thenApply(observer))
                .toList();
    }

    @Override
    public Connection connection() {
        Connection connection = transport.connection();
        return new Connection() {
            @Override
            public CompletableFuture<Attempt> send(HttpCall call) {
                gate.run();
                return connection.send(call).thenApply(observer);
            }

            @Override
            public int opened() {
                return connection.opened();
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    @Override
    public void closeIdle() {
        transport.closeIdle();
    }

    @Override
    public void close() {
        transport.close();
    }
}
