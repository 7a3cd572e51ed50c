package dev.pushback.contract.model;

import java.util.Locale;

/** What a run says of one case. */
public enum Verdict {
    /** The receiver keeps the rule. */
    PASSED,
    /** The receiver breaks a MUST rule. */
    FAILED,
    /** The receiver breaks a SHOULD rule. */
    WARNED,
    /** The rule could not be judged; the reason says why. */
    SKIPPED;

    /** Whether the receiver breaks a rule. */
    public boolean isBroken() {
        return this == FAILED || this == WARNED;
    }

    /** The word in reports and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
