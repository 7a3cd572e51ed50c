package dev.pushback.server.delivery;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import dev.pushback.server.message.ServerMessage;
import org.apiguardian.api.API;

/**
 * Faults in the order of events and callbacks, drawn by seed.
 *
 * @param duplicates the probability that a callback is sent twice
 * @param shuffle the probability that an event is told up to three seconds later
 * @param late the probability that of a clicked push the sent event is told last
 * @param copies how many times each callback is sent at once
 */
@API(status = API.Status.STABLE)
public record Disorder(double duplicates, double shuffle, double late, int copies) {

    /** Each event once, in time. */
    public static final Disorder NONE = new Disorder(0, 0, 0, 1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is no probability, or {@code copies} is not 1 to 32
     */
    public Disorder {
        Range.probability("duplicates", duplicates);
        Range.probability("shuffle", shuffle);
        Range.probability("late", late);
        if (copies < 1 || copies > 32) {
            throw new MessageException(ServerMessage.COPIES.of(copies));
        }
    }
}
