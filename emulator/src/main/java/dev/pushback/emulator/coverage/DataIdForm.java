package dev.pushback.emulator.coverage;

import dev.pushback.schema.PushEvent;
import dev.pushback.schema.rule.Rule;

/**
 * How an event carries the sender's own id.
 *
 * <p>Source: {@link Rule#OPTIONAL_MEMBERS}.
 */
public enum DataIdForm {
    /** No such member. */
    ABSENT,
    /** The empty string. */
    EMPTY,
    /** Some text. */
    PRESENT;

    /** The form in this event. */
    public static DataIdForm of(PushEvent event) {
        if (event.dataId() == null) {
            return ABSENT;
        }
        return event.dataId().isEmpty() ? EMPTY : PRESENT;
    }
}
