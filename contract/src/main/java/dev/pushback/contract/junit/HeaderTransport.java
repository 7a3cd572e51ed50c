package dev.pushback.contract.junit;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Puts further headers on every call.
 *
 * @param transport carries the calls
 * @param headers what each call carries besides its own
 */
record HeaderTransport(Transport transport, List<Header> headers) implements Transport {

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        List<Header> all =
                Stream.concat(call.headers().stream(), headers.stream()).toList();
        return transport.send(new HttpCall(call.method(), call.uri(), all, call.body()));
    }

    @Override
    public Connection connection() {
        return transport.connection();
    }

    @Override
    public void close() {
        transport.close();
    }
}
