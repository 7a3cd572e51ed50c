package dev.pushback.contract.cli.console;

import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.MessageKey;
import dev.pushback.schema.message.Quoted;
import java.io.UncheckedIOException;

/** A mistake in how the program was called: one sentence that says what is wrong and what is allowed. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 4000;

    private final transient Message reason;

    /** For this reason. */
    public UsageException(Message reason) {
        this(reason, null);
    }

    /** The same with its cause. */
    public UsageException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** The same mistake, found by somebody who knows nothing of the command line. */
    public UsageException(RuntimeException found) {
        this(reason(found), found);
    }

    /** Complains unless it is so. */
    public static void unless(boolean allowed, MessageKey key, Object... args) {
        if (!allowed) {
            throw new UsageException(key.of(args));
        }
    }

    /** What is wrong. */
    public Message reason() {
        return reason;
    }

    /** What is wrong, as far as it is known: what a library says is quoted. */
    public static Message reason(RuntimeException found) {
        if (found instanceof MessageException told) {
            return told.reason();
        }
        if (found instanceof IoFailure told) {
            return told.reason();
        }
        if (found instanceof UncheckedIOException io) {
            return IoFaults.of(io.getCause());
        }
        return found instanceof UsageException usage
                ? usage.reason
                : Message.quoted(Quoted.bare(String.valueOf(found.getMessage()), LONGEST));
    }
}
