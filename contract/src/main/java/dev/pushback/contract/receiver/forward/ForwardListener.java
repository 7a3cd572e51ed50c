package dev.pushback.contract.receiver.forward;

import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;

/** Sees every call together with what the app made of it, before the app's reply is given back. */
@FunctionalInterface
public interface ForwardListener {

    /** Called on the forwarder's own threads, several at once: it must be quick, and must not throw. */
    void forwarded(ReceivedCall call, Attempt attempt);

    /** The app's URL begins with the wrong one of http and https, which this says; told once, some time after a call. */
    default void misled(Message remedy) {}
}
