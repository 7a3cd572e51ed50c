package dev.pushback.contract.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pushback serve} says where it is, and refuses what it can't work with in one sentence. */
class ServeCommandTest {

    @TempDir
    private Path directory;

    @Test
    void saysWhereItIsAndWhatItCameTo() {
        Cli.Outcome outcome = serve();
        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.lines().get(0))
                .matches("Ready: http http://127\\.0\\.0\\.1:\\d+  https https://127\\.0\\.0\\.1:\\d+"
                        + "  page http://127\\.0\\.0\\.1:\\d+/");
        assertThat(outcome.lastLine())
                .startsWith("0 pushes, 0 callbacks with 0 events")
                .contains("seed 42");
    }

    @Test
    void saysItInChineseAndAsJson() {
        assertThat(serve("--lang", "zh").lines().get(0)).startsWith("就绪:http http://");
        assertThat(serve("--json").lines()).hasSize(2).allMatch(line -> line.startsWith("{\"event\":"));
    }

    @Test
    void takesAScriptOrSaysInWhichLineAndColumnItIsWrong() throws IOException {
        Path script = Files.writeString(directory.resolve("play.txt"), "alice on huawei: sent\nbob on nokia: sent\n");
        assertRefused(serve("--script", script.toString()), "play.txt");
        assertRefused(serve("--script", script.toString()), "nokia");
        Files.writeString(script, "alice on huawei: sent\n");
        assertThat(serve("--script", script.toString())).returns(0, Cli.Outcome::code);
        String state = directory.resolve("state.db").toString();
        assertRefused(serve("--script", script.toString(), "--state", state), "exclude each other");
    }

    @Test
    void refusesAUsersFileThatCantBeRead() throws IOException {
        Path users = Files.writeString(directory.resolve("users.csv"), "account,vendor\nalice,nokia\n");
        assertRefused(serve("--users", users.toString()), "users.csv, line 2: vendor must be one of");
        assertRefused(serve("--users", directory.resolve("none").toString()), "there is no users file");
    }

    @Test
    void refusesAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = "" + taken.getLocalPort();
            for (String flag : List.of("--port", "--https-port")) {
                assertRefused(
                        serve(flag, port), "cannot listen on 127.0.0.1:" + port + ": another program listens there");
            }
        }
    }

    @Test
    void refusesWhatIsNoKeyAndShowsNone() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "two words\n");
        Cli.Outcome outcome = serve("--secret-key-file", key.toString());
        assertRefused(outcome, "holds no key");
        assertThat(outcome.err()).doesNotContain("two words");
        Cli.Outcome byVariable = new Cli()
                .env("PUSHBACK_SECRET_KEY", "two words")
                .run("serve", "--duration", "50ms", "--port", "0", "--https-port", "0");
        assertRefused(byVariable, "PUSHBACK_SECRET_KEY holds no key");
        assertThat(byVariable.err()).doesNotContain("two words");
        Path pem = Files.writeString(directory.resolve("pem"), "no certificate");
        assertRefused(serve("--cert", pem.toString(), "--key", pem.toString()), "can't be used");
    }

    @Test
    void sendsNothingToOtherPeoplesMachines() {
        assertRefused(serve("--callback", "http://203.0.113.1/cb"), "--allow-remote");
        assertRefused(serve("--callback", "ftp://localhost/cb"), "--callback: not a callback URL");
    }

    @Test
    void refusesFlagsThatCantBe() {
        assertRefused(serve("--fault", "sometimes"), "duplicate every 10");
        assertRefused(serve("--sdk-app-id", "0"), "--sdk-app-id must be above 0, was 0");
        assertRefused(serve("--speed", "0"), "speed must be above 0");
        assertRefused(serve("--duplicates", "2"), "duplicates must be a probability");
        assertRefused(serve("--mappings", "none"), "--mappings none is no directory");
    }

    private static void assertRefused(Cli.Outcome outcome, String words) {
        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains(words);
        assertThat(outcome.out()).isEmpty();
    }

    private static Cli.Outcome serve(String... flags) {
        List<String> all = new ArrayList<>(List.of("serve", "--duration", "50ms", "--seed", "42"));
        if (!List.of(flags).contains("--port")) {
            all.addAll(List.of("--port", "0"));
        }
        if (!List.of(flags).contains("--https-port")) {
            all.addAll(List.of("--https-port", "0"));
        }
        all.addAll(List.of(flags));
        return Cli.pushback(all.toArray(String[]::new));
    }
}
