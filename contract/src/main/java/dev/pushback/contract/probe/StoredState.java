package dev.pushback.contract.probe;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a receiver has stored of one push to one recipient.
 *
 * @param stage how far the push has come: 1 sent, 2 reached, 3 clicked; 0 if nothing is known
 * @param events each stored event, as often as it is stored, in any order
 */
@API(status = API.Status.STABLE)
public record StoredState(int stage, List<StoredEvent> events) {

    /** Copies the list. */
    public StoredState {
        events = List.copyOf(events);
    }
}
