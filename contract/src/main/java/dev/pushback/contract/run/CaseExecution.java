package dev.pushback.contract.run;

import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Level;
import java.time.Duration;
import java.util.List;

/**
 * One play of a case: what was sent, what came of it, and what the expectation finds.
 *
 * @param contractCase the case
 * @param finding what is found
 * @param attempts what was sent and what came of it, in order
 * @param took how long the play took
 * @param confirmed whether further plays came to the same end, so that none is needed any more
 */
record CaseExecution(
        ContractCase contractCase, Finding finding, List<Attempt> attempts, Duration took, boolean confirmed) {

    /** A play that nothing confirms yet. */
    CaseExecution(ContractCase contractCase, Finding finding, List<Attempt> attempts, Duration took) {
        this(contractCase, finding, attempts, took, false);
    }

    /** The same, seen again and again. */
    CaseExecution seenAgain() {
        return new CaseExecution(contractCase, finding, attempts, took, true);
    }

    boolean isPassed() {
        return finding.isPassed();
    }

    boolean isFailed() {
        return finding.isFailed();
    }

    /** Whether what this side was to bring about, such as several calls at once, did not come about. */
    boolean lacksItsCondition() {
        return !finding.isFailed()
                && contractCase
                        .script()
                        .unmetIn(attempts)
                        .filter(unmet -> !unmet.isReceiversChoice())
                        .isPresent();
    }

    /** Whether it passed, and what was to be sent at once was not, as this machine was out of breath. */
    boolean provesLittle() {
        return isPassed() && contractCase.script().isStretchedIn(attempts);
    }

    /** The attempt that shows the finding. */
    Attempt shown() {
        return attempts.get(Math.min(finding.attempt(), attempts.size() - 1));
    }

    /** Whether the rule is not kept because no whole reply came, which a machine out of breath can cause too. */
    boolean isSilent() {
        return !isPassed() && !attempts.isEmpty() && !shown().isAnswered();
    }

    /** Whether a call got no whole reply within the time limit, and the rule is not kept for it. */
    boolean isTimedOut() {
        return isFailed() && isSilent() && shown().isOutOfTime();
    }

    /** The result that this play by itself makes. */
    CaseResult result(boolean strict) {
        if (finding.isPassed()) {
            return new CaseResult(
                    contractCase, Verdict.PASSED, resends(), Message.NONE, Message.NONE, 0, attempts, took);
        }
        if (!finding.isFailed()) {
            return new CaseResult(
                    contractCase,
                    Verdict.SKIPPED,
                    finding.actual(),
                    Message.NONE,
                    Message.NONE,
                    finding.attempt(),
                    attempts,
                    took,
                    false,
                    finding.symptoms());
        }
        Verdict verdict = strict || contractCase.level() == Level.MUST ? Verdict.FAILED : Verdict.WARNED;
        return new CaseResult(
                contractCase,
                verdict,
                Message.NONE,
                finding.expected(),
                finding.actual(),
                finding.attempt(),
                attempts,
                took,
                false,
                finding.symptoms());
    }

    /** One call may meet a connection that is just being closed. */
    private Message resends() {
        long resent = attempts.stream().filter(Attempt::wasResent).count();
        return resent < 2 ? Message.NONE : RunMessage.RESENT.of(resent, attempts.size());
    }
}
