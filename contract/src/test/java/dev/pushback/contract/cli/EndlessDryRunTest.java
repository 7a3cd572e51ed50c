package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dry run of more than anybody reads to the end. */
class EndlessDryRunTest {

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "send",
                        "--dry-run",
                        "--recipients",
                        "100000000")
                .start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void endsWhenNobodyReadsAnyMore() throws IOException, InterruptedException {
        try (BufferedReader out = reader(process.getInputStream())) {
            assertThat(out.readLine()).startsWith("{\"Events\":[");
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(lines(process.getErrorStream())).last().asString().startsWith("pushback: can't print the bodies: ");
    }

    @Test
    void endsWithACountAtASignal() throws IOException, InterruptedException {
        try (BufferedReader out = reader(process.getInputStream())) {
            assertThat(out.readLine()).startsWith("{\"Events\":[");
            process.toHandle().destroy();
            assertThat(out.lines().reduce("", (before, line) -> line)).endsWith("]}");
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(lines(process.getErrorStream()))
                .last()
                .asString()
                .matches("pushback: \\d+ callbacks with \\d+ events");
    }

    private static BufferedReader reader(java.io.InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static List<String> lines(java.io.InputStream stream) throws IOException {
        try (BufferedReader reader = reader(stream)) {
            return reader.lines().toList();
        }
    }
}
