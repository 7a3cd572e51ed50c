package dev.pushback.contract.ledger;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Passes calls on, and their outcome to someone else, too. */
record RecordingTransport(Transport transport, Consumer<Attempt> taker) implements Transport {

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        return transport.send(call).thenApply(this::taken);
    }

    @Override
    public Connection connection() {
        Connection connection = transport.connection();
        return new Connection() {
            @Override
            public CompletableFuture<Attempt> send(HttpCall call) {
                return connection.send(call).thenApply(RecordingTransport.this::taken);
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

    private Attempt taken(Attempt attempt) {
        taker.accept(attempt);
        return attempt;
    }
}
