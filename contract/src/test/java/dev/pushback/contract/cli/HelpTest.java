package dev.pushback.contract.cli;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"verify", "send", "receive", "replay", "cases", "validate", "schema", "completion"})
    void everyCommandHelps(String command) {
        Cli.Outcome outcome = pushback(command, "--help");

        assertThat(outcome).returns(0, Cli.Outcome::code).returns("", Cli.Outcome::err);
        assertThat(outcome.out()).startsWith("Usage: pushback " + command);
        assertThat(pushback("--help").out()).contains("  " + command + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "verify", "send"})
    void helpTellsTheExitCodes(String command) {
        String help = new Cli()
                .run(command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"})
                .out();

        assertThat(help).contains("Exit codes:");
        assertThat(List.of("0", "1", "2", "3", "70", "130"))
                .allSatisfy(code -> assertThat(help).containsPattern("(?m)^ +" + code + " +\\S"));
    }

    @Test
    void versionTellsTheBuildAndThePage() {
        assertThat(pushback("--version").out()).matches("pushback \\d.* \\(page of 2025-10-27, Java .*\\)\\R");
    }

    @Test
    void helpLoadsNeitherNettyNorJackson() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "verify",
                        "--help")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(loaded)
                .contains("dev.pushback.contract.cli.VerifyCommand ")
                .doesNotContain("io.netty.", "com.fasterxml.jackson", "com.networknt", "dev.pushback.contract.cases");
    }

    @Test
    void completionKnowsCommandsAndFlags() {
        String script = pushback("completion", "bash").out();

        assertThat(script).contains("complete -F", "verify", "--known-failures", "--only");
        assertThat(pushback("completion", "zsh").out()).isEqualTo(script).contains("ZSH");
    }
}
