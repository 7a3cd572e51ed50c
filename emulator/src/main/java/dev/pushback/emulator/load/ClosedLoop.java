package dev.pushback.emulator.load;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Draws a callback whenever a connection is free, on the event loop itself: nothing waits for a moment to come, so there
 * is no need to wake another thread for each.
 */
final class ClosedLoop implements Source {

    private final LoadPlan plan;
    private final Drawing drawing;
    private final Queue<Slot> free = new ArrayDeque<>();
    private Courier courier;
    private long origin;
    private boolean counting;
    private boolean over;

    ClosedLoop(LoadPlan plan, Drawing drawing) {
        this.plan = plan;
        this.drawing = drawing;
    }

    @Override
    public void start(Courier to, Iterable<Slot> slots) {
        courier = to;
        slots.forEach(free::add);
        origin = System.nanoTime();
        counting = plan.warmup().isZero();
        draw();
    }

    @Override
    public void recycle(Slot slot) {
        free.add(slot);
        draw();
    }

    @Override
    public void stop() {
        if (!over) {
            over = true;
            courier.expect(drawing.released());
        }
    }

    private void draw() {
        while (!over && !free.isEmpty()) {
            long now = System.nanoTime();
            if (!counting && now - origin >= plan.warmup().toNanos()) {
                counting = true;
                origin = now;
            }
            if (isOutOfTime(now) || !(counting ? drawing.next(plan.callbacks()) : drawing.nextUncounted())) {
                stop();
                return;
            }
            Slot slot = free.poll();
            drawing.load(slot);
            slot.schedule(System.nanoTime(), traits());
            drawing.release(counting);
            courier.take(slot);
        }
    }

    private boolean isOutOfTime(long now) {
        return counting
                && plan.duration() != null
                && now - origin >= plan.duration().toNanos();
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
