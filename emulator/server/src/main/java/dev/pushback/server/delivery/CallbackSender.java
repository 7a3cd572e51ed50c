package dev.pushback.server.delivery;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import java.util.List;
import java.util.function.Supplier;

/** Sends what a dispatcher has, through the load engine, from its first callback on. Safe for any number of threads. */
public final class CallbackSender implements AutoCloseable {

    private final Supplier<LoadPlan> plan;
    private final Supplier<CoverageLedger> ledger;
    private final Dispatcher dispatcher;
    private final List<LoadListener> listeners;
    private LoadRun run;

    /**
     * @param plan asked for once, when the first callback is to leave
     * @param listeners who else is told of attempts
     */
    public CallbackSender(
            Supplier<LoadPlan> plan,
            Supplier<CoverageLedger> ledger,
            Dispatcher dispatcher,
            List<LoadListener> listeners) {
        this.plan = plan;
        this.ledger = ledger;
        this.dispatcher = dispatcher;
        this.listeners = listeners;
    }

    /** Begins to send, if it hasn't. */
    public synchronized void begin() {
        if (run == null) {
            List<LoadListener> all = new java.util.ArrayList<>(listeners);
            all.add(dispatcher);
            run = LoadRun.start(plan.get(), dispatcher, ledger.get(), all);
        }
    }

    /** Ends: what is under way has half a second to be answered. */
    @Override
    public synchronized void close() {
        dispatcher.close();
        if (run != null) {
            run.stop();
            try {
                run.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
