package dev.pushback.contract.run;

import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.emulator.http.Attempt;
import java.util.Optional;

/**
 * What a run has seen of refusals so far: so many build up to a ban, and those that are never answered cost 2 seconds each.
 *
 * @param inARow how many callbacks were answered, and not acknowledged, since one was acknowledged
 * @param inAll how many were answered, and not acknowledged
 * @param unanswered how many cases were broken as nothing came where a refusal should
 * @param first the id of the first of these; empty if there is none
 * @param silent the id of the first case about the looks of refusals to which nothing was answered; empty if there is none
 */
record Refusals(int inARow, int inAll, int unanswered, String first, String silent) {

    static final Refusals NONE = new Refusals(0, 0, 0, "", "");

    /** So many may make a guard ban the sender: in a row, or in all if it forgets none. */
    static final int LIKE_A_BAN = 5;

    /** So many without an answer need no more to be believed. */
    static final int ENOUGH = 3;

    Refusals and(CaseResult result) {
        boolean isSilent = result.isBroken()
                && asksForOne(result.contractCase())
                && result.shownAttempt() != null
                && result.shownAttempt().isOutOfTime();
        return new Refusals(
                inARowAfter(result),
                inAll + refusedIn(result),
                unanswered + (isSilent ? 1 : 0),
                isSilent && first.isEmpty() ? result.contractCase().id() : first,
                silent.isEmpty() && isAllSilence(result) ? result.contractCase().id() : silent);
    }

    /** Each callback of a case that judges what refusals look like was waited for in vain. */
    private static boolean isAllSilence(CaseResult result) {
        return result.contractCase().is(Trait.JUDGES_REFUSALS)
                && !result.attempts().isEmpty()
                && result.attempts().stream().allMatch(Attempt::isOutOfTime);
    }

    private int inARowAfter(CaseResult result) {
        int row = inARow;
        for (Attempt attempt : result.attempts()) {
            row = Expectations.acknowledges(attempt) ? 0 : row + (attempt.isAnswered() ? 1 : 0);
        }
        return row;
    }

    private static int refusedIn(CaseResult result) {
        return (int) result.attempts().stream()
                .filter(attempt -> attempt.isAnswered() && !Expectations.acknowledges(attempt))
                .count();
    }

    /** Whether what comes after them may be refused because of them. */
    boolean mayHaveLedToABan() {
        return inARow >= LIKE_A_BAN;
    }

    /** Which case has shown that nothing comes of this one, if any has. */
    Optional<String> tellOf(ContractCase contractCase) {
        if (contractCase.is(Trait.JUDGES_REFUSALS) && !silent.isEmpty()) {
            return Optional.of(silent);
        }
        return unanswered >= ENOUGH && asksForOne(contractCase) ? Optional.of(first) : Optional.empty();
    }

    /** Whether a case is kept by refusals only. */
    static boolean asksForOne(ContractCase contractCase) {
        return contractCase.expectation().expected().is(ExpectMessage.REFUSAL);
    }
}
