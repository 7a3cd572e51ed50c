package dev.pushback.contract.model;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;

/**
 * What a run says of one case, with everything that came back.
 *
 * @param contractCase the case
 * @param verdict what is said
 * @param reason why it was skipped, or what else must be known: that it is flaky, what of a batch matters; {@code null} if
 *     there is nothing to add
 * @param expected what must have come back; {@code null} unless failed, warned or known
 * @param actual what came back; {@code null} unless failed, warned or known
 * @param shown which of the attempts shows it, from 0
 * @param attempts what was sent and what came of it, in order; empty if nothing was sent
 * @param took how long the case took
 * @param known whether this is a failure listed in {@link KnownFailures}: skipped, and held against nobody
 * @param fatal whether the receiver died of it
 */
public record CaseResult(
        ContractCase contractCase,
        Verdict verdict,
        String reason,
        String expected,
        String actual,
        int shown,
        List<Attempt> attempts,
        Duration took,
        boolean known,
        boolean fatal) {

    /** A result that no list of known failures names, of a receiver that lives on. */
    public CaseResult(
            ContractCase contractCase,
            Verdict verdict,
            String reason,
            String expected,
            String actual,
            int shown,
            List<Attempt> attempts,
            Duration took) {
        this(contractCase, verdict, reason, expected, actual, shown, attempts, took, false, false);
    }

    /** Checks what must be there, and copies the list. */
    public CaseResult {
        requireNonNull(contractCase, "contractCase");
        requireNonNull(verdict, "verdict");
        attempts = List.copyOf(attempts);
        requireNonNull(took, "took");
        if (verdict == Verdict.SKIPPED) {
            requireNonNull(reason, "reason of a skipped case");
        }
    }

    /** A case that was not played. */
    public static CaseResult skipped(ContractCase contractCase, String reason) {
        return new CaseResult(contractCase, Verdict.SKIPPED, reason, null, null, 0, List.of(), Duration.ZERO);
    }

    /** The same with something to add. */
    public CaseResult because(String added) {
        return new CaseResult(contractCase, verdict, added, expected, actual, shown, attempts, took, known, fatal);
    }

    /** The same as something that is known and held against nobody. */
    CaseResult asKnown(String reason) {
        return new CaseResult(
                contractCase, Verdict.SKIPPED, reason, expected, actual, shown, attempts, took, true, fatal);
    }

    /** The same, judged otherwise. */
    public CaseResult failing(String reason, String otherExpected, String otherActual, boolean isFatal) {
        return new CaseResult(
                contractCase,
                Verdict.FAILED,
                reason,
                otherExpected,
                otherActual,
                shown,
                attempts,
                took,
                false,
                isFatal);
    }

    /** Whether the receiver breaks a rule, of whatever level. */
    public boolean isBroken() {
        return verdict == Verdict.FAILED || verdict == Verdict.WARNED;
    }

    /** The attempt that shows the verdict; {@code null} if nothing was sent. */
    public Attempt shownAttempt() {
        return attempts.isEmpty() ? null : attempts.get(Math.min(shown, attempts.size() - 1));
    }
}
