package dev.pushback.emulator.load.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** The clock that the schedule is kept by. */
interface Ticker {

    /** Nanoseconds since some moment. */
    long nanos();

    /**
     * Waits.
     *
     * @param until what {@link #nanos()} is to say at least
     * @throws InterruptedException if the thread is interrupted, also where there is nothing left to wait for
     */
    void await(long until) throws InterruptedException;

    /** The machine's own. A parked thread wakes some 50 us late, so the last of the wait is spun. */
    static Ticker system() {
        return new Ticker() {

            private static final long SPUN = 60_000;

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void await(long until) throws InterruptedException {
                throwIfInterrupted(); // who is behind never waits
                for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                    if (left > SPUN) {
                        LockSupport.parkNanos(left - SPUN);
                    } else {
                        Thread.onSpinWait();
                    }
                    throwIfInterrupted();
                }
            }

            private void throwIfInterrupted() throws InterruptedException {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        };
    }

    /** Asks Linux to wake the current thread as exactly as it can; elsewhere, or where that is forbidden, does nothing. */
    static void sharpenWaits() {
        try {
            Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self"));
            Files.writeString(Path.of("/proc", thread.getFileName().toString(), "timerslack_ns"), "1");
        } catch (IOException | RuntimeException notLinux) {
            // Waits stay as exact as they are.
        }
    }
}
