package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The time that a receiver is left alone after callbacks at once which it did not answer, so that the next case does not pay
 * for them. Nothing, as long as it was not seen to need that. For any number of threads.
 */
final class Rest {

    private volatile Duration needed = Duration.ZERO;
    private volatile boolean due;

    /** It was seen to answer after so long, and not before. */
    void isNeeded(Duration seen) {
        needed = needed.compareTo(seen) < 0 ? seen : needed;
    }

    /** How long; zero if it needs none. */
    Duration needed() {
        return needed;
    }

    /** What was sent at once has ended so. */
    void behind(List<Attempt> atOnce) {
        due = due || atOnce.stream().anyMatch(Attempt::isOutOfTime);
    }

    /** Waits, if something is to be waited for. */
    void take() {
        if (due) {
            due = false;
            LockSupport.parkNanos(needed.toNanos());
        }
    }
}
