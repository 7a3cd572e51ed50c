package dev.pushback.contract.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Runs so many pieces of work at once. One that takes longer than it should makes room for another, as far as the receiver
 * answers others meanwhile: waiting costs it nothing. For one thread; {@link #close} waits for all work.
 */
final class Lanes implements AutoCloseable {

    /** The most that wait beside those that make progress. */
    private static final int MOST_WAITING = 24;

    private final Semaphore free;
    private final Semaphore waitingRooms = new Semaphore(MOST_WAITING);
    private final Duration patience;
    private final BooleanSupplier othersAnswered;
    private final ExecutorService threads = Executors.newCachedThreadPool(Lanes::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Lanes::daemon);
    private final List<Future<?>> begun = new ArrayList<>();

    Lanes(int atOnce, Duration patience, BooleanSupplier othersAnswered) {
        this.free = new Semaphore(atOnce);
        this.patience = patience;
        this.othersAnswered = othersAnswered;
    }

    /** Begins as soon as there is room. The work may make room early, once it no longer asks anything of the receiver. */
    void run(Consumer<Runnable> work) {
        free.acquireUninterruptibly();
        AtomicBoolean left = new AtomicBoolean();
        Future<?> late =
                clock.schedule(() -> threads.execute(() -> makeRoom(left)), patience.toNanos(), TimeUnit.NANOSECONDS);
        begun.add(threads.submit(() -> {
            try {
                work.accept(() -> leave(left));
            } finally {
                late.cancel(false);
                leave(left);
            }
        }));
    }

    @Override
    public void close() {
        try {
            begun.forEach(Lanes::join);
        } finally {
            clock.shutdownNow();
            threads.shutdownNow();
        }
    }

    private void makeRoom(AtomicBoolean left) {
        if (!left.get() && waitingRooms.tryAcquire()) {
            if (othersAnswered.getAsBoolean()) {
                leave(left);
            }
        }
    }

    private void leave(AtomicBoolean left) {
        if (left.compareAndSet(false, true)) {
            free.release();
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pushback-case");
        thread.setDaemon(true);
        return thread;
    }
}
