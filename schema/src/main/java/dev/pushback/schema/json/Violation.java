package dev.pushback.schema.json;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.rule.Rule;

/**
 * A breach of a schema.
 *
 * @param pointer JSON pointer to the value that is wrong, empty for the document itself
 * @param keyword the schema's keyword that is broken, such as {@code required}
 * @param expected what should stand there
 * @param actual what stands there, shortened, on one line, harmless to a terminal
 * @param rule the rule that is broken
 */
public record Violation(String pointer, String keyword, String expected, String actual, Rule rule) {

    /** Checks that nothing is null. */
    public Violation {
        requireNonNull(pointer, "pointer");
        requireNonNull(keyword, "keyword");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
        requireNonNull(rule, "rule");
    }

    /** One line: where, expected, actual, and the rule's id. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "document" : pointer) + ": expected " + expected + ", was " + actual + " (rule "
                + rule.id() + ")";
    }
}
