package dev.pushback.contract.cli.console;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file can't be read or written, in words and not in the names of classes. */
public final class IoMessages {

    private static final int LONGEST = 1000;

    private IoMessages() {}

    /** Why it failed. */
    public static Message of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return ConsoleMessage.NO_SUCH_FILE.of();
        }
        if (e instanceof AccessDeniedException) {
            return ConsoleMessage.NOT_ALLOWED.of();
        }
        if (e instanceof CharacterCodingException) {
            return ConsoleMessage.NO_UTF8.of();
        }
        if (e.getCause() instanceof MessageException told) {
            return told.reason();
        }
        return ofSystem(e instanceof FileSystemException system ? system.getReason() : e.getMessage(), e);
    }

    /** What the system says in its own words, which are known for what happens often. */
    private static Message ofSystem(String words, IOException e) {
        if (words == null) {
            return Message.term(e.getClass().getSimpleName());
        }
        return switch (words) {
            case "Is a directory" -> ConsoleMessage.IS_DIRECTORY.of();
            case "No space left on device" -> ConsoleMessage.NO_SPACE.of();
            case "Permission denied" -> ConsoleMessage.NOT_ALLOWED.of();
            default -> Message.quoted(Quoted.bare(words, LONGEST));
        };
    }
}
