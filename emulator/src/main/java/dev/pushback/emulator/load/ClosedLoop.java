package dev.pushback.emulator.load;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Draws a callback whenever a connection is free, on the event loop itself: nothing waits for a moment to come, so there
 * is no need to wake another thread for each.
 */
final class ClosedLoop implements Source {

    private static final long NOT_BEGUN = Long.MIN_VALUE;

    private final LoadPlan plan;
    private final Drawing drawing;
    private final Queue<Slot> free = new ArrayDeque<>();
    private final Consumer<Throwable> onProblem;
    private Courier courier;
    private long origin = NOT_BEGUN;
    private boolean counting;
    private boolean over;

    /**
     * A loop that has not yet begun.
     *
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    ClosedLoop(LoadPlan plan, Drawing drawing, Consumer<Throwable> onProblem) {
        this.plan = plan;
        this.drawing = drawing;
        this.onProblem = onProblem;
    }

    @Override
    public void start(Courier to, Iterable<Slot> slots) {
        courier = to;
        slots.forEach(free::add);
        counting = plan.warmup().isZero();
        fillSlots();
    }

    @Override
    public void recycle(Slot slot) {
        free.add(slot);
        fillSlots();
    }

    @Override
    public void stop() {
        if (!over) {
            over = true;
            courier.expect(drawing.released());
        }
    }

    private void fillSlots() {
        try {
            if (origin == NOT_BEGUN) {
                drawing.callback().prefetch();
                origin = System.nanoTime();
            }
            while (!over && !free.isEmpty()) {
                fillSlot();
            }
        } catch (RuntimeException | Error e) {
            onProblem.accept(e);
            stop();
        }
    }

    private void fillSlot() {
        if (!draw(System.nanoTime())) {
            stop();
            return;
        }
        Slot slot = free.poll();
        drawing.load(slot);
        slot.schedule(System.nanoTime(), traits());
        drawing.release(counting);
        courier.take(slot);
    }

    private boolean draw(long now) {
        if (!counting && now - origin >= plan.warmup().toNanos()) {
            counting = true;
            origin = now;
        }
        if (!counting) {
            return drawing.nextUncounted();
        }
        boolean inTime =
                plan.duration() == null || now - origin < plan.duration().toNanos();
        return inTime && drawing.next(plan.callbacks());
    }

    private Slot.Traits traits() {
        return new Slot.Traits(
                counting,
                false,
                drawing.callback().isDuplicate(),
                drawing.callback().isCopy(),
                true);
    }
}
