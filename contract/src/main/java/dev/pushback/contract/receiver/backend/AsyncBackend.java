package dev.pushback.contract.receiver.backend;

import java.util.concurrent.CompletionStage;

/** Answers calls in its own time, on a thread of its own. Safe for any number of threads. */
@FunctionalInterface
public interface AsyncBackend {

    /** Takes a call; the answer is complete in any case, also if it is that there is none. */
    CompletionStage<BackendReply> answer(ReceivedCall call);
}
