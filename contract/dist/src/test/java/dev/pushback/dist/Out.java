package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the build has made to be handed out, and the little that a machine must have to unpack and run it. */
final class Out {

    static final String VERSION = System.getProperty("dist.version");
    static final String PLATFORM = System.getProperty("dist.platform");
    static final Path FOLDER = Path.of(System.getProperty("dist.out"));

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final String JAR = ROOT.resolve("contract/target/pushback.jar").toString();
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<String> TOOLS =
            List.of("sh", "sed", "cksum", "cat", "tr", "dirname", "readlink", "mkdir", "env");

    private Out() {}

    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assertThat(file).isRegularFile();
        return file;
    }

    static Path named(String glob) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.filter(file -> FOLDER.getFileSystem()
                            .getPathMatcher("glob:" + glob)
                            .matches(file.getFileName()))
                    .toList();
            assertThat(found).as(glob).hasSize(1);
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks with the tool that a user has for it. */
    static Path unpacked(Path archive, Path into) throws IOException {
        Files.createDirectories(into);
        String name = archive.getFileName().toString();
        List<String> command = name.endsWith(".zip")
                ? List.of("unzip", "-q", archive.toString())
                : name.endsWith(".deb")
                        ? List.of("dpkg-deb", "-x", archive.toString(), ".")
                        : List.of("tar", "xf", archive.toString());
        assertThat(Ran.run(into, Map.of("PATH", System.getenv("PATH")), command).code())
                .isZero();
        return into;
    }

    /** A folder for a path that has what a POSIX shell script needs, and these: neither Java nor Maven. */
    static Path tools(Path folder, String... more) throws IOException {
        Files.createDirectories(folder);
        for (String tool : Stream.concat(TOOLS.stream(), Stream.of(more)).toList()) {
            Path link = folder.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, onPath(tool).toRealPath());
            }
        }
        return folder;
    }

    static boolean has(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + tool + " on the path"));
    }
}
