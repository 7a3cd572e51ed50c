package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.plan.LoadPlan;
import java.time.Duration;

/**
 * What a run is to come to, so that it can be told how much is left, and what is counted on the way.
 *
 * @param events how many events there are in all; {@link LoadPlan#UNLIMITED} if not known
 * @param duration how long it takes; {@code null} if not known
 * @param end when its last callback is due, since the start; {@code null} if nothing says so
 * @param byTask whether events are counted by task and stage
 */
record Goal(long events, Duration duration, Duration end, boolean byTask) {

    /** Of what is known before: callbacks are counted by the plan. */
    static final Goal BY_TASK = new Goal(LoadPlan.UNLIMITED, null, null, true);
}
