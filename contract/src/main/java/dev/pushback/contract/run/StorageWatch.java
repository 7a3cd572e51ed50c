package dev.pushback.contract.run;

import dev.pushback.contract.ledger.Ledger;
import dev.pushback.contract.probe.ReceiverProbe;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Looks at what is stored while the run goes on, one look at a time. Safe for any number of threads. */
final class StorageWatch implements AutoCloseable {

    private final Ledger ledger;
    private final ReceiverProbe probe;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final ExecutorService looking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pushback-storage");
        thread.setDaemon(true);
        return thread;
    });

    /** Of what that ledger writes down, by that probe; of nothing if it is {@code null}. */
    StorageWatch(Ledger ledger, ReceiverProbe probe) {
        this.ledger = ledger;
        this.probe = probe;
    }

    /** Looks soon; a look that is due sees what was written down until it begins. */
    void look() {
        if (probe != null && isDue.compareAndSet(false, true)) {
            looking.execute(() -> {
                isDue.set(false);
                look(ledger::look);
            });
        }
    }

    /** Looks at all that was not looked at yet, and waits for it: what comes next may lose what is there. */
    void lookAtAll() {
        if (probe != null) {
            look(ledger::lookAtAll);
        }
    }

    private void look(Consumer<ReceiverProbe> how) {
        try {
            how.accept(probe);
        } catch (RuntimeException wrongProbe) {
            // The audit asks again, and tells.
        }
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
