package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.schema.message.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A receiver that fell within the run, and the case it fell in.
 *
 * @param ailment what is wrong with it
 * @param in the id of the case
 * @param lastAnswered the id of the case before it that was answered; empty if none was
 * @param refusals after how many refusals in a row, where these are why; else 0
 * @param refusedInAll how many callbacks it had refused by then, in a row or not
 * @param besideOthers whether cases were played beside each other when it fell
 * @param answeredInAll how many calls it had answered by then, where these may be why; 0 where what the case sent is
 * @param growth how answers took longer and longer until then; {@code null} if they did not
 */
record ReceiverDown(
        Liveness.Ailment ailment,
        String in,
        String lastAnswered,
        int refusals,
        int refusedInAll,
        boolean besideOthers,
        int answeredInAll,
        Slowing.Growth growth) {

    /** One that did not grow slower. */
    ReceiverDown(
            Liveness.Ailment ailment,
            String in,
            String lastAnswered,
            int refusals,
            int refusedInAll,
            boolean besideOthers,
            int answeredInAll) {
        this(ailment, in, lastAnswered, refusals, refusedInAll, besideOthers, answeredInAll, null);
    }

    /** The same, where answers took longer and longer before. */
    ReceiverDown grown(Optional<Slowing.Growth> seen) {
        return new ReceiverDown(
                ailment,
                in,
                lastAnswered,
                refusals,
                refusedInAll,
                besideOthers,
                answeredInAll,
                ailment.isStandstill() ? seen.orElse(null) : null);
    }

    /** Of a receiver that acknowledges nothing after many refusals: the case that is about this is blamed, not the next one. */
    static ReceiverDown ofRefusals(Liveness.Ailment ailment, int inARow, String lastAnswered) {
        return new ReceiverDown(
                ailment, Contract.idOf(Trait.AFTER_MANY_REFUSALS), lastAnswered, inARow, inARow, false, 0);
    }

    /** Of a receiver that says that too many came: the case at hand is not blamed for what it sends. */
    static ReceiverDown ofRate(Liveness.Ailment ailment, CaseExecution play, String lastAnswered) {
        return new ReceiverDown(ailment, play.contractCase().id(), lastAnswered, 0, 0, false, 0);
    }

    /**
     * Blames the case that shows the fall, or the first that was cut off of those played side by side and not judged yet.
     */
    static ReceiverDown of(
            Liveness.Ailment ailment,
            CaseExecution play,
            Collection<CaseExecution> beside,
            String lastAnswered,
            int refusedInAll,
            boolean besideOthers,
            int answeredInAll) {
        List<CaseExecution> suspects =
                Stream.concat(Stream.of(play), beside.stream()).toList();
        CaseExecution culprit = suspects.stream()
                .filter(ReceiverDown::isCutOff)
                .findFirst()
                .or(() -> suspects.stream().filter(CaseExecution::isSilent).findFirst())
                .filter(other -> ailment.isDeath())
                .orElse(play);
        return new ReceiverDown(
                ailment,
                culprit.contractCase().id(),
                lastAnswered,
                0,
                refusedInAll,
                besideOthers,
                culprit.contractCase().is(Trait.HOSTILE) ? 0 : answeredInAll);
    }

    Message headline() {
        if (ailment.isLimitOfRate()) {
            return RunMessage.RATE_HEADLINE.of(ailment.message(), in);
        }
        if (refusals > 0) {
            return RunMessage.BANNED_HEADLINE.of(refusals, ailment.message(), in);
        }
        if (growth != null) {
            return RunMessage.SLOWING_HEADLINE.of(growth.message(), ailment.message(), in);
        }
        return isOfCallsOrRefusals() ? RunMessage.AND_THEN.of(fallen(), RunMessage.CALLS_OR_REFUSALS.of()) : fallen();
    }

    /** What builds up by calls does so by refusals, too; by which of both, one run can't tell. */
    private boolean isOfCallsOrRefusals() {
        return answeredInAll > 0 && refusedInAll >= Refusals.LIKE_A_BAN;
    }

    private Message fallen() {
        if (ailment.isStandstill() && besideOthers) {
            return RunMessage.DOWN_BESIDE_HEADLINE.of(in, ailment.message(), answeredInAll, refusedInAll);
        }
        if (!ailment.isDeath() && refusedInAll >= Refusals.LIKE_A_BAN) {
            return RunMessage.DOWN_OR_BANNED_HEADLINE.of(in, ailment.message(), refusedInAll, answeredInAll);
        }
        return answeredInAll > 0
                ? RunMessage.DOWN_AFTER_HEADLINE.of(in, ailment.message(), answeredInAll, refusedInAll)
                : RunMessage.DOWN_HEADLINE.of(in, ailment.message());
    }

    /** The result of a case that may have been played before the fall. */
    CaseResult judge(ContractCase contractCase, Optional<CaseExecution> play, boolean strict) {
        if (refusals > 0 && contractCase.id().equals(in)) {
            return CaseResult.skipped(contractCase, obstacle())
                    .failing(
                            Message.NONE,
                            RunMessage.GOES_ON_ACKNOWLEDGING.of(),
                            RunMessage.THE_RECEIVER.of(ailment.message()),
                            Set.of());
        }
        return play.map(there -> judge(there, strict)).orElseGet(() -> CaseResult.skipped(contractCase, obstacle()));
    }

    /** The result of a play that there was; one that was broken beside others can't be looked at again alone. */
    CaseResult judge(CaseExecution play, boolean strict) {
        CaseResult result = play.result(strict);
        if (!play.contractCase().id().equals(in)) {
            return play.isFailed() || play.isSilent() ? CaseResult.skipped(play.contractCase(), obstacle()) : result;
        }
        Message actual = RunMessage.THE_RECEIVER.of(ailment.message());
        if (ailment.isDeath()) {
            Message expected = RunMessage.GOES_ON_ANSWERING.of();
            Set<Symptom> built = answeredInAll > 0 ? Set.of(Symptom.BUILT_UP) : Set.of();
            return result.failing(
                    reason(play), expected, actual, ailment.isStandstill() ? built : Set.of(Symptom.DIED));
        }
        Message since =
                ailment.isLimitOfRate() ? CauseMessage.RATE_LIMIT.of() : RunMessage.SINCE_THEN.of(ailment.message());
        return play.isFailed()
                ? result.failing(since, result.expected(), result.actual(), result.symptoms())
                : result.failing(since, RunMessage.GOES_ON_ACKNOWLEDGING.of(), actual, Set.of());
    }

    private Message obstacle() {
        if (refusals > 0) {
            return RunMessage.BANNED.of(refusals, in);
        }
        if (ailment.isStandstill()) {
            return (ailment.late() == null ? RunMessage.ANSWERS_NOTHING_SINCE : RunMessage.ANSWERS_LATE_SINCE).of(in);
        }
        return (ailment.isDeath() ? RunMessage.DIED_IN : RunMessage.ACKNOWLEDGES_NOTHING_SINCE).of(in);
    }

    private Message reason(CaseExecution play) {
        if (ailment.isStandstill() && answeredInAll > 0 && !play.isPassed()) {
            return RunMessage.BUILT_UP.of(answeredInAll, refusedInAll);
        }
        if (play.isPassed()) {
            return ailment.isStandstill() ? RunMessage.RIGHT_THEN_SILENT.of() : RunMessage.RIGHT_THEN_GONE.of();
        }
        return play.isSilent() && !isCutOff(play) && !lastAnswered.isEmpty()
                ? RunMessage.DIED_HERE_OR_AFTER.of(lastAnswered)
                : Message.NONE;
    }

    private static boolean isCutOff(CaseExecution play) {
        return play.isSilent() && !play.shown().failure().isBeforeSending();
    }
}
