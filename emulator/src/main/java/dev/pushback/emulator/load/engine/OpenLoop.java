package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadPlan;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Keeps a schedule on a thread of its own, where drawing and waiting disturb no reply. */
public final class OpenLoop implements SlotSource {

    private final LoadClient client;
    private final CallbackCursor drawing;
    private final Consumer<Throwable> onProblem;
    private final BlockingQueue<InFlight> free = new LinkedBlockingQueue<>();
    private final Scheduler pacer;
    private final Thread thread;
    private Sender courier;

    /**
     * A source that has not yet begun.
     *
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    public OpenLoop(LoadPlan plan, LoadClient client, CallbackCursor drawing, Consumer<Throwable> onProblem) {
        this.client = client;
        this.drawing = drawing;
        this.onProblem = onProblem;
        pacer = new Scheduler(plan, drawing, free, slot -> client.execute(() -> courier.take(slot)), Ticker.system());
        thread = new Thread(this::run, "pushback-pace");
        thread.setDaemon(true);
    }

    @Override
    public void prepare() {
        drawing.callback().prefetch();
    }

    @Override
    public void start(Sender to, Iterable<InFlight> slots) {
        courier = to;
        slots.forEach(free::add);
        thread.start();
    }

    @Override
    public void recycle(InFlight slot) {
        free.add(slot);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    /** A read of input that does not come can't be interrupted; what was handed over is known all the same. */
    @Override
    public void abandon() {
        if (thread.isAlive()) {
            courier.expect(drawing.released());
        }
    }

    private void run() {
        Ticker.sharpenWaits();
        try {
            pacer.run();
        } catch (InterruptedException stopped) {
            // What was handed over is accounted for, the rest is unsent.
        } catch (RuntimeException | Error e) {
            onProblem.accept(e);
        } finally {
            client.execute(() -> courier.expect(drawing.released()));
        }
    }
}
