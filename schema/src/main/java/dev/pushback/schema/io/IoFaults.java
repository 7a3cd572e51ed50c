package dev.pushback.schema.io;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file can't be read or written, in words and not in the names of classes. */
public final class IoFaults {

    private static final int LONGEST = 1000;

    private IoFaults() {}

    /** Why it failed; what a library says of it, if nothing more is known. */
    public static Message of(Throwable thrown) {
        if (thrown instanceof IOException io) {
            return of(io);
        }
        if (thrown instanceof UnresolvedAddressException) {
            return IoMessage.NO_SUCH_HOST.of();
        }
        return thrown instanceof MessageException told
                ? told.reason()
                : Message.quoted(Quoted.bare(String.valueOf(thrown.getMessage()), LONGEST));
    }

    /** Why it failed. */
    public static Message of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return IoMessage.NO_SUCH_FILE.of();
        }
        if (e instanceof AccessDeniedException) {
            return IoMessage.NOT_ALLOWED.of();
        }
        if (e instanceof CharacterCodingException) {
            return IoMessage.NO_UTF8.of();
        }
        if (e.getCause() instanceof MessageException told) {
            return told.reason();
        }
        if (e instanceof UnknownHostException) {
            return IoMessage.NO_SUCH_HOST.of();
        }
        if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
            return IoMessage.PORT_IN_USE.of();
        }
        return ofSystem(e instanceof FileSystemException system ? system.getReason() : e.getMessage(), e);
    }

    /** What the system says in its own words, which are known for what happens often. */
    private static Message ofSystem(String words, IOException e) {
        if (words == null) {
            return Message.term(e.getClass().getSimpleName());
        }
        return switch (words) {
            case "Is a directory" -> IoMessage.IS_DIRECTORY.of();
            case "No space left on device" -> IoMessage.NO_SPACE.of();
            case "Connection refused" -> IoMessage.REFUSED.of();
            case "Permission denied" -> IoMessage.NOT_ALLOWED.of();
            default -> Message.quoted(Quoted.bare(words, LONGEST));
        };
    }
}
