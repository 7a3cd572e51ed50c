package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.schema.message.Message;
import picocli.CommandLine.TypeConversionException;

/** What was given to a flag is none of its values, said as a message. */
public final class WrongValue extends TypeConversionException {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** For this reason. */
    public WrongValue(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** The same mistake, found by somebody who knows nothing of flags. */
    public WrongValue(RuntimeException found) {
        this(UsageException.reason(found));
    }

    /** What is wrong. */
    public Message reason() {
        return reason;
    }
}
