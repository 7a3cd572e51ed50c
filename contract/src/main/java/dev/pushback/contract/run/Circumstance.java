package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.run.cause.CommonCause;
import dev.pushback.contract.run.cause.Fate;
import dev.pushback.schema.message.Message;

/**
 * What decides whether a callback is acknowledged, other than what it holds: its place in a connection, the connection itself,
 * how many are open, how many calls there were, or the time.
 *
 * @param message what it is and where to look, as half a sentence
 * @param fate what befalls the callbacks that are struck
 */
record Circumstance(Message message, Fate fate) {

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

    private boolean isOf(CaseResult result) {
        return result.isBroken()
                && Fate.of(result.shownAttempt()).filter(fate::equals).isPresent();
    }
}
