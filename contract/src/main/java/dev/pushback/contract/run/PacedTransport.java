package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.util.concurrent.CompletableFuture;

/** Sends each call when its pace lets it go. */
record PacedTransport(Transport transport, Pace pace) implements Transport {

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        pace.await();
        return transport.send(call);
    }

    @Override
    public Connection connection() {
        Connection connection = transport.connection();
        return new Connection() {
            @Override
            public CompletableFuture<Attempt> send(HttpCall call) {
                pace.await();
                return connection.send(call);
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
