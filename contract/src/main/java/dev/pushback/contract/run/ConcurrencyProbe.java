package dev.pushback.contract.run;

import static java.util.Comparator.naturalOrder;

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

    private static final int TRIALS = 3;

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

    /** Several times, for what else runs on this machine can make a receiver look slower than it is. */
    private boolean answersAlike(int atOnce) {
        boolean alike = false;
        silent = false;
        for (int i = 0; i < TRIALS && !alike && !silent; i++) {
            alike = isAlike(player.sendPlainest(atOnce));
        }
        return alike;
    }

    private boolean isAlike(List<Attempt> answers) {
        silent = answers.stream().anyMatch(answer -> !answer.isAnswered());
        if (silent) {
            LockSupport.parkNanos(base.took().toNanos()); // what nobody waits for any more is worked off first
            player.sendPlainest(); // comes after what is still in the receiver's queue
            return false;
        }
        return answers.stream().allMatch(Expectations::acknowledges)
                && slowest(answers).compareTo(alike(answers)) < 0
                && slowest(answers).compareTo(queued(answers)) < 0;
    }

    /** What slows all of them down alike, this machine, is no queue. */
    private Duration alike(List<Attempt> answers) {
        Duration fastest = fastest(answers);
        Duration single = fastest.compareTo(base.took()) > 0 ? fastest : base.took();
        return single.multipliedBy(7).dividedBy(4);
    }

    /** The last of a queue comes about so late, even where the machine was slow when a single one was measured. */
    private static Duration queued(List<Attempt> answers) {
        return fastest(answers).multipliedBy(3L * answers.size()).dividedBy(4);
    }

    private static Duration fastest(List<Attempt> answers) {
        return answers.stream().map(Attempt::took).min(naturalOrder()).orElseThrow();
    }

    private static Duration slowest(List<Attempt> answers) {
        return answers.stream().map(Attempt::took).max(naturalOrder()).orElseThrow();
    }
}
