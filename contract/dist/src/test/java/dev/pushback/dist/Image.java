package dev.pushback.dist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The container image, unpacked, and run by bubblewrap as an engine would run it.
 *
 * @param root the folder in which its layers lie one upon the other
 * @param manifest what it says of itself
 * @param config how it is to be run
 */
record Image(Path root, JsonNode manifest, JsonNode config) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Image unpacked(Path temporary) throws IOException {
        assumeTrue(Out.has("bwrap"), "bubblewrap is not installed: apt-get install bubblewrap");
        Path tar = Out.unpacked(Out.named("pushback-*-image-*.tar"), temporary.resolve("image"));
        JsonNode manifest = JSON.readTree(tar.resolve("manifest.json").toFile()).get(0);
        Path root = temporary.resolve("root");
        for (JsonNode layer : manifest.get("Layers")) {
            Out.unpacked(tar.resolve(layer.asText()), root);
        }
        JsonNode config =
                JSON.readTree(tar.resolve(manifest.get("Config").asText()).toFile());
        return new Image(root, manifest, config);
    }

    /** Its user's number. */
    String user() {
        return config.at("/config/User").asText().split(":")[0];
    }

    /**
     * The command that runs it: nothing of it can be written to, and the program is process 1.
     *
     * @param user the number of the user and of the group
     * @param volumes folders or files out here, by where they are in there
     * @param environment its variables
     * @param arguments what follows the entry point
     */
    List<String> command(
            String user, Map<String, Path> volumes, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bwrap", "--unshare-user", "--unshare-pid", "--die-with-parent"));
        for (String folder : List.of("opt", "lib", "lib64")) {
            Path there = root.resolve(folder);
            if (Files.exists(there)) {
                command.addAll(List.of("--ro-bind", there.toString(), "/" + folder));
            }
        }
        // File by file, as an engine adds some of its own.
        try (Stream<Path> files = Files.list(root.resolve("etc"))) {
            files.forEach(file -> command.addAll(List.of("--ro-bind", file.toString(), "/etc/" + file.getFileName())));
        }
        volumes.forEach((there, here) -> command.addAll(List.of("--bind", here.toString(), there)));
        command.addAll(List.of("--uid", user, "--gid", user, "--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--tmpfs", "/tmp", "--dir", "/work", "--chdir", "/work", "--clearenv", "--as-pid-1"));
        environment.forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        command.addAll(List.of("--remount-ro", "/", "--"));
        config.at("/config/Entrypoint").forEach(word -> command.add(word.asText()));
        command.addAll(arguments);
        return command;
    }
}
