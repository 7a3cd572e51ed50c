package dev.pushback.contract.receiver.broken;

import static java.util.Objects.requireNonNull;

/**
 * One of the many forms of a right receiver, which must not fail any case.
 *
 * @param id in kebab-case, stable for ever
 * @param title what the receiver does, beginning with a verb
 * @param bend how the receiver becomes so
 */
public record ConformingReceiver(String id, String title, Mutation bend) {

    /** Checks that nothing is null. */
    public ConformingReceiver {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(bend, "bend");
    }
}
