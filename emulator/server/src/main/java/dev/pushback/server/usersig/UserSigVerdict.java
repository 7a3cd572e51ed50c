package dev.pushback.server.usersig;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.Message;

/**
 * What is wrong with a UserSig.
 *
 * @param fault of which kind
 * @param expected what was to be there
 * @param actual what was there; never the signature itself
 */
public record UserSigVerdict(UserSigFault fault, Message expected, Message actual) {

    /** Checks that nothing is null. */
    public UserSigVerdict {
        requireNonNull(fault, "fault");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
    }
}
