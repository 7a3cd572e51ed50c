package dev.pushback.contract.request;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Optional;

/** What a case sends. Immutable; playing it twice sends the same twice. */
public interface RequestPlan {

    /**
     * Sends everything and waits for what comes back, one attempt for each call, in the order of the calls; fewer where
     * what came back makes the rest needless.
     */
    List<Attempt> play(CaseContext scene);

    /** What would be sent, in order, without sending it. */
    List<CallbackSpec> callbacks();

    /**
     * What these attempts were to bring about, and did not, so that no answer proves anything; empty if all came about.
     */
    default Optional<Unmet> unmetIn(List<Attempt> attempts) {
        return Optional.empty();
    }

    /**
     * Whether these attempts, which were to begin at the same time, began so far from each other that they show less than
     * they should: this machine was out of breath.
     */
    default boolean isStretchedIn(List<Attempt> attempts) {
        return false;
    }

    /** Whether callbacks go out at once, so that what others send at the same time would change what is seen. */
    default boolean isAtOnce() {
        return false;
    }

    /** What is sent, for people, such as "a callback of 100 events". */
    Message describe();
}
