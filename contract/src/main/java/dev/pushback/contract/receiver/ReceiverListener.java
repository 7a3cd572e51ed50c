package dev.pushback.contract.receiver;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;

/** Sees every call together with its answer: before it goes out, or, if somebody else gave it, afterwards. */
@FunctionalInterface
public interface ReceiverListener {

    /**
     * Called for callbacks, probes and whatever else came whole, on one of the receiver's own threads, several at once: it
     * must be quick, safe for many threads, and must not throw.
     */
    void answered(ReceivedCall call, BackendReply answer);
}
