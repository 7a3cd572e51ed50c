package dev.pushback.emulator.journal;

/** Thrown for a file that is not a journal, saying which line is wrong in which way. */
public final class JournalException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    JournalException(String message) {
        super(message);
    }
}
