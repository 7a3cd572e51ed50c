package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static Path root;
    private static JsonNode config;

    @BeforeAll
    static void unpack() throws IOException {
        assumeTrue(Out.has("bwrap"), "bubblewrap is not installed: apt-get install bubblewrap");
        Path tar = Out.unpacked(Out.named("pushback-*-image-*.tar"), temporary.resolve("image"));
        JsonNode manifest = new ObjectMapper()
                .readTree(tar.resolve("manifest.json").toFile())
                .get(0);
        config = new ObjectMapper()
                .readTree(tar.resolve(manifest.get("Config").asText()).toFile());
        root = temporary.resolve("root");
        for (JsonNode layer : manifest.get("Layers")) {
            Out.unpacked(tar.resolve(layer.asText()), root);
        }
        assertThat(manifest.get("RepoTags").get(0).asText()).isEqualTo("pushback:" + Out.VERSION);
    }

    @Test
    void reachesVerdictFromItsContentAlone() {
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
    void writesNowhereElse() {
        assertThat(pushback(Path.of("/dev/null"), "verify", "-q", "--report", "junit=/opt/pushback/junit.xml"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("/opt/pushback/junit.xml"));
    }

    @Test
    void handsOnExitCode() {
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

    private static Ran pushback(Path volume, String... arguments) {
        return Ran.run(temporary, Map.of("PATH", System.getenv("PATH")), command(volume, arguments));
    }

    private static List<String> command(Path volume, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bwrap", "--unshare-user", "--unshare-pid", "--die-with-parent"));
        for (String folder : List.of("opt", "lib", "lib64", "etc")) {
            Path there = root.resolve(folder);
            if (Files.exists(there)) {
                command.addAll(List.of("--ro-bind", there.toString(), "/" + folder));
            }
        }
        String[] user = config.at("/config/User").asText().split(":");
        command.addAll(List.of("--uid", user[0], "--gid", user[1], "--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--tmpfs", "/tmp", "--dir", "/work", "--chdir", "/work", "--clearenv", "--as-pid-1"));
        if (Files.isDirectory(volume)) {
            command.addAll(List.of("--bind", volume.toString(), "/reports"));
        }
        command.addAll(List.of("--remount-ro", "/", "--"));
        config.at("/config/Entrypoint").forEach(word -> command.add(word.asText()));
        command.addAll(List.of(arguments));
        return command;
    }
}
