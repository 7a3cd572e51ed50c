package dev.pushback.schema.json;

import static java.util.Objects.requireNonNull;

/**
 * A breach of a schema.
 *
 * @param pointer JSON pointer to the value that is wrong, empty for the document itself
 * @param keyword the schema's keyword that is broken, such as {@code required}
 * @param expected what should stand there
 * @param actual what stands there, shortened
 */
public record Violation(String pointer, String keyword, String expected, String actual) {

    /** Checks that nothing is null. */
    public Violation {
        requireNonNull(pointer, "pointer");
        requireNonNull(keyword, "keyword");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
    }

    /** One line: where, expected, actual. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "document" : pointer) + ": expected " + expected + ", was " + actual;
    }
}
