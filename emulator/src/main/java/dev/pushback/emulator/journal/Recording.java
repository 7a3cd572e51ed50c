package dev.pushback.emulator.journal;

import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * A journal that can be played, whatever it was recorded as: a journal, an HTTP Archive, or plain bodies.
 *
 * @param name how complaints call it
 * @param journal where the journal is: the file itself, or one that was made of it
 * @param leftOut how many entries of an archive were no callbacks
 */
public record Recording(String name, Path journal, int leftOut) {

    /**
     * Opens a file.
     *
     * @param app whose the plain bodies are, which do not say so
     * @throws JournalException if it is none of these
     * @throws IoFailure if it can't be read
     */
    public static Recording of(Path file, JournalHeader.Tool tool, String spec, long app) {
        if (Files.isRegularFile(file) || !Files.exists(file)) {
            return of(file.toString(), file, tool, spec, app);
        }
        try (InputStream in = Files.newInputStream(file)) { // a pipe can be read only once
            return of(file.toString(), in, tool, spec, app);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** The same of what is read from there, to its end. */
    public static Recording of(String name, InputStream in, JournalHeader.Tool tool, String spec, long app) {
        try {
            Path copy = temporary();
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return of(name, copy, tool, spec, app);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static Recording of(String name, Path file, JournalHeader.Tool tool, String spec, long app) {
        if (HarFile.is(file)) {
            Path made = temporary();
            return new Recording(name, made, HarFile.toJournal(name, file, made, tool, spec));
        }
        if (PlainBodies.is(file)) {
            Path made = temporary();
            PlainBodies.toJournal(name, file, made, new JournalHeader("bodies", tool, spec, 0, name, Map.of()), app);
            return new Recording(name, made, 0);
        }
        return new Recording(name, file, 0);
    }

    private static Path temporary() {
        try {
            Path made = Files.createTempFile("pushback", ".jsonl");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException e) {
            throw new IoFailure(JournalMessage.NO_TEMPORARY.of(IoFaults.of(e)), e);
        }
    }

    /** Says that a file can't be read. */
    static IoFailure unreadable(String name, IOException e) {
        return new IoFailure(JournalMessage.UNREADABLE.of(name, IoFaults.of(e)), e);
    }
}
