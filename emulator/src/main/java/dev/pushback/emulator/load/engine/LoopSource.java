package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Draws callbacks for the connections that are free, on the event loop itself. All replies that have come are taken first, then
 * callbacks are drawn for their connections.
 */
abstract class LoopSource implements SlotSource {

    final LoadClient client;
    final CallbackCursor drawing;
    final Consumer<Throwable> onProblem;
    private final Queue<InFlight> free = new ArrayDeque<>();
    private Sender courier;
    private boolean due;
    private boolean over;

    LoopSource(LoadClient client, CallbackCursor drawing, Consumer<Throwable> onProblem) {
        this.client = client;
        this.drawing = drawing;
        this.onProblem = onProblem;
    }

    /** Fills some of the free slots, of which there are enough, or finds that nothing is to be filled for now. */
    abstract void fillSome();

    /** Comes before slots are filled. */
    void beforeFilling() {}

    /** Whether something can be drawn at all. */
    boolean mayDraw() {
        return true;
    }

    @Override
    public void start(Sender to, Iterable<InFlight> slots) {
        courier = to;
        slots.forEach(free::add);
        fillSlots();
    }

    @Override
    public void recycle(InFlight slot) {
        free.add(slot);
        if (!due && !over && mayDraw()) {
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

    final void fillSlots() {
        due = false;
        try {
            beforeFilling();
            while (!over && mayDraw() && hasRoom()) {
                fillSome();
            }
        } catch (RuntimeException | Error e) {
            onProblem.accept(e);
            stop();
        }
    }

    /** Copies are sent together, or not yet. */
    final boolean hasRoom() {
        return free.size() >= drawing.callback().together();
    }

    /** A free slot with what was drawn last. */
    final InFlight filled(long intended, boolean isCounted) {
        InFlight slot = free.poll();
        drawing.load(slot);
        Duplicator callback = drawing.callback();
        slot.schedule(
                intended,
                new InFlight.Traits(
                        isCounted,
                        false,
                        callback.isDuplicate(),
                        callback.isCopy(),
                        false)); // there is no moment that it could be late for
        return slot;
    }

    final void send(InFlight slot) {
        drawing.release(slot.traits().counted());
        courier.take(slot);
    }
}
