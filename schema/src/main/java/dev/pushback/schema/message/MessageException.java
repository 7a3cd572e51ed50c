package dev.pushback.schema.message;

/** An argument that can't be taken, said as a message, so that it can be told in any language. */
public class MessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** For this reason; the exception's own text is in the language that is {@link Lang#preferred preferred}. */
    public MessageException(Message reason) {
        super(told(reason));
        this.reason = reason;
    }

    /** The same with its cause. */
    public MessageException(Message reason, Throwable cause) {
        super(told(reason), cause);
        this.reason = reason;
    }

    private static String told(Message reason) {
        return reason.in(Lang.preferred(), Audience.COMMAND_LINE);
    }

    /** What is wrong. */
    public Message reason() {
        return reason;
    }
}
