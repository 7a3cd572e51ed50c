package dev.pushback.contract.run;

import dev.pushback.contract.run.cause.Fate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks, when a case is broken, whether plain callbacks meet the same fate, and what it takes. Where that is found, the run goes
 * around it, so that the other cases are judged by what they send. For one thread.
 */
final class Circumstances {

    /** Each time costs some callbacks, and some seconds where they are not answered. */
    private static final int MOST_ASKED = 2;

    private final CaseExecutor player;
    private int asked;
    private int watched;
    private int away;
    private int silences;
    private Circumstance found;

    Circumstances(CaseExecutor player) {
        this.player = player;
    }

    /** What was found; empty as long as nothing was. */
    Optional<Circumstance> found() {
        return Optional.ofNullable(found);
    }

    /** Whether what was found hides all else. */
    boolean hideAll() {
        return found != null && found.hidesAll();
    }

    /** Whether this play was not kept for what is known already. */
    boolean strike(CaseExecution play) {
        return found != null && found.strikes(play);
    }

    /** Whether it is found now that this play was not kept for something else than what it sent. */
    boolean areBehind(CaseExecution play) {
        Optional<Fate> fate = play.isPassed() || play.attempts().isEmpty() ? Optional.empty() : Fate.of(play.shown());
        if (found != null || fate.isEmpty() || asked >= MOST_ASKED) {
            return false;
        }
        asked++;
        found = KeptPlace.of(player)
                .or(() -> Rhythm.of(player))
                .or(() -> ConnectionLimit.of(player))
                .orElse(null);
        return found != null;
    }

    /** How often the receiver was seen to be away and to come back. */
    int away() {
        return away;
    }

    /** Whether it is still asked what time has to do with a play that is left open; one silence may be of this machine. */
    boolean mayBeWatched(CaseExecution play) {
        silences += play.isSilent() && play.shown().isOutOfTime() ? 1 : 0;
        return watched < MOST_ASKED && (!play.isSilent() || !play.shown().isOutOfTime() || silences > 1);
    }

    /**
     * Watches whether it is a matter of time that this play was not kept, where its result leaves that open.
     *
     * @return what was seen; empty if nothing was looked at
     */
    Optional<Weather> watch(CaseExecution play) {
        boolean isOpen = found == null
                && !play.attempts().isEmpty()
                && Fate.of(play.shown()).isPresent();
        return isOpen ? Optional.of(watch()) : Optional.empty();
    }

    private Weather watch() {
        watched++;
        Weather weather = Weather.of(
                player, System::nanoTime, pause -> LockSupport.parkNanos(pause.toNanos()), watched > MOST_ASKED);
        found = weather.circumstance(player).orElse(null);
        away += weather.wasAwayOnce() ? 1 : 0;
        return weather;
    }
}
