package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How many cases are played side by side.
 *
 * <p>A receiver that answers at once gets a few. One that thinks a while gets as many callbacks as it is shown to answer at
 * the same time about as fast as a single one: twice as many at each trial, so that even where the trial fails no answer takes
 * longer than twice the time of a single one. A receiver with a single thread is thus found out by two callbacks, and
 * gets one case after the other: its queue must not be taken for slowness.
 */
final class ConcurrencyProbe {

    /** For a receiver that answers at once. */
    static final int FAST = 4;

    /** For any. */
    static final int MOST = 8;

    private final CaseExecutor player;
    private final Attempt base;
    private boolean silent;

    /** Judges by the answer to the plainest callback. */
    ConcurrencyProbe(CaseExecutor player, Attempt base) {
        this.player = player;
        this.base = base;
    }

    /** How many; 1 for one after the other. */
    int measured() {
        if (base.took().compareTo(Baseline.FAST) < 0) {
            return FAST;
        }
        int shown = 1;
        while (shown < MOST && answersAlike(2 * shown)) {
            shown *= 2;
        }
        return shown;
    }

    /** Twice, for what else runs on this machine can make a receiver look slower than it is. */
    private boolean answersAlike(int atOnce) {
        return isAlike(atOnce) || !silent && isAlike(atOnce);
    }

    private boolean isAlike(int atOnce) {
        List<Attempt> answers = player.sendPlainest(atOnce);
        silent = answers.stream().anyMatch(answer -> !answer.isAnswered());
        if (silent) {
            LockSupport.parkNanos(base.took().toNanos()); // what nobody waits for any more is worked off first
            player.sendPlainest(); // comes after what is still in the receiver's queue
            return false;
        }
        Duration alike = base.took().multipliedBy(7).dividedBy(4);
        return answers.stream()
                .allMatch(answer ->
                        Expectations.acknowledges(answer) && answer.took().compareTo(alike) < 0);
    }
}
