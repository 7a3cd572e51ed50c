package dev.pushback.contract.receiver.backend;

/** Answers calls. Safe for any number of threads. */
@FunctionalInterface
public interface Backend {

    /**
     * Takes a call or refuses it.
     *
     * @throws RuntimeException if it crashes, which its server turns into HTTP 500
     */
    BackendReply answer(ReceivedCall call);
}
