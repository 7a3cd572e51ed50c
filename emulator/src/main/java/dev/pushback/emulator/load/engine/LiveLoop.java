package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.LiveScenario;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.RecordedRequest;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Draws what is due for the connections that are free, on the event loop itself; only while nothing is due, a thread waits.
 *
 * <p>Handing each callback from a thread to the loop and its slot back costs about as much as sending it.
 */
public final class LiveLoop extends LoopSource {

    private final LiveScenario source;
    private final Semaphore idle = new Semaphore(0);
    private final Thread thread;
    private boolean waits;

    /**
     * A loop that has not yet begun.
     *
     * @param drawing draws what {@link #dueIn} brings
     * @param onProblem what happens when nothing more can be drawn for a reason other than the end
     */
    public LiveLoop(LiveScenario source, LoadClient client, CallbackCursor drawing, Consumer<Throwable> onProblem) {
        super(client, drawing, onProblem);
        this.source = source;
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
        thread.start();
        super.start(to, slots);
    }

    @Override
    public void stop() {
        thread.interrupt();
        super.stop();
    }

    @Override
    boolean mayDraw() {
        return !waits;
    }

    @Override
    void fillSome() {
        if (drawing.next(LoadPlan.UNLIMITED)) {
            send(filled(System.nanoTime(), true));
        } else {
            waits = true;
            idle.release();
        }
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
