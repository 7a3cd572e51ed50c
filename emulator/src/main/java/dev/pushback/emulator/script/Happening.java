package dev.pushback.emulator.script;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.coverage.EventShape;

/**
 * One event that is to come.
 *
 * @param millis when, since the campaign's start
 * @param task which task, counted from 0
 * @param account whose
 * @param shape what it says
 */
public record Happening(long millis, int task, String account, EventShape shape) {

    /** Checks that it is complete, and not before the start. */
    public Happening {
        requireNonNull(account, "account");
        requireNonNull(shape, "shape");
        if (millis < 0 || task < 0) {
            throw new IllegalArgumentException("millis and task must be at least 0, were " + millis + " and " + task);
        }
    }

    /** The same at another time. */
    public Happening at(long other) {
        return new Happening(other, task, account, shape);
    }
}
