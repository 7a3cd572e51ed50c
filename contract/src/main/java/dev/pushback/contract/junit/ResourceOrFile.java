package dev.pushback.contract.junit;

import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text that a test names: a resource of the class path, or else a file. */
final class ResourceOrFile {

    private ResourceOrFile() {}

    /**
     * The text.
     *
     * @throws IoFailure if it can't be read
     */
    static String text(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return Utf8.withoutMark(
                    Utf8.decode(stream == null ? Files.readAllBytes(Path.of(name)) : stream.readAllBytes()));
        } catch (IOException e) {
            throw new IoFailure(JunitMessage.UNREADABLE.of(name, IoFaults.of(e)), e);
        }
    }
}
