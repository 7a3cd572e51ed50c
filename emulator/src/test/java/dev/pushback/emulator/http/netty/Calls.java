package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import java.net.URI;

/** Sends calls one after the other, and checks on closing that nothing is left and that every call ended, once. */
public interface Calls extends AutoCloseable {

    /** Sends, and waits for the end. */
    Attempt send(HttpCall call);

    default Attempt post(URI uri) {
        return send(Caller.post(uri, "{}"));
    }

    /** Waits until the connections that the receiver has closed are known to be. */
    void awaitIdle();

    @Override
    void close();
}
