package dev.pushback.schema.message;

import static java.util.Objects.requireNonNull;

/**
 * An option, as an argument of a message; {@link Audience#flag} says what it is called.
 *
 * @param flag as it is typed on the command line, such as {@code --only}
 */
public record FlagRef(String flag) {

    /** Checks that it is there. */
    public FlagRef {
        requireNonNull(flag, "flag");
    }
}
