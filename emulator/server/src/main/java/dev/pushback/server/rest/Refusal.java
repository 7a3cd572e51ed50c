package dev.pushback.server.rest;

import dev.pushback.schema.message.Message;

/** A call that is not carried out: the code that says so on the wire, and the words that say why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Message reason;

    /**
     * Refuses with what the code says by itself.
     *
     * @param reason what was expected where, and what was there
     */
    public Refusal(ErrorCode code, Message reason) {
        this(code.code(), code.info(), reason);
    }

    /** Refuses with other words on the wire. */
    public Refusal(int code, String info, Message reason) {
        super(info, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Why, for people. */
    public Message reason() {
        return reason;
    }
}
