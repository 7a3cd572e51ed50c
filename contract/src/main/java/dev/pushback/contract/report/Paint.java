package dev.pushback.contract.report;

import dev.pushback.contract.model.Verdict;

/** Colours for a terminal, or none. */
enum Paint {
    /** No colours. */
    NONE,
    /** ANSI colours. */
    ANSI;

    static Paint of(boolean colored) {
        return colored ? ANSI : NONE;
    }

    /** The text in the verdict's colour. */
    String verdict(Verdict verdict, String text) {
        return code(
                switch (verdict) {
                    case PASSED -> "32";
                    case FAILED -> "1;31";
                    case WARNED -> "33";
                    case SKIPPED -> "90";
                },
                text);
    }

    /** The text, less loud. */
    String faint(String text) {
        return code("90", text);
    }

    /** The text, louder. */
    String bold(String text) {
        return code("1", text);
    }

    private String code(String code, String text) {
        return this == NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
