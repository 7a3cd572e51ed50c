/**
 * Sends many callbacks at a pace and gives a whole account of them.
 *
 * <p>A {@link dev.pushback.emulator.load.plan.LoadPlan} says what to do, a {@link dev.pushback.emulator.load.LoadRun} does
 * it, a {@link dev.pushback.emulator.load.stats.LoadSummary} tells what came of it. One thread draws callbacks and keeps
 * the schedule, one event loop sends them, judges the replies and counts; nothing is shared between the two but the
 * callback that is handed over.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.load;

import org.apiguardian.api.API;
