package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.Stage;
import java.util.Set;

/**
 * How many recipients a campaign reaches for in each second of its own time.
 *
 * <p>It begins with one a second and doubles every 40 s up to 2048, as a careful rollout does. So the first few hundred
 * events already tell of all stages, and a hundred million recipients take no more than 14 hours.
 */
public final class ArrivalRate {

    private static final int DOUBLINGS = 11;
    private static final int SECONDS_EACH = 40;
    private static final long A_DAY = 86_400;
    private static final long A_LOT = 1_000_000_000_000L;

    /**
     * The longest that an event can come after its recipient's turn: delays, and the faults that hold it back, a late one
     * behind a clicked one that is held back itself.
     */
    static final int LONGEST_LIFE = Assumptions.REACH.longest()
            + Assumptions.CLICK.longest()
            + 2 * HoldBack.SHUFFLE_SECONDS
            + 1
            + HoldBack.DUPLICATE_SECONDS;

    private ArrivalRate() {}

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

    /**
     * The seconds of its own time that a campaign takes until its limit is reached; a day if it has none, in which 170
     * million recipients have their turn.
     */
    public static long span(ScenarioOptions options) {
        Limit limit = options.limit();
        if (limit.recipients() != Limit.NONE) {
            return second(limit.recipients()) + LONGEST_LIFE;
        }
        int batch = options.batch().max();
        long events = Math.min(limit.events(), limit.callbacks() > A_LOT ? Limit.NONE : limit.callbacks() * batch);
        return events > A_LOT ? A_DAY : second(events * recipientsPerEvent(options)) + 1;
    }

    /** At most: other parts of the campaign send the other events, and a stage that is not wanted sends none. */
    private static long recipientsPerEvent(ScenarioOptions options) {
        Set<Stage> stages = options.filter().stages();
        if (stages.contains(Stage.SENT)) {
            return options.shard().count();
        }
        int silent = stages.contains(Stage.REACHED) ? 4 : 32;
        double delivered = Math.max(0.01, 1 - options.errorRate());
        return (long) (silent / delivered) * options.shard().count();
    }
}
