package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked for Chinese, no command says an English word of its own, on stdout or stderr. */
class ChineseOutputTest {

    private static final String NOBODY = "http://127.0.0.1:1/cb";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "send",
                "verify",
                "cases",
                "stacks",
                "receive",
                "replay",
                "validate",
                "schema",
                "serve",
                "merge",
                "completion"
            })
    void helpIsChinese(String command) {
        Cli.Outcome outcome = pushback((command + " --help").strip());

        assertThat(outcome.out()).contains("用法：");
        chinese(outcome, 0);
    }

    @Test
    void environmentAsksForChineseToo() {
        Cli.Outcome outcome = new Cli().env("PUSHBACK_LANG", "zh").run("send", "--seed", "x");

        chinese(outcome, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "send --seed x",
                "send --seed",
                "send --rate 5 --max",
                "send --events 5 --recipients 5",
                "send --quota many",
                "send --connections 0",
                "send --scenario other",
                "send --batch 0-x",
                "send --shard 2",
                "send --error-rate 2",
                "send --clock yesterday",
                "send --color pink",
                "send --report pdf=x",
                "send --only 1",
                "send --set /To_account=1",
                "send --body /none/body",
                "send --errors 410 --platforms HUAWEI --types OFFLINE",
                "send --dry-run --journal j",
                "send --dry-run --resume j",
                "send --json=maybe",
                "verify --lang zh --sdk-app-id 0",
                "verify --only no.such",
                "verify --cert /none/c.pem",
                "verify --token-file /none/token",
                "verify --config /none/config",
                "verify --built-in",
                "verify too much",
                "cases no.such-case",
                "cases --json --markdown",
                "validate",
                "validate /none/file",
                "schema picture",
                "completion fish",
                "receive --callbacks 0",
                "receive --fault none-such",
                "replay",
                "replay /none/journal",
                "replay /none/journal --only x",
                "send --journal /none/journal",
                "send --resume /none/journal",
                "merge /none/report.json",
                "merge",
                "receive --journal /none/journal",
                "receive --cert /none/c.pem",
                "serve --state /none/state",
                "serve --cert /none/c.pem --key /none/k.pem",
                "serve --users /none/users",
                "serve --port 70000",
                "serve --habits none",
                "serve --limits 2020",
                "serve --mappings /none",
            })
    void wrongUsageIsToldInChinese(String line) {
        chinese(pushback(line.startsWith("verify --built-in") ? line + " " + NOBODY : line), 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "x",
                "{\"log\":{}}",
                "{\"log\":",
                "{\"log\":{\"entries\":5}}",
                "{\"log\":{\"entries\":[{\"request\":{\"method\":\"POST\",\"url\":\"http://h/?CallbackCommand=x\",\"postData\":{\"text\":\"\"}}}]}}",
                "{\"Events\":[}",
                "{\"tool\":{\"name\":\"p\",\"version\":\"1\"},\"spec\":\"s\",\"seed\":1,\"target\":\"t\",\"flags\":{}}\n[]\n{}",
                "{\"tool\":{\"name\":\"p\",\"version\":\"1\"},\"spec\":\"s\",\"seed\":\"1\",\"target\":\"t\",\"flags\":{}}\n"
            })
    void aFileThatCantBePlayedIsToldInChinese(String content, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("j"), content);

        chinese(pushback("replay " + file), 2);
    }

    private static Cli.Outcome pushback(String line) {
        String[] words =
                (line + (line.contains("--lang") ? "" : " --lang zh")).strip().split(" ");
        return new Cli().run(words);
    }

    private static void chinese(Cli.Outcome outcome, Integer... codes) {
        assertThat(outcome.code()).as("%s", outcome).isIn((Object[]) codes);
        assertThat(LatinWords.in(outcome.out() + outcome.err()))
                .as("%s", outcome)
                .isEmpty();
    }
}
