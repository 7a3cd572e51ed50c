package dev.pushback.emulator.load;

import static dev.pushback.emulator.load.Pace.AT_ONCE;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Draws callbacks ahead of their time and hands each over when it is meant to start. Runs on a thread of its own.
 *
 * <p>When no slot is free, the receiver holds them all. The schedule then waits without being forgotten: what starts late
 * for that reason counts its latency from when it was meant to start, but is not the sender's lag.
 */
final class Pacer {

    private static final long NEVER = Long.MAX_VALUE;

    private final LoadPlan plan;
    private final Repeater callbacks;
    private final LongPredicate done;
    private final BlockingQueue<Slot> free;
    private final Consumer<Slot> handOver;
    private final Ticker ticker;
    private final Quota quota;
    private long number;
    private long released;
    private long counted;
    private boolean exhausted;
    private long origin;
    private long intended;
    private boolean delayed;
    private boolean heldUp;

    /**
     * @param done which callbacks an earlier run has brought to an end
     * @param free where to take slots from
     * @param handOver what to do with a slot whose time has come
     */
    Pacer(
            LoadPlan plan,
            Repeater callbacks,
            LongPredicate done,
            BlockingQueue<Slot> free,
            Consumer<Slot> handOver,
            Ticker ticker) {
        this.plan = plan;
        this.callbacks = callbacks;
        this.done = done;
        this.free = free;
        this.handOver = handOver;
        this.ticker = ticker;
        this.quota = new Quota(plan.quota());
    }

    /**
     * Sends all there is to send.
     *
     * @throws InterruptedException if the thread is interrupted; what was not handed over by then stays unsent
     */
    void run() throws InterruptedException {
        if (!plan.warmup().isZero()) {
            keep(plan.warmup().toNanos(), LoadPlan.UNLIMITED, false);
        }
        number = 0;
        keep(plan.duration() == null ? NEVER : plan.duration().toNanos(), plan.known(), true);
    }

    /** How many slots were handed over, the warm-up's included. */
    long released() {
        return released;
    }

    /** How many of them count. */
    long counted() {
        return counted;
    }

    /** Whether there was nothing left to draw. */
    boolean hasExhaustedSource() {
        return exhausted;
    }

    private void keep(long duration, long count, boolean isCounted) throws InterruptedException {
        Slot slot = free.take();
        origin = ticker.nanos();
        for (long index = 0; drawn(count, isCounted); index++) {
            slot.load(number, callbacks.batch(), callbacks.query());
            if (!schedule(index, duration)) {
                break;
            }
            ticker.await(intended);
            slot.schedule(
                    intended,
                    new Slot.Traits(isCounted, delayed, callbacks.isDuplicate(), callbacks.isCopy(), !heldUp));
            handOver.accept(slot);
            released++;
            counted += isCounted ? 1 : 0;
            slot = nextSlot();
        }
        free.add(slot);
    }

    /** Draws the next callback that is still to be sent. */
    private boolean drawn(long count, boolean isCounted) {
        while (number < count) {
            if (!callbacks.next()) {
                exhausted = true;
                return false;
            }
            number++;
            if (!isCounted || !done.test(number)) {
                return true;
            }
        }
        return false;
    }

    /** Decides when the callback is meant to start; {@code false} if that is beyond the end. */
    private boolean schedule(long index, long duration) {
        long now = ticker.nanos();
        long offset = plan.pace().startNanos(index, callbacks.batch().dueMillis());
        long offered = offset == AT_ONCE ? now : origin + offset;
        if (duration != NEVER && (offered - origin >= duration || isGivenUp(offered, now, duration))) {
            return false;
        }
        if (callbacks.isCopy()) {
            offered = intended;
        }
        long wanted = Math.max(offered, now);
        long admitted = quota.admit(wanted);
        delayed = admitted > wanted;
        intended = delayed ? admitted : offered;
        heldUp = heldUp && offered < now;
        return true;
    }

    /** After the end of a timed run, what could not start within the time limit is given up. */
    private boolean isGivenUp(long offered, long now, long duration) {
        long limit = plan.transport().timeout().toNanos();
        return now - origin > duration + limit && now - offered > limit && heldUp;
    }

    private Slot nextSlot() throws InterruptedException {
        Slot slot = free.poll();
        if (slot == null) {
            slot = free.take();
            heldUp = true;
        }
        return slot;
    }
}
