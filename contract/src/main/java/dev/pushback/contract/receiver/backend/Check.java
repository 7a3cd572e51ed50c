package dev.pushback.contract.receiver.backend;

import java.util.Optional;

/** One look at a call. */
@FunctionalInterface
public interface Check {

    /** The answer that refuses this call, or empty if there is nothing against it. */
    Optional<Answer> objection(ReceivedCall call);

    /** Nothing is looked at. */
    static Check none() {
        return call -> Optional.empty();
    }

    /** No objection. */
    static Optional<Answer> fine() {
        return Optional.empty();
    }

    /** Refuses unless something is kept. */
    static Optional<Answer> unless(boolean kept, String why) {
        return kept ? Optional.empty() : Optional.of(Answer.refused(why));
    }
}
