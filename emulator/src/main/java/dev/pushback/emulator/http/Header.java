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

    /** Whether it says how the body is framed or what becomes of the connection: only who sends can know that. */
    public boolean isOfTheSender() {
        return is("Content-Length") || is("Transfer-Encoding") || is("Connection");
    }
}
