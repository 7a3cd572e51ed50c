package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.run.cause.CommonCause;
import dev.pushback.contract.run.cause.Fate;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether a callback is acknowledged, other than what it holds: its place in a connection, the connection itself,
 * how many are open, how many calls there were, or the time.
 *
 * @param message what it is and where to look, as half a sentence
 * @param fate what befalls the callbacks that are struck
 * @param attempt what came of a plain callback that was struck
 * @param hidesAll whether going around it would take too long, so that nothing else is judged
 */
record Circumstance(Message message, Fate fate, Attempt attempt, boolean hidesAll) {

    /** One that this attempt shows; empty if that is none. */
    static Optional<Circumstance> of(Message message, Attempt attempt) {
        return Fate.of(attempt).map(fate -> new Circumstance(message, fate, attempt, false));
    }

    /** The same, where it takes too long to go around it. */
    Circumstance hidingAll() {
        return new Circumstance(message, fate, attempt, true);
    }

    /** Whether this attempt is one that it struck. */
    boolean strikes(CaseExecution play) {
        return !play.isPassed()
                && !play.attempts().isEmpty()
                && Fate.of(play.shown()).filter(fate::equals).isPresent();
    }

    /** What the broken cases that it struck have in common; chance decides which these are. */
    CommonCause cause() {
        return new CommonCause(message, this::isOf, true);
    }

    /** Whether it is what broke this case. */
    boolean isOf(CaseResult result) {
        return result.isBroken()
                && Fate.of(result.shownAttempt()).filter(fate::equals).isPresent();
    }

    /**
     * What the case makes of the answer that a plain callback got, if it is about that; empty if it is kept, or about something
     * else.
     */
    Optional<CaseExecution> broken(ContractCase contractCase) {
        return contractCase.is(Trait.BASELINE)
                ? Optional.of(new CaseExecution(
                                contractCase,
                                contractCase.expectation().judge(List.of(attempt)),
                                List.of(attempt),
                                attempt.took()))
                        .filter(CaseExecution::isFailed)
                : Optional.empty();
    }
}
