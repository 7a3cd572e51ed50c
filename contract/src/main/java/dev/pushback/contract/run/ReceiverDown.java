package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A receiver that fell within the run, and the case it fell in.
 *
 * @param ailment what is wrong with it
 * @param in the id of the case
 * @param lastAnswered the id of the case before it that was answered; empty if none was
 */
record ReceiverDown(Liveness.Ailment ailment, String in, String lastAnswered) {

    /**
     * Blames the case that shows the fall, or the first that was cut off of those played side by side and not judged yet.
     */
    static ReceiverDown of(
            Liveness.Ailment ailment, CaseExecution play, Collection<CaseExecution> beside, String lastAnswered) {
        List<CaseExecution> suspects =
                Stream.concat(Stream.of(play), beside.stream()).toList();
        CaseExecution culprit = suspects.stream()
                .filter(ReceiverDown::isCutOff)
                .findFirst()
                .or(() -> suspects.stream().filter(CaseExecution::isSilent).findFirst())
                .filter(other -> ailment.isDeath())
                .orElse(play);
        return new ReceiverDown(ailment, culprit.contractCase().id(), lastAnswered);
    }

    String headline() {
        return "Since " + in + " the receiver " + ailment.words() + ". What comes after it is not judged.";
    }

    /** The result of a case that may have been played before the fall. */
    CaseResult judge(ContractCase contractCase, Optional<CaseExecution> play, boolean strict) {
        return play.map(there -> judge(there, strict)).orElseGet(() -> CaseResult.skipped(contractCase, obstacle()));
    }

    /** The result of a play that there was; one that was broken beside others can't be looked at again alone. */
    CaseResult judge(CaseExecution play, boolean strict) {
        CaseResult result = play.result(strict);
        if (!play.contractCase().id().equals(in)) {
            return play.isBroken() || play.isSilent() ? CaseResult.skipped(play.contractCase(), obstacle()) : result;
        }
        String actual = "the receiver " + ailment.words();
        if (ailment.isDeath()) {
            String expected = "a receiver that goes on answering";
            return result.failing(reason(play), expected, actual, !ailment.isStandstill());
        }
        String since = "since then " + actual;
        return play.isBroken()
                ? result.failing(since, result.expected(), result.actual(), false)
                : result.failing(since, "a receiver that goes on acknowledging", actual, false);
    }

    private String obstacle() {
        if (ailment.isStandstill()) {
            return "the receiver answers nothing any more since " + in;
        }
        return "the receiver " + (ailment.isDeath() ? "died in " : "acknowledges nothing any more since ") + in;
    }

    private String reason(CaseExecution play) {
        if (play.isKept()) {
            return ailment.isStandstill()
                    ? "this case was answered right, and then nothing was answered any more"
                    : "this case was answered right, and then nobody listened any more";
        }
        return play.isSilent() && !isCutOff(play) && !lastAnswered.isEmpty()
                ? "nobody listens any more: it died in this case, or right after " + lastAnswered
                        + ", the last answered"
                : null;
    }

    private static boolean isCutOff(CaseExecution play) {
        return play.isSilent() && !play.shown().failure().isBeforeSending();
    }
}
