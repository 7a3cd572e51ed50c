package dev.pushback.examples.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running receiver in another language, which says on its first line where it listens. */
record Script(Process process, String url) implements AutoCloseable {

    private static final String LISTENING = "Listening on ";

    static Script start(String program, String file) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(program, Path.of(file).getFileName().toString(), "0");
        builder.directory(Path.of(file).getParent().toFile());
        builder.environment().put("PUSH_TOKEN", "secret");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String first = out.readLine();
        if (first == null || !first.startsWith(LISTENING)) {
            process.destroy();
            throw new IOException(program + " " + file + " does not listen, it says: " + first);
        }
        return new Script(process, first.substring(LISTENING.length()));
    }

    /** Whether a program is there and does this in a folder without an error. */
    static boolean canRun(String folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of(folder).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
