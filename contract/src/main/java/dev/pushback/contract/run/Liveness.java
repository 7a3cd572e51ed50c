package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

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
    private static final Duration REST = Duration.ofSeconds(6);

    private final CaseExecutor player;
    private final Duration rest;
    private final Runnable atRecovery;

    /** @param atRecovery what to do where it answers only after a rest: too much came at once */
    Liveness(CaseExecutor player, Runnable atRecovery) {
        this(player, REST, atRecovery);
    }

    Liveness(CaseExecutor player, Duration rest, Runnable atRecovery) {
        this.player = player;
        this.rest = rest;
        this.atRecovery = atRecovery;
    }

    /** What is wrong with the receiver since a case; empty if it takes the plainest callback as before. */
    Optional<Ailment> look() {
        Attempt last = null;
        for (int i = 0; i < TRIES; i++) {
            if (i > 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            last = i == 0 ? player.sendPlainest() : player.sendPlainest(ELSEWHEN.minusSeconds(i));
            if (Expectations.acknowledges(last)) {
                return Optional.empty();
            }
        }
        Ailment ailment = new Ailment(last, TRIES);
        return ailment.isStandstill() && recovers() ? Optional.empty() : Optional.of(ailment);
    }

    private boolean recovers() {
        LockSupport.parkNanos(rest.toNanos());
        boolean recovered = Expectations.acknowledges(player.sendPlainest(ELSEWHEN.minusSeconds(TRIES)));
        if (recovered) {
            atRecovery.run();
        }
        return recovered;
    }

    /**
     * A receiver that no longer takes what it took at first.
     *
     * @param attempt the last answer to the plainest callback
     * @param tries how often it was asked
     */
    record Ailment(Attempt attempt, int tries) {

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
            RunMessage fall = isStandstill() ? RunMessage.NO_LONGER_ANSWERS : RunMessage.DIED;
            return (isDeath() ? fall : RunMessage.NO_LONGER_ACKNOWLEDGES).of(AttemptSummary.of(attempt), tries);
        }
    }
}
