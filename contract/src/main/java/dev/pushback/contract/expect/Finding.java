package dev.pushback.contract.expect;

import static java.util.Objects.requireNonNull;

/**
 * What an expectation finds: kept, broken, or open because there is nothing to judge it by.
 *
 * @param kind which of the three
 * @param expected what must have come back; empty unless broken
 * @param actual what came back; for an open finding the reason
 * @param index which of the script's attempts shows it, from 0
 */
public record Finding(Kind kind, String expected, String actual, int index) {

    /** The three findings. */
    public enum Kind {
        /** The rule is kept. */
        KEPT,
        /** The rule is broken. */
        BROKEN,
        /** The rule can't be judged by this. */
        OPEN
    }

    /** Checks that nothing is null. */
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
    }

    /** All is well. */
    public static Finding kept() {
        return new Finding(Kind.KEPT, "", "", 0);
    }

    /** The rule is broken. */
    public static Finding broken(String expected, String actual) {
        return new Finding(Kind.BROKEN, expected, actual, 0);
    }

    /** There is nothing to judge by. */
    public static Finding open(String reason) {
        return new Finding(Kind.OPEN, "", reason, 0);
    }

    /** The same, shown by another attempt. */
    public Finding at(int attempt) {
        return new Finding(kind, expected, actual, attempt);
    }

    /** Whether the rule is kept. */
    public boolean isKept() {
        return kind == Kind.KEPT;
    }

    /** Whether the rule is broken. */
    public boolean isBroken() {
        return kind == Kind.BROKEN;
    }
}
