package dev.pushback.emulator.scenario;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same bytes come from a Java machine that has little in common with this one. */
class OtherMachineTest {

    @Test
    void sendsTheSameBytesInAnotherLocaleTimeZoneAndCharset() throws Exception {
        List<String> digests = run(
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=US-ASCII"),
                "LIFECYCLE:42:50",
                "MATRIX:42:50");

        assertThat(digests)
                .containsExactly(
                        Digests.of(Digests.options("LIFECYCLE", 42), 50),
                        Digests.of(Digests.options("MATRIX", 42), 50));
    }

    @Test
    void streamsAMillionEventsOfAnEndlessCampaignIn64Megabytes() throws Exception {
        assertThat(run(List.of("-Xmx64m"), "LIFECYCLE:1:20000")).hasSize(1);
    }

    /** Runs {@link Digests} with more flags and gives back its lines. */
    private static List<String> run(List<String> flags, String... wanted) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xshare:auto");
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digests.class.getName()));
        command.addAll(List.of(wanted));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor(1, MINUTES)).isTrue();
        assertThat(java.exitValue()).as(output).isZero();
        return output.lines().toList();
    }
}
