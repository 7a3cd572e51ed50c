package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws callbacks for the connections that are free, on the event loop itself: nothing waits for a moment to come, so
 * there is no need to wake another thread for each.
 *
 * <p>What is drawn for the connections that came free together is sent one right behind the other. A receiver that is still
 * busy with one finds the next there already, which spares both sides from waking it each time.
 */
public final class ClosedLoop extends LoopSource {

    private static final long NOT_BEGUN = Long.MIN_VALUE;
    private static final long NOT_YET = 0;

    /** So many are drawn before they are sent: their bodies still lie in the processor's cache. */
    private static final int AT_ONCE = 16;

    private final LoadPlan plan;
    private final List<InFlight> drawn = new ArrayList<>(AT_ONCE);
    private long origin = NOT_BEGUN;
    private boolean counting;

    /**
     * A loop that has not yet begun.
     *
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    public ClosedLoop(LoadPlan plan, LoadClient client, CallbackCursor drawing, Consumer<Throwable> onProblem) {
        super(client, drawing, onProblem);
        this.plan = plan;
    }

    @Override
    public void prepare() {
        drawing.callback().prefetch();
    }

    @Override
    public void start(Sender to, Iterable<InFlight> slots) {
        counting = plan.warmup().isZero();
        super.start(to, slots);
    }

    @Override
    void beforeFilling() {
        if (origin == NOT_BEGUN) {
            drawing.callback().prefetch();
            origin = System.nanoTime();
        }
    }

    @Override
    void fillSome() {
        boolean isMore = true;
        while (isMore && drawn.size() < AT_ONCE && hasRoom()) {
            isMore = draw(System.nanoTime());
            if (isMore) {
                drawn.add(filled(NOT_YET, counting));
            }
        }
        for (InFlight slot : drawn) {
            slot.schedule(System.nanoTime(), slot.traits());
            send(slot);
        }
        drawn.clear();
        if (!isMore) {
            stop();
        }
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
}
