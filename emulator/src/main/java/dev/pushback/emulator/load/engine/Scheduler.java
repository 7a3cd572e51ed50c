package dev.pushback.emulator.load.engine;

import static dev.pushback.emulator.load.plan.LoadModel.AT_ONCE;

import dev.pushback.emulator.load.plan.LoadPlan;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Draws callbacks ahead of their time and hands each over when it is meant to start.
 *
 * <p>When no slot is free, the receiver holds them all. The schedule then waits without being forgotten: what starts late
 * for that reason counts its latency from when it was meant to start, but is not the sender's lag. Under a quota it goes
 * out evenly: at once, it would come in the same clump a second later, and so for ever at a rate that is the quota. Bursts
 * are meant to be clumps.
 *
 * <p>What the quota holds back is meant to start that much later: the receiver is not to blame for it. What both hold back
 * has a share of each.
 */
final class Scheduler {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long NOT_HELD = Long.MIN_VALUE;

    private final LoadPlan plan;
    private final CallbackCursor drawing;
    private final BlockingQueue<InFlight> free;
    private final Consumer<InFlight> handOver;
    private final Ticker ticker;
    private final RateLimit quota;
    private final boolean spreads;
    private final Queue<InFlight> taken = new ArrayDeque<>();
    private long origin;
    private long start = Long.MIN_VALUE;
    private long intended;
    private boolean delayed;
    private boolean heldUp;
    private long waited; // since no slot was free
    private long played;

    /**
     * A pacer that has not yet begun.
     *
     * @param free where to take slots from
     * @param handOver what to do with a slot whose time has come
     */
    Scheduler(
            LoadPlan plan,
            CallbackCursor drawing,
            BlockingQueue<InFlight> free,
            Consumer<InFlight> handOver,
            Ticker ticker) {
        this.plan = plan;
        this.drawing = drawing;
        this.free = free;
        this.handOver = handOver;
        this.ticker = ticker;
        this.quota = new RateLimit(plan.quota());
        this.spreads = plan.pace().spreads();
    }

    /**
     * Sends all there is to send.
     *
     * @throws InterruptedException if the thread is interrupted; what was not handed over by then stays unsent
     */
    void run() throws InterruptedException {
        drawing.callback().prefetch();
        if (!plan.warmup().isZero()) {
            keep(plan.warmup().toNanos(), false);
        }
        keep(plan.duration() == null ? NEVER : plan.duration().toNanos(), true);
    }

    private void keep(long duration, boolean counts) throws InterruptedException {
        taken.add(free.take());
        origin = counts && !plan.warmup().isZero() ? afterWarmup(ticker.nanos()) : ticker.nanos();
        heldUp = false;
        played = counts && !plan.pace().isKnownAhead() ? plan.warmup().toNanos() : 0; // a campaign begins only once
        for (long index = 0; counts ? drawing.next(plan.known()) : drawing.nextUncounted(); index++) {
            takeForCopies();
            if (!schedule(index, duration)) {
                if (!counts) {
                    drawing.hold();
                }
                break;
            }
            InFlight slot = taken.poll();
            drawing.load(slot);
            ticker.await(start);
            slot.schedule(intended, traits(counts));
            drawing.release(counts);
            handOver.accept(slot);
            if (taken.isEmpty()) {
                taken.add(nextSlot());
            }
        }
        free.addAll(taken);
        taken.clear();
    }

    /** Copies are sent together, or not yet. */
    private void takeForCopies() throws InterruptedException {
        while (taken.size() < plan.repeats().copies() && !drawing.callback().isCopy()) {
            taken.add(nextSlot());
        }
    }

    /** The schedule goes on without a seam, when the quota allows: begun sooner, it would be delayed as a whole. */
    private long afterWarmup(long now) {
        long next = quota.earliest(Math.max(origin + plan.warmup().toNanos(), now));
        return spreads ? Math.max(next, quota.evenly()) : next;
    }

    /** Decides when the callback is meant to start; {@code false} if that is beyond the end. */
    private boolean schedule(long index, long duration) {
        long now = ticker.nanos();
        long offset = plan.pace().startNanos(index, drawing.dueMillis());
        long offered = offset == AT_ONCE ? now : origin + offset - played;
        if (drawing.callback().isCopy()) {
            offered = intended;
        } else if (duration != NEVER && (offered - origin >= duration || isGivenUp(offered, now, duration))) {
            return false;
        }
        heldUp = heldUp && offered < now;
        long heldUntil = heldUp ? now - waited : NOT_HELD; // what the quota made us wait is not the receiver's doing
        long wanted = heldUntil > offered ? now : offered; // our own lateness is nothing above the quota
        long even = heldUp && spreads ? quota.almostEvenly() : NOT_HELD;
        start = quota.admit(Math.max(Math.max(wanted, even), start));
        waited += Math.max(0, start - now);
        long withoutQuota = Math.max(offered, heldUntil);
        delayed = start > withoutQuota;
        intended = offered + (start - withoutQuota);
        return true;
    }

    /** After the end of a timed run, what could not start within the time limit is given up. */
    private boolean isGivenUp(long offered, long now, long duration) {
        long limit = plan.transport().timeout().toNanos();
        return heldUp && now - origin > duration + limit && now - offered > limit;
    }

    private InFlight.Traits traits(boolean counts) {
        Duplicator callback = drawing.callback();
        return new InFlight.Traits(counts, delayed, callback.isDuplicate(), callback.isCopy(), intended == start);
    }

    private InFlight nextSlot() throws InterruptedException {
        InFlight slot = free.poll();
        if (slot == null) {
            slot = free.take();
            heldUp = true;
            waited = 0;
        }
        return slot;
    }
}
