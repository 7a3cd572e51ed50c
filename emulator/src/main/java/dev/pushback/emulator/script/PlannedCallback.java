package dev.pushback.emulator.script;

import java.util.List;

/**
 * One callback that is to be sent.
 *
 * @param dueMillis when, since the campaign's start
 * @param events what it carries, at least one; those that come again have happened earlier
 */
public record PlannedCallback(long dueMillis, List<Happening> events) {

    /** Copies the list. */
    public PlannedCallback {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events must be at least 1, was 0");
        }
    }

    /** Events that are told when the last of them happens. */
    static PlannedCallback of(List<Happening> events) {
        return new PlannedCallback(
                events.stream().mapToLong(Happening::millis).max().orElse(0), events);
    }

    /** The same, sent at another time. */
    PlannedCallback due(long millis) {
        return new PlannedCallback(millis, events);
    }

    PlannedCallback scaled(double factor) {
        return new PlannedCallback(
                (long) (dueMillis * factor),
                events.stream()
                        .map(event -> event.at((long) (event.millis() * factor)))
                        .toList());
    }
}
