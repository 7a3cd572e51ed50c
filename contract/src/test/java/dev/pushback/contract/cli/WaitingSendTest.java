package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.emulator.journal.JournalReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is there yet: {@code --wait} ends with a summary too, whether time is up or a signal comes. */
class WaitingSendTest {

    @TempDir
    private Path directory;

    private String nobody;

    @BeforeEach
    void findAFreePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + free.getLocalPort() + "/cb";
        }
    }

    @Test
    void saysThatNobodyCame() throws IOException {
        Cli.Outcome outcome = Cli.pushback("send", nobody, "-n", "5", "--seed", "1", "--wait", "60ms");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.lastLine())
                .startsWith("invalid (the receiver did not answer at " + nobody
                        + " within 60ms (--wait); last seen: the connection was refused): ")
                .contains("0 acknowledged, 0 refused, 0 failed, 5 unsent of 5 callbacks");
        assertThat(json("send", nobody, "-n", "5", "--wait", "60ms")
                        .at("/invalid")
                        .asText())
                .startsWith("the receiver did not answer");
    }

    @Test
    void complainsOfFlagsBeforeItWaits() {
        Cli.Outcome outcome = Cli.pushback("send", nobody, "-n", "5", "--wait", "1h", "--fail-on", "hope<1");

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
    }

    @Test
    void signalEndsTheWaitingForASend() throws IOException, InterruptedException {
        Path journal = directory.resolve("journal.jsonl");
        List<String> out = interrupted("send", nobody, "-n", "5", "--journal", journal.toString(), "--wait", "1h");

        assertThat(out.get(out.size() - 1))
                .startsWith("interrupted: 0 acknowledged")
                .contains("5 unsent of 5");
        try (JournalReader reader = JournalReader.open(journal)) {
            assertThat(reader.next()).isEmpty();
            assertThat(reader.isCut()).isFalse();
        }
    }

    @Test
    void signalEndsTheWaitingForAReplay() throws IOException, InterruptedException {
        Path journal = directory.resolve("journal.jsonl");
        assertThat(Cli.pushback("send", "-n", "2", "--journal", journal.toString())
                        .code())
                .isZero();

        JsonNode report = new ObjectMapper()
                .readTree(
                        String.join("\n", interrupted("replay", journal.toString(), nobody, "--wait", "1h", "--json")));

        assertThat(report.at("/interrupted").asBoolean()).isTrue();
        assertThat(report.at("/callbacks/sent").asInt(-1)).isZero();
    }

    private static JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return new ObjectMapper()
                .readTree(Cli.pushback(all.toArray(String[]::new)).out());
    }

    /** What a process prints that gets a signal as soon as it waits. */
    private static List<String> interrupted(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        try (BufferedReader err = reader(process.getErrorStream());
                BufferedReader out = reader(process.getInputStream())) {
            assertThat(err.lines().anyMatch(line -> line.contains("waiting for ")))
                    .isTrue();
            process.toHandle().destroy();
            List<String> lines = out.lines().toList();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    private static BufferedReader reader(java.io.InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
