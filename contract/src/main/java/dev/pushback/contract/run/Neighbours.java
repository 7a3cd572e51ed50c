package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether others are answered while a case waits: if not, what comes of it says nothing of the case. For any number of threads. */
final class Neighbours {

    private final CaseExecutor player;
    private volatile boolean gone;

    Neighbours(CaseExecutor player) {
        this.player = player;
    }

    /** Whether a play was silent, and the plainest callback after it too. */
    boolean areGone() {
        return gone;
    }

    /** From now on nobody is asked any more. */
    void leave() {
        gone = true;
    }

    /** Whether the plainest callback is acknowledged now. */
    boolean answer() {
        return !gone && Expectations.acknowledges(player.sendPlainest());
    }

    /** The play, unless nobody is answered any more; looks again where it ends in silence. */
    Optional<CaseExecution> unlessGone(Supplier<CaseExecution> playing) {
        if (gone) {
            return Optional.empty();
        }
        CaseExecution play = playing.get();
        if (play.isSilent() && !answer()) {
            leave();
        }
        return Optional.of(play);
    }
}
