package dev.pushback.contract.cli;

/** A mistake in how the program was called: one sentence that says what is wrong and what is allowed. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    /** Complains unless it is so. */
    static void unless(boolean allowed, String message) {
        if (!allowed) {
            throw new UsageException(message);
        }
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
