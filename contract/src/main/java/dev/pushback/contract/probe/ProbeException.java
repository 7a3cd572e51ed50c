package dev.pushback.contract.probe;

import dev.pushback.schema.message.Message;

/** Thrown when a probe can't tell what is stored; the message says why. */
public final class ProbeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** For this reason. */
    public ProbeException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Why. */
    public Message reason() {
        return reason;
    }
}
