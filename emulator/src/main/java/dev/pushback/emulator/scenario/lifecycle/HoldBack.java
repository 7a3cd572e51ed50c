package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.OrderFaults;

/** Which events the faults hold back, and for how long. */
final class HoldBack {

    /** The longest that a shuffled event is held back. */
    static final int SHUFFLE_SECONDS = 30;

    /** The longest after which a duplicate comes. */
    static final int DUPLICATE_SECONDS = 60;

    private static final long DUPLICATE = Draw.name("duplicate");
    private static final long DUPLICATE_DELAY = Draw.name("duplicate delay");
    private static final long SHUFFLE = Draw.name("shuffle");
    private static final long SHUFFLE_DELAY = Draw.name("shuffle delay");
    private static final long LATE = Draw.name("late");

    private final long duplicates;
    private final long shuffle;
    private final long late;
    private final boolean none;

    HoldBack(OrderFaults faults) {
        duplicates = Draw.threshold(faults.duplicates());
        shuffle = Draw.threshold(faults.shuffle());
        late = Draw.threshold(faults.late());
        none = faults.equals(OrderFaults.NONE);
    }

    /** Whether no event is ever held back or doubled. */
    boolean none() {
        return none;
    }

    /** After how many seconds, from 1, an event comes again; 0 if it doesn't. */
    int duplicate(long event) {
        return Draw.isBelow(duplicates, Draw.of(event, DUPLICATE))
                ? 1 + Draw.below(DUPLICATE_SECONDS, Draw.of(event, DUPLICATE_DELAY))
                : 0;
    }

    /** For how many seconds, from 1, an event is held back; 0 if it isn't. */
    int shuffle(long event) {
        return Draw.isBelow(shuffle, Draw.of(event, SHUFFLE))
                ? 1 + Draw.below(SHUFFLE_SECONDS, Draw.of(event, SHUFFLE_DELAY))
                : 0;
    }

    /** Whether a clicked device's sent event comes last. */
    boolean late(long device) {
        return Draw.isBelow(late, Draw.of(device, LATE));
    }
}
