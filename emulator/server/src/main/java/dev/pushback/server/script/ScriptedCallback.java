package dev.pushback.server.script;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A callback that a script causes.
 *
 * @param millis when it leaves, since the push
 * @param events what it tells
 */
public record ScriptedCallback(long millis, List<Event> events) {

    /** Copies the list. */
    public ScriptedCallback {
        events = List.copyOf(requireNonNull(events, "events"));
    }

    /**
     * One event in it.
     *
     * @param position of the recipient
     * @param kind which event of the device it is
     * @param shape what else it says
     * @param second when it happened, since the push
     * @param again whether an earlier callback told it, too
     */
    public record Event(int position, int kind, int shape, long second, boolean again) {}
}
