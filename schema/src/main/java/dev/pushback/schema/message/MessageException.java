package dev.pushback.schema.message;

/** An argument that can't be taken, said as a message, so that it can be told in any language. */
public class MessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** For this reason; the exception's own text is the English one. */
    public MessageException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** The same with its cause. */
    public MessageException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** What is wrong. */
    public Message reason() {
        return reason;
    }
}
