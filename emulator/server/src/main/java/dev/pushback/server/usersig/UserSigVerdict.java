package dev.pushback.server.usersig;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a UserSig.
 *
 * @param fault of which kind
 * @param expected what was to be there
 * @param actual what was there; never the signature itself
 */
public record UserSigVerdict(UserSigFault fault, String expected, String actual) {

    /** Checks that nothing is null. */
    public UserSigVerdict {
        requireNonNull(fault, "fault");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
    }
}
