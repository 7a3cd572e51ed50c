package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the image as an engine would: its layers are the whole root, nothing of it can be written to, the user is nobody in
 * particular, and the program is process 1.
 */
class ImageIT {

    @TempDir
    static Path temporary;

    private static Image image;

    @BeforeAll
    static void unpack() throws IOException {
        image = Image.unpacked(temporary);
    }

    @Test
    void isNamedByItsVersion() {
        assertThat(image.manifest().get("RepoTags").get(0).asText()).isEqualTo("pushback:" + Out.VERSION);
    }

    @Test
    void reachesVerdictFromItsContentAlone() throws IOException {
        assertThat(pushback(Path.of("/dev/null"), "verify", "-q")).satisfies(ran -> {
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.lastLine()).startsWith("conformant: ").contains(" 0 failed");
        });
    }

    @Test
    void leavesReportOnVolume() throws IOException {
        Path volume = Files.createDirectories(temporary.resolve("reports"));
        assertThat(volume.toFile().setWritable(true, false)).isTrue();

        assertThat(pushback(volume, "verify", "-q", "--report", "junit=/reports/junit.xml")
                        .code())
                .isZero();
        assertThat(Files.readString(volume.resolve("junit.xml"))).contains("<testsuite");
    }

    @Test
    void writesNowhereElse() throws IOException {
        assertThat(pushback(Path.of("/dev/null"), "verify", "-q", "--report", "junit=/opt/pushback/junit.xml"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("/opt/pushback/junit.xml"));
    }

    @Test
    void handsOnExitCode() throws IOException {
        assertThat(pushback(Path.of("/dev/null"), "verify", "http://127.0.0.1:1/callback", "--no-auth")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void endsAsProcessOneWhenTerminated() throws Exception {
        Path out = temporary.resolve("receive.out");
        Path err = temporary.resolve("receive.err");
        List<String> command = command(Path.of("/dev/null"), "receive", "--port", "0");
        Process sandbox = Ran.start(temporary, Map.of("PATH", System.getenv("PATH")), command, out, err);
        try {
            Waits.until(() -> (Files.readString(out) + Files.readString(err)).contains("Receiving at"));
            ProcessHandle java =
                    sandbox.descendants().reduce((first, second) -> second).orElseThrow();

            java.destroy();

            Waits.until(() -> !sandbox.isAlive());
            assertThat(Files.readString(out)).contains("received: 0 callbacks");
        } finally {
            sandbox.destroyForcibly();
        }
    }

    private static Ran pushback(Path volume, String... arguments) throws IOException {
        return Ran.run(temporary, Map.of("PATH", System.getenv("PATH")), command(volume, arguments));
    }

    private static List<String> command(Path volume, String... arguments) throws IOException {
        Map<String, Path> volumes = Files.isDirectory(volume) ? Map.of("/reports", volume) : Map.of();
        return image.command(image.user(), volumes, Map.of(), List.of(arguments));
    }
}
