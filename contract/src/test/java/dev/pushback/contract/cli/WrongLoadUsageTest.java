package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flag of the commands that send or receive, with wrong values: exit code 2, one sentence, nothing on stdout. */
class WrongLoadUsageTest {

    private static final String NOBODY = "http://127.0.0.1:1/cb";

    @TempDir
    private static Path directory;

    /** A right one, so that it is the flags which are refused. */
    @BeforeAll
    static void record() {
        assertThat(Cli.pushback("send", "-n", "1", "--journal", journal())).returns(0, Cli.Outcome::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--scenario nonsense",
                "-n 0",
                "-n -1",
                "-n x",
                "-n 1e3",
                "-n 99999999999999999999",
                "--callbacks 0",
                "--events 0",
                "--events -5",
                "--recipients 0",
                "--recipients x",
                "-n 1 --events 1",
                "-n 1 --duration 1s",
                "--events 1 --recipients 1",
                "--dry-run --duration 1s",
                "--dry-run --duration 1s --max",
                "--duration 0s",
                "--duration 1",
                "--duration -1s",
                "--duration 999999999999h",
                "--batch 0",
                "--batch 101",
                "--batch 5-2",
                "--batch 1-",
                "--batch x",
                "--profile moon",
                "--platforms NOKIA",
                "--platforms ,",
                "--stages OPENED",
                "--types BOTH",
                "--error-rate 2",
                "--error-rate -1",
                "--error-rate 101%",
                "--error-rate NaN",
                "--errors x",
                "--errors 4x",
                "--duplicates 2",
                "--shuffle x",
                "--late -0.1",
                "--shard 0/4",
                "--shard 5/4",
                "--shard 1",
                "--shard 1/0",
                "--shard 1/9999999999",
                "--rate 0",
                "--rate -5",
                "--rate fast",
                "--rate NaN",
                "--rate Infinity",
                "--rate 1e999",
                "--rate 10..0/5s",
                "--rate 1..2/0s",
                "--burst 5",
                "--burst 0/1s",
                "--burst 5/0s",
                "--rate 5 --max",
                "--speed 0",
                "--speed -1",
                "--speed NaN",
                "--speed Infinity",
                "--connections 0",
                "--connections -1",
                "--connections x",
                "--connections 99999999",
                "--quota 0",
                "--quota -1",
                "--quota x",
                "--retries -1",
                "--retries x",
                "--retry-on never",
                "--retry-delay 1",
                "--concurrent-copies 0",
                "--concurrent-copies -1",
                "--concurrent-copies 2000000000",
                "--warmup x",
                "--clock noon",
                "--clock fixed:never",
                "--clock fixed:+999999999-01-01T00:00:00Z",
                "--timeout 0s",
                "--timeout 2",
                "--sdk-app-id 0",
                "--sdk-app-id -1",
                "--sdk-app-id x",
                "--seed x",
                "-H nonsense",
                "--wait soon",
                "--wait 999999999999h",
                "--fail-on nonsense",
                "--fail-on p99>",
                "--fail-on p99>fast",
                "--fail-on failed>200%x",
                "--report pdf=x",
                "--report html",
                "--report html=/dev/null/x",
                "--report html=/",
                "--journal /none/x",
                "--journal /",
                "--resume /none/x",
                "--body /none/x",
                "--set x",
                "--token-file /none/x",
                "--cacert /none/x",
                "--cert /none/x",
                "--config /none/x",
                "--token secret",
                "--color pink",
                "--nonsense",
                "second-url"
            })
    void sendRefuses(String flags) {
        refused("send " + NOBODY + " " + flags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "send ftp://host/",
                "send localhost:8080",
                "send http://",
                "send http://u:p@127.0.0.1/",
                "send http://127.0.0.1:99999/",
                "send http://127.0.0.1:0/",
                "send http://exa_mple..com:-1/",
                "send ://",
                "replay",
                "replay /none/journal",
                "replay JOURNAL ftp://host/",
                "replay JOURNAL --only x",
                "replay JOURNAL --only 0",
                "replay JOURNAL --sdk-app-id 0",
                "replay JOURNAL --times newer",
                "replay JOURNAL --signatures none",
                "replay JOURNAL --rate 0",
                "replay JOURNAL --duration 0s",
                "replay JOURNAL --retries -1",
                "replay JOURNAL --journal /none/x",
                "replay JOURNAL --report x",
                "replay JOURNAL --fail-on x",
                "receive --port -1",
                "receive --port 99999",
                "receive --port x",
                "receive --host no.such.host.invalid --port 0",
                "receive --sdk-app-id 0 --port 0",
                "receive --sdk-app-id x",
                "receive --token-file /none/x",
                "receive --fault no-such-fault",
                "receive --cert /none/x --port 0",
                "receive --key /none/x --port 0",
                "receive --duration x",
                "receive --duration -1s",
                "receive -n 0",
                "receive -n x",
                "receive --journal /none/x --port 0",
                "receive --journal / --port 0",
                "receive extra"
            })
    void commandsRefuse(String line) {
        refused(line.replace("JOURNAL", journal()));
    }

    @Test
    void journalItselfIsRight() {
        assertThat(Cli.pushback("replay", journal())).returns(0, Cli.Outcome::code);
    }

    private static String journal() {
        return directory.resolve("journal.jsonl").toString();
    }

    private static void refused(String line) {
        Cli.Outcome outcome = Cli.pushback(line.split(" "));

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("pushback: ").doesNotContain("\tat ", "Exception");
    }
}
