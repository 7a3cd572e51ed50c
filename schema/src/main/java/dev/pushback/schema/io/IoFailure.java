package dev.pushback.schema.io;

import dev.pushback.schema.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file or a port that can't be had, said as a message, so that it can be told in any language. */
public final class IoFailure extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** For this reason; the exception's own text is the English one. */
    public IoFailure(Message reason, IOException cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** What is wrong. */
    public Message reason() {
        return reason;
    }
}
