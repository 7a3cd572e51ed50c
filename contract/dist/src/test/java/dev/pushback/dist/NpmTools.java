package dev.pushback.dist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs of others that a test asks, from npm's registry; where that can't be reached the test is left out. */
final class NpmTools {

    private NpmTools() {}

    static void install(Path folder, String name, String version) throws IOException {
        assumeTrue(Out.has("npm"), "no npm here");
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve("node_modules").resolve(name))) {
            return;
        }
        List<String> command = List.of(
                "npm", "install", "--no-audit", "--no-fund", "--prefix", folder.toString(), name + "@" + version);
        assumeTrue(Ran.run(folder, System.getenv(), command).code() == 0, "no npm registry here");
    }
}
