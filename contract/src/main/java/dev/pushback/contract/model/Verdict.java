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

    /** The word in reports and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
