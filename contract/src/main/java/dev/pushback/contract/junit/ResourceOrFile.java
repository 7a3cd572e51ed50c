package dev.pushback.contract.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text that a test names: a resource of the class path, or else a file. */
final class ResourceOrFile {

    private ResourceOrFile() {}

    /**
     * The text.
     *
     * @throws UncheckedIOException if it can't be read
     */
    static String text(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null
                    ? Files.readString(Path.of(name))
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
