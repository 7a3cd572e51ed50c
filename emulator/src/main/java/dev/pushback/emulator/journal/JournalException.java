package dev.pushback.emulator.journal;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;

/** Thrown for a file that is not a journal, saying which line is wrong in which way. */
public final class JournalException extends MessageException {

    private static final long serialVersionUID = 1;

    JournalException(Message reason) {
        super(reason);
    }
}
