package dev.pushback.emulator.load;

import dev.pushback.emulator.http.LoadClient;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Keeps a schedule on a thread of its own, where drawing and waiting disturb no reply. */
final class PacedSource implements Source {

    private final LoadClient client;
    private final Drawing drawing;
    private final Consumer<Throwable> onProblem;
    private final BlockingQueue<Slot> free = new LinkedBlockingQueue<>();
    private final Pacer pacer;
    private final Thread thread;
    private Courier courier;

    /**
     * A source that has not yet begun.
     *
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    PacedSource(LoadPlan plan, LoadClient client, Drawing drawing, Consumer<Throwable> onProblem) {
        this.client = client;
        this.drawing = drawing;
        this.onProblem = onProblem;
        pacer = new Pacer(plan, drawing, free, slot -> client.execute(() -> courier.take(slot)), Ticker.system());
        thread = new Thread(this::run, "pushback-pace");
        thread.setDaemon(true);
    }

    @Override
    public void start(Courier to, Iterable<Slot> slots) {
        courier = to;
        slots.forEach(free::add);
        thread.start();
    }

    @Override
    public void recycle(Slot slot) {
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
