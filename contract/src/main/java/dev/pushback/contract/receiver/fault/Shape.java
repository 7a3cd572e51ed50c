package dev.pushback.contract.receiver.fault;

import static java.util.Objects.requireNonNull;

/**
 * One of the many forms of a right receiver, which must not fail any case.
 *
 * @param id in kebab-case, stable for ever
 * @param title what the receiver does, beginning with a verb
 * @param bend how the receiver becomes so
 */
public record Shape(String id, String title, Bend bend) {

    /** Checks that nothing is null. */
    public Shape {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(bend, "bend");
    }
}
