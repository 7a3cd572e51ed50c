package dev.pushback.contract.cli.console;

/** A mistake in how the program was called: one sentence that says what is wrong and what is allowed. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }

    /** Complains unless it is so. */
    public static void unless(boolean allowed, String message) {
        if (!allowed) {
            throw new UsageException(message);
        }
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
