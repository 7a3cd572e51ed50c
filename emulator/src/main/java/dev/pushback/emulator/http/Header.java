package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

/**
 * One header line.
 *
 * @param name as sent; compared without regard to case
 * @param value as sent
 */
public record Header(String name, String value) {

    /** Checks that nothing is null. */
    public Header {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    /** Whether this header has that name. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /**
     * Checks that a user can add it to every call.
     *
     * @throws IllegalArgumentException if it is not one line, or says how the body is framed, what becomes of the
     *     connection or how the reply may be coded: only who sends and reads can know that
     */
    public void requireOwn() {
        String line = name + ": " + value;
        if (name.isBlank() || line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException(
                    "the header '" + name.replaceAll("[\\r\\n\\x00].*", "…") + "' must be one line 'Name: value'");
        }
        if (is("Content-Length") || is("Transfer-Encoding") || is("Connection")) {
            throw new IllegalArgumentException("the header " + name + " is set by the sender");
        }
        if (is("Accept-Encoding")) {
            throw new IllegalArgumentException(
                    "the header " + name + " can't be set: replies are read as they come, uncompressed");
        }
    }
}
