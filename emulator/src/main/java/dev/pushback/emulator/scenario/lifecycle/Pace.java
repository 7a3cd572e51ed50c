package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Limit;

/**
 * How many recipients a campaign reaches for in each second of its own time.
 *
 * <p>It begins with one a second and doubles every 40 s up to 2048, as a careful rollout does. So the first hundred events
 * already tell of all stages, and a hundred million recipients take no more than 14 hours.
 */
public final class Pace {

    /** How many recipients a day takes, the start aside. */
    public static final long A_DAY = 86_400L << Pace.DOUBLINGS;

    private static final int DOUBLINGS = 11;
    private static final int SECONDS_EACH = 40;

    /** The longest that an event can come after its recipient's turn: delays, and the faults that hold it back. */
    static final int LONGEST_LIFE =
            Assumptions.REACH.longest() + Assumptions.CLICK.longest() + Hold.SHUFFLE_SECONDS + Hold.DUPLICATE_SECONDS;

    private Pace() {}

    /** How many recipients have their turn in this second. */
    static int recipients(long second) {
        return 1 << Math.min(second / SECONDS_EACH, DOUBLINGS);
    }

    /** The second in which the recipient with this number, counted from 0, has its turn. */
    static long second(long recipient) {
        long second = 0;
        long left = recipient;
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            long here = (long) SECONDS_EACH << doubling;
            if (left < here) {
                return second + (left >> doubling);
            }
            left -= here;
            second += SECONDS_EACH;
        }
        return second + (left >> DOUBLINGS);
    }

    /** The seconds that a campaign with this limit takes at most; a day if it has none. */
    public static long span(Limit limit, BatchSize batch) {
        if (limit.recipients() != Limit.NONE) {
            return second(limit.recipients()) + LONGEST_LIFE;
        }
        long callbacks = limit.callbacks() == Limit.NONE ? Limit.NONE : limit.callbacks() * batch.max();
        long events = Math.min(limit.events(), callbacks);
        return events == Limit.NONE ? 86_400 : second(events) + 1;
    }
}
