package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.rule.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Judges one case, step by step: each step settles it or leaves it to the next. A case that is broken is played again before
 * the receiver is condemned for it, and not blamed for what befalls plain callbacks, too.
 */
final class CaseJudge {

    private final RunOptions options;
    private final CaseExecutor player;
    private final ReceiverFacts facts;
    private final Circumstances circumstances;
    private final OutageWatch outages;
    private final Confirmation confirmation;
    private final FailureDiagnosis diagnosis;

    CaseJudge(
            RunOptions options,
            CaseExecutor player,
            ReceiverFacts facts,
            Circumstances circumstances,
            OutageWatch outages) {
        this.options = options;
        this.player = player;
        this.facts = facts;
        this.circumstances = circumstances;
        this.outages = outages;
        this.confirmation = new Confirmation(player, options.strict());
        this.diagnosis = new FailureDiagnosis(player, facts::patience);
    }

    /**
     * What a case came to.
     *
     * @param result its result
     * @param fall the receiver's fall that was seen with it; empty if it was up
     */
    record Judged(CaseResult result, Optional<ReceiverDown> fall) {

        static Judged standing(CaseResult result) {
            return new Judged(result, Optional.empty());
        }

        Judged with(UnaryOperator<CaseResult> change) {
            return new Judged(change.apply(result), fall);
        }

        boolean isPassed() {
            return result.verdict() == Verdict.PASSED;
        }
    }

    /** The result of a case at its turn. */
    Judged judge(Turn turn) {
        return fallenBefore(turn)
                .or(() -> knownByTheBaseline(turn))
                .or(() -> playedUnderOtherConditions(turn))
                .orElseGet(() -> judgePlay(turn, turn.playedAhead().orElseGet(() -> player.play(turn.contractCase()))));
    }

    private Judged judgePlay(Turn turn, CaseExecution play) {
        return heldUpByAnIdleConnection(play)
                .or(() -> struckAtOnce(play))
                .or(() -> struckLikePlainCallbacks(turn, play))
                .orElseGet(() -> confirmedInTime(turn, play));
    }

    private Optional<Judged> fallenBefore(Turn turn) {
        return Optional.ofNullable(turn.state().down())
                .map(down -> down.judge(turn.contractCase(), turn.playedAhead(), options.strict()))
                .map(Judged::standing);
    }

    private Optional<Judged> knownByTheBaseline(Turn turn) {
        return facts.baseline().judge(turn.contractCase()).map(this::result).map(Judged::standing);
    }

    /** What was played ahead was not yet played around what is known by now. */
    private Optional<Judged> playedUnderOtherConditions(Turn turn) {
        Optional<CaseExecution> ahead = turn.playedAhead();
        boolean isStale = facts.isKnownToLimitTheRate()
                        && !ahead.map(CaseExecution::isPassed).orElse(true)
                || ahead.filter(circumstances::strike).isPresent();
        return isStale ? Optional.of(belowTheLimit(turn)) : Optional.empty();
    }

    /** The connection may be one of the run's own: what was played so far says nothing of this case. */
    private Optional<Judged> heldUpByAnIdleConnection(CaseExecution play) {
        boolean isHeldUp = play.isSilent()
                && play.shown().isOutOfTime()
                && !play.contractCase().is(Trait.BASELINE)
                && !play.contractCase().is(Trait.IDLE_NEIGHBOUR)
                && facts.servesOneConnection();
        if (!isHeldUp) {
            return Optional.empty();
        }
        return Optional.of(Judged.standing(
                play.contractCase().script().isAtOnce()
                        ? CaseResult.skipped(play.contractCase(), ReceiverFacts.oneConnection())
                        : confirm(player.playAgain(play.contractCase()), false)));
    }

    /** What comes at once can't be sent around what strikes it. */
    private Optional<Judged> struckAtOnce(CaseExecution play) {
        return circumstances.strike(play) && play.contractCase().script().isAtOnce()
                ? Optional.of(Judged.standing(
                        play.isFailed()
                                ? result(play).because(RunMessage.MET.of(), Set.of(Symptom.COMMON))
                                : result(play)))
                : Optional.empty();
    }

    private Optional<Judged> struckLikePlainCallbacks(Turn turn, CaseExecution play) {
        if (!facts.baseline().isAcknowledged() || !circumstances.areBehind(play)) {
            return Optional.empty();
        }
        return Optional.of(circumstances.hideAll() ? Judged.standing(met(play)) : aroundIt(turn, play));
    }

    private Judged confirmedInTime(Turn turn, CaseExecution play) {
        Judged judged = confirmed(turn, play, turn.playedAhead().isPresent());
        if (mayBeOfALimit(judged) && facts.limitsTheRate()) {
            return belowTheLimit(turn);
        }
        return mayBeOfTheTime(play, judged) ? watched(turn, play, judged) : judged.with(this::limited);
    }

    /** What is away for a while may be back: the case is asked again, and not blamed for the time. */
    private Judged watched(Turn turn, CaseExecution play, Judged judged) {
        Optional<Weather> weather = circumstances.watch(play);
        if (circumstances.found().isPresent()) {
            return aroundIt(turn, play);
        }
        if (judged.fall().isEmpty() || !weather.map(Weather::isUp).orElse(false)) {
            return judged.with(this::limited);
        }
        if (facts.limitsTheRate()) {
            return belowTheLimit(turn);
        }
        CaseResult again = result(player.playAgain(play.contractCase()));
        return Judged.standing(again.because(RunMessage.WAS_AWAY.of(AttemptSummary.of(play.shown())), Set.of()));
    }

    /** Played again around what strikes plain callbacks, too: where it is kept so, that is all that was wrong. */
    private Judged aroundIt(Turn turn, CaseExecution play) {
        Judged again = confirmed(turn, player.playAgain(play.contractCase()), false);
        return again.isPassed() ? again.with(passed -> met(play)) : again;
    }

    private Judged belowTheLimit(Turn turn) {
        return confirmed(turn, player.playAgain(turn.contractCase()), false).with(this::limited);
    }

    /** The case that showed it is broken by it, and no other that is kept where it does not come about. */
    private CaseResult met(CaseExecution play) {
        CaseResult result = result(play);
        return result.isBroken()
                ? result.because(RunMessage.MET.of(), Set.of(Symptom.COMMON))
                : result.failing(
                        RunMessage.MET.of(),
                        RunMessage.GOES_ON_ACKNOWLEDGING.of(),
                        AttemptSummary.of(play.shown()),
                        Set.of(Symptom.COMMON));
    }

    /** What is acknowledged now and then, or no longer, may be so because of the time; asked anew once it is known to come back. */
    private boolean mayBeOfTheTime(CaseExecution play, Judged judged) {
        if (judged.fall().isPresent()) {
            Liveness.Ailment ailment = judged.fall().get().ailment();
            return !ailment.isStandstill() && !ailment.isLimitOfRate();
        }
        CaseResult result = judged.result();
        boolean isLeftOpen = result.symptoms().contains(Symptom.FLAKY)
                || result.reason().is(RunMessage.NOT_KEPT_BESIDE)
                || result.reason().is(RunMessage.HICCUP)
                || judged.isPassed() && play.isSilent();
        return isLeftOpen
                && circumstances.mayBeWatched(play)
                && !result.contractCase().script().isAtOnce();
    }

    /** What is refused now and then, or from now on, may be so because too many came. */
    private static boolean mayBeOfALimit(Judged judged) {
        CaseResult result = judged.result();
        return judged.fall().filter(down -> !down.ailment().isDeath()).isPresent()
                || result.symptoms().contains(Symptom.FLAKY)
                || result.reason().is(RunMessage.NOT_KEPT_BESIDE)
                || isRefusedAtOnce(result);
    }

    /** What comes at once meets the limit as what it is; all else was sent below it. */
    private CaseResult limited(CaseResult result) {
        return facts.isKnownToLimitTheRate() && isRefusedAtOnce(result)
                ? result.because(RunMessage.RATE_MET.of(), Set.of())
                : result;
    }

    private static boolean isRefusedAtOnce(CaseResult result) {
        return result.isBroken()
                && result.contractCase().script().isAtOnce()
                && result.shownAttempt() != null
                && !result.shownAttempt().isOutOfTime()
                && !Expectations.acknowledges(result.shownAttempt());
    }

    private Judged confirmed(Turn turn, CaseExecution play, boolean beside) {
        Judged judged = outages.behind(turn, play, beside)
                .map(down -> fallen(down, play))
                .orElseGet(() -> confirmedOfTheLiving(turn, play, beside));
        CaseResult result = judged.result();
        boolean isOutOfTime = result.isBroken()
                && result.shownAttempt() != null
                && result.shownAttempt().isOutOfTime();
        if (judged.fall().isEmpty() && play.contractCase().script().isAtOnce() && isOutOfTime) {
            player.worksOffItsQueue();
        }
        return judged;
    }

    private Judged confirmedOfTheLiving(Turn turn, CaseExecution play, boolean beside) {
        CaseResult confirmed = confirm(play, beside);
        return outages.behindDrops(turn, play, confirmed)
                .map(down -> fallen(down, play))
                .orElse(Judged.standing(confirmed));
    }

    private Judged fallen(ReceiverDown down, CaseExecution play) {
        return new Judged(down.judge(play, options.strict()), Optional.of(down));
    }

    private CaseResult confirm(CaseExecution seen, boolean beside) {
        if (seen.confirmed()) {
            return diagnose(result(seen));
        }
        boolean isLeftOpenBySilence = seen.isSilent() && !seen.isFailed();
        CaseExecution play =
                isLeftOpenBySilence && !beside ? player.playAgain(seen.contractCase()) : unlessMixedUp(seen);
        if (play.isPassed() || !play.isFailed() && !beside) {
            return result(play);
        }
        return diagnose(beside ? confirmation.alone(play) : confirmation.confirm(play));
    }

    /** What is refused alone and was taken here got another's answer: another play may show what becomes of that one. */
    private CaseExecution unlessMixedUp(CaseExecution seen) {
        CaseExecution play = seen;
        for (int i = 1; i < Confirmation.PLAYS && isTakenAgainstHabit(play); i++) {
            play = player.playAgain(seen.contractCase());
        }
        return play.isFailed() ? play : seen;
    }

    private boolean isTakenAgainstHabit(CaseExecution play) {
        return play.finding().actual().is(ExpectMessage.NOT_REFUSED_BEFORE) && facts.refusesForeignApps();
    }

    private CaseResult diagnose(CaseResult result) {
        if (isDroppedInSilence(result)) {
            return result.warned(RunMessage.DROPPED_IN_SILENCE.of(Contract.idOf(Trait.FOREIGN_NOT_STORED)));
        }
        return result.isBroken() && result.reason().isNone()
                ? diagnosis
                        .explain(result)
                        .map(why -> result.because(why.message(), why.symptoms()))
                        .orElse(result)
                : result;
    }

    /** The page asks for a check of SdkAppid and names no answer: who stores nothing of another app has checked. */
    private boolean isDroppedInSilence(CaseResult result) {
        return result.verdict() == Verdict.FAILED
                && !options.strict()
                && result.contractCase().rule() == Rule.SDK_APP_ID_CHECKED
                && Expectations.acknowledges(result.shownAttempt())
                && facts.dropsForeign();
    }

    private CaseResult result(CaseExecution play) {
        return play.result(options.strict());
    }
}
