package dev.pushback.emulator.load.engine;

import java.util.function.LongPredicate;

/** Draws the callbacks of a run that are still to be sent, and numbers them. */
public final class CallbackCursor {

    private final Duplicator callbacks;
    private final LongPredicate done;
    private long number;
    private long released;
    private long counted;
    private long due;
    private long leftOut;
    private boolean exhausted;
    private boolean usedUp;
    private boolean held;

    /**
     * Starts with the first.
     *
     * @param done which callbacks an earlier run has brought to an end
     */
    public CallbackCursor(Duplicator callbacks, LongPredicate done) {
        this.callbacks = callbacks;
        this.done = done;
    }

    /** Moves on, for the warm-up; {@code false} at the end. */
    boolean nextUncounted() {
        exhausted = !callbacks.next();
        usedUp = exhausted;
        return !exhausted;
    }

    /** What was drawn last comes too late for the warm-up: {@link #next} brings it again. */
    void hold() {
        held = true;
    }

    /** Moves on to the next one that is not done, as long as the numbers reach; {@code false} at the end. */
    boolean next(long limit) {
        while (number < limit) {
            exhausted = !held && !callbacks.next();
            held = false;
            if (exhausted) {
                return false;
            }
            number++;
            long before = due;
            due = callbacks.batch().dueMillis();
            if (!done.test(number)) {
                return true;
            }
            leftOut += due - before;
        }
        return false;
    }

    /** What was drawn last. */
    Duplicator callback() {
        return callbacks;
    }

    /**
     * When what was drawn last is due, in milliseconds of the campaign's own time; nobody waits for what an earlier run has
     * played.
     */
    long dueMillis() {
        return callbacks.batch().dueMillis() - leftOut;
    }

    /** Puts what was drawn last into a slot. */
    void load(InFlight slot) {
        slot.load(number, callbacks.batch(), callbacks.recorded());
    }

    /** What was drawn last is on its way. */
    void release(boolean counts) {
        released++;
        counted += counts ? 1 : 0;
    }

    /** How many are on their way, the warm-up's included. */
    long released() {
        return released;
    }

    /** How many of them count. */
    public long counted() {
        return counted;
    }

    /** Whether the warm-up left nothing to draw. */
    public boolean isUsedUp() {
        return usedUp;
    }

    /** Whether there was nothing left to draw. */
    public boolean isExhausted() {
        return exhausted;
    }
}
