package dev.pushback.contract.receiver.backend;

import java.util.Optional;

/** One look at a call. */
@FunctionalInterface
public interface RequestCheck {

    /** The answer that refuses this call, or empty if there is nothing against it. */
    Optional<BackendReply> objection(ReceivedCall call);

    /** Nothing is looked at. */
    static RequestCheck none() {
        return call -> Optional.empty();
    }

    /** No objection. */
    static Optional<BackendReply> fine() {
        return Optional.empty();
    }

    /** Refuses unless something is kept. */
    static Optional<BackendReply> unless(boolean kept, String why) {
        return kept ? Optional.empty() : Optional.of(BackendReply.refused(why));
    }
}
