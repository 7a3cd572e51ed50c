package dev.pushback.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished run of the command line.
 *
 * @param exit the exit code
 * @param said what it wrote
 */
record Pushback(int exit, String said) {

    /** Runs {@code pushback} with these arguments and the token of the examples. */
    static Pushback run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("pushback.jar", "../../contract/target/pushback.jar"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PUSHBACK_TOKEN", "secret");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Pushback(process.waitFor(), said);
    }
}
