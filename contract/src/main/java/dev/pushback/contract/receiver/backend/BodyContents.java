package dev.pushback.contract.receiver.backend;

import java.util.List;
import java.util.Set;

/**
 * What a body says.
 *
 * @param events {@code 1..100} events in their order; none if there is a problem
 * @param unknown names of members that are not known today, anywhere in the body
 * @param problem why it is no callback; {@code null} if it is one
 */
public record BodyContents(List<ReceivedEvent> events, Set<String> unknown, String problem) {

    /** Copies the collections. */
    public BodyContents {
        events = List.copyOf(events);
        unknown = Set.copyOf(unknown);
    }

    static BodyContents notACallback(String problem) {
        return new BodyContents(List.of(), Set.of(), problem);
    }

    /** Whether this is a callback. */
    public boolean isCallback() {
        return problem == null;
    }
}
