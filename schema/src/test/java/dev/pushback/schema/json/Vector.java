package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A payload file, named by its fault. */
public record Vector(String name, byte[] bytes) {

    public static List<Vector> in(String directory) {
        try (Stream<Path> files = Files.list(path(directory))) {
            List<Vector> vectors = files.sorted()
                    .map(file -> new Vector(file.getFileName().toString(), read(file)))
                    .toList();
            assertThat(vectors).as("vectors in %s", directory).isNotEmpty();
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Vector of(String file) {
        return new Vector(file, read(path(file)));
    }

    /** The lines of a file that tells of each vector, in order, what is wrong with it. */
    public static List<String> told(String file) {
        return new String(read(path(file)), StandardCharsets.UTF_8).lines().toList();
    }

    private static Path path(String name) {
        try {
            return Path.of(Vector.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
