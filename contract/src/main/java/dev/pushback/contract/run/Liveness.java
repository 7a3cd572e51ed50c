package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * Looks, after a case has failed, whether the receiver still takes the plainest callback.
 *
 * <p>It is asked several times before anything is concluded, with a pause between: what restarts, or still works off what
 * it was sent, is given the time for it.
 */
final class Liveness {

    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofMillis(250);

    /**
     * Far from the seconds that callbacks were signed for lately, which a guard may remember; and not on a connection of
     * theirs, which may be all that is broken.
     */
    private static final Duration ELSEWHEN = Duration.ofSeconds(-20);

    /** What waits for a lock, or works off what nobody waits for any more, is left alone so long once; asking would prolong it. */
    private static final List<Duration> REST = List.of(Duration.ofSeconds(6));

    /** Behind callbacks at once: each of them may wait for the one before, and so does what is asked too early. */
    private static final List<Duration> LONG_REST =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(25));

    /** What answers later than that may as well not answer. */
    private static final Duration STILL_THERE = Duration.ofSeconds(12);

    private final CaseExecutor player;
    private final UnaryOperator<Duration> clock;
    private final Runnable atRecovery;
    private final Lateness lateness;
    private volatile int away;

    /** @param atRecovery what to do where it answers only after a rest: too much came at once */
    Liveness(CaseExecutor player, Runnable atRecovery, Lateness lateness) {
        this(player, UnaryOperator.identity(), atRecovery, lateness);
    }

    /** @param clock how long a wait really takes */
    Liveness(CaseExecutor player, UnaryOperator<Duration> clock, Runnable atRecovery, Lateness lateness) {
        this.player = player;
        this.clock = clock;
        this.atRecovery = atRecovery;
        this.lateness = lateness;
    }

    /** How often it dropped a plain callback and took another one soon after. */
    int away() {
        return away;
    }

    /** What is wrong with the receiver since a case; empty if it takes the plainest callback as before. */
    Optional<Ailment> look() {
        return look(TRIES, REST);
    }

    /** The same, where several callbacks were under way at once: one that is held up by them is given time. */
    Optional<Ailment> lookBehindMany() {
        return look(1, LONG_REST);
    }

    /** Asks so often before it rests, if it gets no answer in time; and after each rest. */
    private Optional<Ailment> look(int patience, List<Duration> rests) {
        int asked = 0;
        boolean wasAway = false;
        Attempt last;
        do {
            if (asked > 0) {
                pause(PAUSE);
            }
            last = asked == 0 ? player.sendPlainest() : player.sendPlainest(ELSEWHEN.minusSeconds(asked));
            asked++;
            if (Expectations.acknowledges(last)) {
                away += wasAway ? 1 : 0;
                return Optional.empty();
            }
            wasAway = wasAway || !last.isAnswered() && !last.isOutOfTime();
        } while (asked < (last.isOutOfTime() ? patience : TRIES));
        for (Duration rest : last.isOutOfTime() ? rests : List.<Duration>of()) {
            pause(rest);
            last = player.sendPlainest(ELSEWHEN.minusSeconds(asked));
            if (Expectations.acknowledges(last)) {
                player.rest().isNeeded(clock.apply(rest));
                atRecovery.run();
                return Optional.empty();
            }
            asked++;
        }
        Optional<Duration> late = last.isOutOfTime() ? lateness.ask().took(STILL_THERE) : Optional.empty();
        boolean isBack = late.isPresent() && late.get().compareTo(last.took()) < 0;
        return isBack ? Optional.empty() : Optional.of(new Ailment(last, asked, late.orElse(null)));
    }

    private void pause(Duration time) {
        LockSupport.parkNanos(clock.apply(time).toNanos());
    }

    /**
     * A receiver that no longer takes what it took at first.
     *
     * @param attempt the last answer to the plainest callback
     * @param tries how often it was asked
     * @param late how long an answer took that was waited for longer than Tencent waits; {@code null} if there was none
     */
    record Ailment(Attempt attempt, int tries, Duration late) {

        /** One that gives no late answer either. */
        Ailment(Attempt attempt, int tries) {
            this(attempt, tries, null);
        }

        /** Whether nothing is answered any more. */
        boolean isDeath() {
            return !attempt.isAnswered();
        }

        /** Whether it is still there, but gives no answer in time. */
        boolean isStandstill() {
            return isDeath() && attempt.isOutOfTime();
        }

        /** Whether it says that too many came. */
        boolean isLimitOfRate() {
            return attempt.isAnswered() && attempt.reply().status() == 429;
        }

        /** What happened, as half a sentence about the receiver. */
        Message message() {
            if (late != null) {
                return RunMessage.NO_LONGER_IN_TIME.of(late.toMillis(), tries);
            }
            RunMessage fall = isStandstill() ? RunMessage.NO_LONGER_ANSWERS : RunMessage.DIED;
            return (isDeath() ? fall : RunMessage.NO_LONGER_ACKNOWLEDGES).of(AttemptSummary.of(attempt), tries);
        }
    }
}
