package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Draws callbacks for the connections that are free, on the event loop itself: nothing waits for a moment to come, so
 * there is no need to wake another thread for each.
 *
 * <p>All replies that have come are taken first, then callbacks are drawn for their connections, then these are sent one
 * right behind the other. A receiver that is still busy with one finds the next there already, which spares both sides
 * from waking it each time.
 */
public final class ClosedLoop implements SlotSource {

    private static final long NOT_BEGUN = Long.MIN_VALUE;
    private static final long NOT_YET = 0;

    /** So many are drawn before they are sent: their bodies still lie in the processor's cache. */
    private static final int AT_ONCE = 16;

    private final LoadPlan plan;
    private final LoadClient client;
    private final CallbackCursor drawing;
    private final Queue<InFlight> free = new ArrayDeque<>();
    private final List<InFlight> drawn = new ArrayList<>(AT_ONCE);
    private final Consumer<Throwable> onProblem;
    private Sender courier;
    private long origin = NOT_BEGUN;
    private boolean counting;
    private boolean due;
    private boolean over;

    /**
     * A loop that has not yet begun.
     *
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    public ClosedLoop(LoadPlan plan, LoadClient client, CallbackCursor drawing, Consumer<Throwable> onProblem) {
        this.plan = plan;
        this.client = client;
        this.drawing = drawing;
        this.onProblem = onProblem;
    }

    @Override
    public void prepare() {
        drawing.callback().prefetch();
    }

    @Override
    public void start(Sender to, Iterable<InFlight> slots) {
        courier = to;
        slots.forEach(free::add);
        counting = plan.warmup().isZero();
        fillSlots();
    }

    @Override
    public void recycle(InFlight slot) {
        free.add(slot);
        if (!due && !over) {
            due = true;
            client.execute(this::fillSlots);
        }
    }

    @Override
    public void stop() {
        if (!over) {
            over = true;
            courier.expect(drawing.released());
        }
    }

    @Override
    public void abandon() {
        stop();
    }

    private void fillSlots() {
        due = false;
        try {
            if (origin == NOT_BEGUN) {
                drawing.callback().prefetch();
                origin = System.nanoTime();
            }
            while (!over && hasRoom()) {
                fillSome();
            }
        } catch (RuntimeException | Error e) {
            onProblem.accept(e);
            stop();
        }
    }

    private void fillSome() {
        boolean isMore = true;
        while (isMore && drawn.size() < AT_ONCE && hasRoom()) {
            isMore = draw(System.nanoTime());
            if (isMore) {
                fill(free.poll());
            }
        }
        drawn.forEach(this::send);
        drawn.clear();
        if (!isMore) {
            stop();
        }
    }

    /** Copies are sent together, or not yet. */
    private boolean hasRoom() {
        return free.size() >= drawing.callback().together();
    }

    private void fill(InFlight slot) {
        drawing.load(slot);
        slot.schedule(NOT_YET, traits());
        drawn.add(slot);
    }

    private void send(InFlight slot) {
        slot.schedule(System.nanoTime(), slot.traits());
        drawing.release(slot.traits().counted());
        courier.take(slot);
    }

    private boolean draw(long now) {
        boolean isWarm = now - origin >= plan.warmup().toNanos();
        if (!counting && isWarm && !drawing.callback().isCopyNext()) {
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

    private InFlight.Traits traits() {
        return new InFlight.Traits(
                counting,
                false,
                drawing.callback().isDuplicate(),
                drawing.callback().isCopy(),
                false); // there is no moment that it could be late for
    }
}
