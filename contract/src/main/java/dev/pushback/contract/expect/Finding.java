package dev.pushback.contract.expect;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.Message;
import java.util.Set;

/**
 * What an expectation finds.
 *
 * @param status whether the rule is kept
 * @param expected what must have come back; {@link Message#NONE} unless failed
 * @param actual what came back; of an inconclusive finding the reason
 * @param attempt which of the attempts shows it, from 0
 * @param symptoms what points to a cause, besides what the attempt itself shows
 */
public record Finding(Status status, Message expected, Message actual, int attempt, Set<Symptom> symptoms) {

    /** The three findings. */
    public enum Status {
        /** The rule is kept. */
        PASSED,
        /** The rule is broken. */
        FAILED,
        /** The rule can't be judged by this. */
        INCONCLUSIVE
    }

    /** Checks that nothing is null, and copies the set. */
    public Finding {
        requireNonNull(status, "status");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
        symptoms = Set.copyOf(symptoms);
    }

    /** All is well. */
    public static Finding passed() {
        return new Finding(Status.PASSED, Message.NONE, Message.NONE, 0, Set.of());
    }

    /** The rule is broken. */
    public static Finding failed(Message expected, Message actual, Symptom... symptoms) {
        return new Finding(Status.FAILED, expected, actual, 0, Set.of(symptoms));
    }

    /** There is nothing to judge by. */
    public static Finding inconclusive(Message reason) {
        return new Finding(Status.INCONCLUSIVE, Message.NONE, reason, 0, Set.of());
    }

    /** What the rule is about never comes about with this receiver, as is its right. */
    public static Finding notApplicable(Message reason) {
        return new Finding(Status.INCONCLUSIVE, Message.NONE, reason, 0, Set.of(Symptom.NOT_APPLICABLE));
    }

    /** The same, shown by another attempt. */
    public Finding at(int other) {
        return new Finding(status, expected, actual, other, symptoms);
    }

    /** Whether the rule is kept. */
    public boolean isPassed() {
        return status == Status.PASSED;
    }

    /** Whether the rule is broken. */
    public boolean isFailed() {
        return status == Status.FAILED;
    }
}
