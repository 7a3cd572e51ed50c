package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a flag names. It is read as a whole, and no further than its bound: it may be a device that never ends. */
public record InputFile(Message flag, Path path, int mostBytes) {

    /** A file that a flag such as {@code --token-file} names. */
    public InputFile(String flag, Path path, int mostBytes) {
        this(Message.term(flag), path, mostBytes);
    }

    /**
     * The file's bytes.
     *
     * @throws UsageException if it can't be read, or is larger than the bound
     */
    public byte[] bytes() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            UsageException.unless(bytes.length <= mostBytes, OptionMessage.TOO_LARGE, flag, path.toString(), mostBytes);
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The file's text, without the byte order mark that editors on Windows put in front.
     *
     * @throws UsageException if it can't be read, is larger than the bound, or is no UTF-8
     */
    public String text() {
        try {
            return Utf8.withoutMark(Utf8.decode(bytes()));
        } catch (CharacterCodingException e) {
            throw unreadable(e);
        }
    }

    private UsageException unreadable(IOException e) {
        return new UsageException(OptionMessage.UNREADABLE.of(flag, path.toString(), IoFaults.of(e)), e);
    }
}
