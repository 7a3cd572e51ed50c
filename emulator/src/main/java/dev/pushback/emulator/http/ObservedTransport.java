package dev.pushback.emulator.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Passes calls on to another transport, and what comes of each through an observer, who may give back another outcome.
 *
 * @param transport who carries the calls
 * @param observer called once a call, by whichever thread ends it
 */
public record ObservedTransport(Transport transport, UnaryOperator<Attempt> observer) implements Transport {

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        return transport.send(call).thenApply(observer);
    }

    @Override
    public Connection connection() {
        Connection connection = transport.connection();
        return new Connection() {
            @Override
            public CompletableFuture<Attempt> send(HttpCall call) {
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
