package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.emulator.scenario.ScenarioOptions;

/**
 * Holds events back as the faults ask, and counts those that are told out of order when they are told.
 *
 * <p>Not safe for several threads.
 */
final class Reordering {

    private static final long FAULTS = Draw.name("faults");

    private final HoldBack hold;
    private final TimerWheel calendar;
    private final long seed;
    private long callback;
    private long latest;

    Reordering(ScenarioOptions options, TimerWheel calendar) {
        this.hold = new HoldBack(options.faults());
        this.calendar = calendar;
        this.seed = Draw.of(options.seed(), FAULTS);
    }

    /** Whether all events come in order. */
    boolean none() {
        return hold.none();
    }

    /** The next callback begins. */
    void nextCallback() {
        callback++;
    }

    /** Whether a clicked device's sent event comes last. */
    boolean late(long device) {
        return hold.late(device);
    }

    /** When an event that happens then is told at the latest, if it is to be behind the one with this tail. */
    long behind(long second, long whose, int tail) {
        int later = hold.shuffle(event(whose, tail));
        return later == 0 ? second : second + later + 1;
    }

    /** Whether the event is put into the calendar again in place of being told now. */
    boolean holdsBack(long second, long whose, long what) {
        if (PendingEvent.isHeld(what)) {
            return false;
        }
        long event = event(whose, PendingEvent.tail(what));
        int again = hold.duplicate(event);
        int later = hold.shuffle(event);
        if (later == 0) {
            repeat(second, again, whose, what);
            return false;
        }
        int first = again == 0 ? later : Math.min(again, later);
        long held = PendingEvent.shuffled(what, first);
        calendar.add(second + first, whose, again == 0 ? held : PendingEvent.doubled(held, Math.abs(again - later)));
        return true;
    }

    /** Counts an event that is told now. */
    void told(Batch batch, long second, long whose, long what) {
        long happened = second - PendingEvent.ago(what);
        if (PendingEvent.isAgain(what)) {
            batch.fault(EventFault.DUPLICATE);
            if (!PendingEvent.isFrom(what, callback)) {
                batch.fault(EventFault.OVERLAPPING);
            }
            return;
        }
        if (PendingEvent.isLate(what)) {
            batch.fault(EventFault.LATE);
        }
        if (PendingEvent.isShuffled(what) && happened < latest) {
            batch.fault(EventFault.SHUFFLED);
        }
        if (PendingEvent.isDoubled(what)) {
            calendar.add(
                    second + PendingEvent.rest(what),
                    whose,
                    PendingEvent.again(what, PendingEvent.rest(what), callback));
        }
        latest = Math.max(latest, happened);
    }

    private void repeat(long second, int again, long whose, long what) {
        if (again > 0) {
            calendar.add(second + again, whose, PendingEvent.again(what, again, callback));
        }
    }

    private long event(long whose, int tail) {
        return Draw.of(Draw.of(seed, whose), tail);
    }
}
