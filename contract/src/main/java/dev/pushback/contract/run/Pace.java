package dev.pushback.contract.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** Lets no more callbacks go than a receiver takes in a second. Safe for any number of threads. */
final class Pace {

    /** A little longer than a second, as neither side measures the same. */
    private static final long WINDOW = Duration.ofMillis(1150).toNanos();

    private final Deque<Long> sent = new ArrayDeque<>();
    private int most;

    /** From now on lets so many go in a second; before, all go at once. */
    synchronized void atMost(int perSecond) {
        most = perSecond;
    }

    /** Waits until one more may go. */
    synchronized void await() {
        if (most == 0) {
            return;
        }
        if (sent.size() >= most) {
            long left = sent.removeFirst() + WINDOW - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
        }
        sent.addLast(System.nanoTime());
    }

    /** Waits until a second has gone by since then. */
    void awaitFrom(long nanoTime) {
        LockSupport.parkNanos(nanoTime + WINDOW - System.nanoTime());
    }

    /** Waits until a whole second is empty: what comes at once begins in one of its own. */
    synchronized void awaitSilence() {
        if (most > 0 && !sent.isEmpty()) {
            LockSupport.parkNanos(sent.getLast() + WINDOW - System.nanoTime());
            sent.clear();
        }
    }
}
