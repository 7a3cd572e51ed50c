package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Trait;
import java.util.Optional;

/** Asks the receiver whether it still lives where a case gives a reason to, and says what a fall is due to. */
final class OutageWatch {

    private final CaseExecutor player;
    private final ReceiverFacts facts;
    private final Liveness liveness;
    private boolean judgesBans;

    OutageWatch(CaseExecutor player, ReceiverFacts facts, Liveness liveness) {
        this.player = player;
        this.facts = facts;
        this.liveness = liveness;
    }

    /** @param plays whether the run plays the case that is about a ban after many refusals, which is blamed for one then */
    void judgingBans(boolean plays) {
        judgesBans = plays;
    }

    /**
     * The fall behind a play: looked for after a failure, after ill treatment, and after the last case.
     *
     * @param beside whether the play was one beside others, after which it was asked already
     */
    Optional<ReceiverDown> behind(Turn turn, CaseExecution play, boolean beside) {
        boolean isDue = isSuspicious(play)
                || turn.last()
                || !beside && play.contractCase().is(Trait.HOSTILE);
        return isDue ? look(turn.state(), play, beside) : Optional.empty();
    }

    /** Who falls may answer once more before: one that dropped the connection each time is looked at again. */
    Optional<ReceiverDown> behindDrops(Turn turn, CaseExecution play, CaseResult confirmed) {
        boolean isDropped = confirmed.isBroken()
                && confirmed.shownAttempt() != null
                && !confirmed.shownAttempt().isAnswered()
                && !confirmed.shownAttempt().isOutOfTime();
        boolean isDue = isDropped && (isSuspicious(play) || play.contractCase().is(Trait.HOSTILE));
        return isDue ? look(turn.state(), play, false) : Optional.empty();
    }

    private Optional<ReceiverDown> look(RunState state, CaseExecution play, boolean beside) {
        if (!facts.baseline().isAcknowledged()) {
            return Optional.empty();
        }
        boolean isBehindMany = beside || play.contractCase().script().isAtOnce();
        return (isBehindMany ? liveness.lookBehindMany() : liveness.look())
                .filter(ailment -> isSuspicious(play) || ailment.isDeath())
                .map(ailment -> fall(ailment, state, play).grown(player.slowing()));
    }

    private static boolean isSuspicious(CaseExecution play) {
        return play.isFailed() || play.isSilent();
    }

    private ReceiverDown fall(Liveness.Ailment ailment, RunState state, CaseExecution play) {
        if (ailment.isLimitOfRate()) {
            return ReceiverDown.ofRate(ailment, play, state.lastAnswered());
        }
        return !ailment.isDeath() && judgesBans && state.refusals().mayHaveLedToABan()
                ? ReceiverDown.ofRefusals(ailment, state.refusals().inARow(), state.lastAnswered())
                : ReceiverDown.of(
                        ailment,
                        play,
                        state.playedBeside(play.contractCase()),
                        state.lastAnswered(),
                        player.refused(),
                        state.played(play.contractCase()).isPresent(),
                        player.answered());
    }
}
