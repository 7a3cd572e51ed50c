package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.LiveScenario;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Draws what is due for the connections that are free, on the event loop itself; only while nothing is due, a thread waits.
 *
 * <p>Handing each callback from a thread to the loop and its slot back costs about as much as sending it.
 */
public final class LiveLoop implements SlotSource {

    private final LoadClient client;
    private final LiveScenario source;
    private final CallbackCursor drawing;
    private final Consumer<Throwable> onProblem;
    private final Queue<InFlight> free = new ArrayDeque<>();
    private final Semaphore idle = new Semaphore(0);
    private final Thread thread;
    private Sender courier;
    private boolean waits;
    private boolean due;
    private boolean over;

    /**
     * A loop that has not yet begun.
     *
     * @param drawing draws what {@link #dueIn} brings
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    public LiveLoop(LiveScenario source, LoadClient client, CallbackCursor drawing, Consumer<Throwable> onProblem) {
        this.source = source;
        this.client = client;
        this.drawing = drawing;
        this.onProblem = onProblem;
        thread = new Thread(this::await, "pushback-due");
        thread.setDaemon(true);
    }

    /** Whether a plan lets callbacks go as they come up, without a schedule. */
    public static boolean suits(LoadPlan plan, Scenario source) {
        return source instanceof LiveScenario
                && plan.pace() instanceof LoadModel.WhenDrawn
                && plan.quota() == LoadPlan.NO_QUOTA
                && plan.warmup().isZero()
                && plan.duration() == null;
    }

    /** What is due, so that who draws never waits. */
    public static Scenario dueIn(LiveScenario source) {
        return new Due(source);
    }

    private record Due(LiveScenario source) implements Scenario {

        @Override
        public boolean next(Batch batch) {
            return source.poll(batch);
        }

        @Override
        public RecordedRequest recorded() {
            return source.recorded();
        }
    }

    /** What comes up can't be drawn ahead. */
    @Override
    public void prepare() {}

    @Override
    public void start(Sender to, Iterable<InFlight> slots) {
        courier = to;
        slots.forEach(free::add);
        thread.start();
        fillSlots();
    }

    /** All replies that have come are taken first, then callbacks are drawn for their connections. */
    @Override
    public void recycle(InFlight slot) {
        free.add(slot);
        if (!due && !waits && !over) {
            due = true;
            client.execute(this::fillSlots);
        }
    }

    @Override
    public void stop() {
        if (!over) {
            over = true;
            thread.interrupt();
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
            while (!over && !waits && free.size() >= drawing.callback().together()) {
                fill();
            }
        } catch (RuntimeException | Error e) {
            onProblem.accept(e);
            stop();
        }
    }

    private void fill() {
        if (drawing.next(LoadPlan.UNLIMITED)) {
            send(free.poll());
        } else {
            waits = true;
            idle.release();
        }
    }

    private void send(InFlight slot) {
        drawing.load(slot);
        slot.schedule(System.nanoTime(), traits());
        drawing.release(true);
        courier.take(slot);
    }

    private InFlight.Traits traits() {
        Duplicator callback = drawing.callback();
        return new InFlight.Traits(true, false, callback.isDuplicate(), callback.isCopy(), false);
    }

    private void await() {
        try {
            boolean isMore = true;
            while (isMore) {
                idle.acquire();
                isMore = source.awaitDue();
                client.execute(isMore ? this::goOn : this::stop);
            }
        } catch (InterruptedException | RejectedExecutionException stopped) {
            // What was handed over is accounted for.
        } catch (RuntimeException | Error e) {
            client.execute(() -> onProblem.accept(e));
        }
    }

    private void goOn() {
        waits = false;
        fillSlots();
    }
}
