package dev.pushback.contract.model;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.expect.Symptom;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run says of one case, with everything that came back.
 *
 * @param contractCase the case
 * @param verdict what is said
 * @param reason why it was skipped, or what else must be known: that it is flaky, what of a batch matters;
 *     {@link Message#NONE} if there is nothing to add
 * @param expected what must have come back; {@link Message#NONE} unless failed, warned or known
 * @param actual what came back; {@link Message#NONE} unless failed, warned or known
 * @param shown which of the attempts shows it, from 0
 * @param attempts what was sent and what came of it, in order; empty if nothing was sent
 * @param took how long the case took
 * @param known whether this is a failure listed in {@link KnownFailures}: skipped, and held against nobody
 * @param symptoms what points to a cause, besides what the attempt itself shows
 */
public record CaseResult(
        ContractCase contractCase,
        Verdict verdict,
        Message reason,
        Message expected,
        Message actual,
        int shown,
        List<Attempt> attempts,
        Duration took,
        boolean known,
        Set<Symptom> symptoms) {

    /** A result that no list of known failures names, of a receiver that lives on. */
    public CaseResult(
            ContractCase contractCase,
            Verdict verdict,
            Message reason,
            Message expected,
            Message actual,
            int shown,
            List<Attempt> attempts,
            Duration took) {
        this(contractCase, verdict, reason, expected, actual, shown, attempts, took, false, Set.of());
    }

    /** Checks what must be there, and copies the list. */
    public CaseResult {
        requireNonNull(contractCase, "contractCase");
        requireNonNull(verdict, "verdict");
        attempts = List.copyOf(attempts);
        requireNonNull(took, "took");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
        symptoms = Set.copyOf(symptoms);
        if (reason.isNone() && verdict == Verdict.SKIPPED) {
            throw new IllegalArgumentException("a skipped case must have a reason");
        }
    }

    /** A case that was not played. */
    public static CaseResult skipped(ContractCase contractCase, Message reason) {
        return new CaseResult(
                contractCase, Verdict.SKIPPED, reason, Message.NONE, Message.NONE, 0, List.of(), Duration.ZERO);
    }

    /** The same with something to add. */
    public CaseResult because(Message added, Set<Symptom> more) {
        Set<Symptom> all = Stream.concat(symptoms.stream(), more.stream()).collect(Collectors.toSet());
        return new CaseResult(contractCase, verdict, added, expected, actual, shown, attempts, took, known, all);
    }

    /** The same as something that is known and held against nobody. */
    CaseResult asKnown(Message reason) {
        return new CaseResult(
                contractCase, Verdict.SKIPPED, reason, expected, actual, shown, attempts, took, true, symptoms);
    }

    /** The same, but no more than a warning, for this reason. */
    public CaseResult warned(Message added) {
        return new CaseResult(
                contractCase, Verdict.WARNED, added, expected, actual, shown, attempts, took, known, symptoms);
    }

    /** The same, judged otherwise. */
    public CaseResult failing(Message reason, Message otherExpected, Message otherActual, Set<Symptom> others) {
        return new CaseResult(
                contractCase, Verdict.FAILED, reason, otherExpected, otherActual, shown, attempts, took, false, others);
    }

    /** The same, where what would be a warning elsewhere decides. */
    public CaseResult deciding() {
        return verdict != Verdict.WARNED
                ? this
                : new CaseResult(
                        contractCase, Verdict.FAILED, reason, expected, actual, shown, attempts, took, known, symptoms);
    }

    /** Whether the receiver breaks a rule, of whatever level. */
    public boolean isBroken() {
        return verdict.isBroken();
    }

    /** Whether something remains to be judged: not where the receiver is free to do what keeps the case from coming about. */
    public boolean isOpen() {
        return verdict == Verdict.SKIPPED && !known && !symptoms.contains(Symptom.NOT_APPLICABLE);
    }

    /** The attempt that shows the verdict; {@code null} if nothing was sent. */
    public Attempt shownAttempt() {
        return attempts.isEmpty() ? null : attempts.get(Math.min(shown, attempts.size() - 1));
    }
}
