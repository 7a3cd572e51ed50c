package dev.pushback.emulator.scenario;

import dev.pushback.schema.range.Range;

/**
 * Faults in the order of events, each with its probability; none of them alters an event.
 *
 * <p>They act on single events. Callbacks that come twice or at once are the business of whoever delivers.
 *
 * @param duplicates that an event comes a second time, byte for byte, up to a minute of campaign time later
 * @param shuffle that an event comes later than it happened, by up to half a minute of campaign time
 * @param late that the sent event of a device comes after its clicked event
 */
public record OrderFaults(double duplicates, double shuffle, double late) {

    /** No faults. */
    public static final OrderFaults NONE = new OrderFaults(0, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a probability is not within 0 to 1
     */
    public OrderFaults {
        Range.probability("duplicates", duplicates);
        Range.probability("shuffle", shuffle);
        Range.probability("late", late);
    }
}
