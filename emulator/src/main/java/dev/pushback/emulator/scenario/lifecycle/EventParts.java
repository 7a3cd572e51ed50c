package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.schema.EventType;
import java.time.Instant;

/**
 * The bytes of an event around its EventTime and its To_Account, for who writes many events: head, time, middle, account,
 * tail make one.
 */
public final class EventParts {

    private EventParts() {}

    /** Up to EventTime's value: the same for all events of a task that are of this type. */
    public static byte[] head(EventType type, String taskId, String dataId, Instant taskTime) {
        return Fragments.of(EventShape.sent(type), taskId, dataId, taskTime).head();
    }

    /** Between EventTime's value and that of To_Account. */
    public static byte[] middle() {
        return Fragments.of(EventShape.sent(EventType.OFFLINE)).middle();
    }

    /** From the end of To_Account's value: the same for all events of this shape. */
    public static byte[] tail(EventShape shape) {
        return Fragments.of(shape).tail();
    }
}
