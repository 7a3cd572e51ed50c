package dev.pushback.contract.cli;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    /** What makes names of people; only traffic has such. */
    private static final String NEVER_HERE = "com.github.javafaker";

    @ParameterizedTest
    @ValueSource(
            strings = {"verify", "send", "receive", "replay", "merge", "cases", "validate", "schema", "completion"})
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
    void helpLoadsNoFlagsOfACommand() throws IOException, InterruptedException {
        assertThat(loadedBy("--help"))
                .contains("dev.pushback.contract.cli.verify.VerifyCommand ")
                .doesNotContain(
                        "dev.pushback.contract.cli.option.TargetOptions ",
                        "dev.pushback.contract.cli.option.OutputOptions ")
                .doesNotContain("io.netty.", "com.fasterxml.jackson", "java.sql.", NEVER_HERE);
    }

    @Test
    void helpOfACommandLoadsNeitherNettyNorJackson() throws IOException, InterruptedException {
        assertThat(loadedBy("verify", "--help"))
                .contains("dev.pushback.contract.cli.option.TargetOptions ")
                .doesNotContain(
                        "dev.pushback.contract.cli.send.ScenarioFlags ", "dev.pushback.contract.cases", "java.sql.")
                .doesNotContain("io.netty.", "com.fasterxml.jackson", NEVER_HERE);
    }

    @Test
    void casesLoadNoNetty() throws IOException, InterruptedException {
        assertThat(loadedBy("cases"))
                .contains("dev.pushback.contract.cases")
                .doesNotContain("io.netty.", "com.networknt", NEVER_HERE);
    }

    @Test
    void verifyLoadsNoNamesNoSchemasAndNoFlightRecorder() throws IOException, InterruptedException {
        assertThat(loadedBy(
                        "verify", "--built-in", "--only", "http.status-200,batch.two-events,app-id.foreign-not-stored"))
                .contains("io.netty.", "com.fasterxml.jackson", "dev.pushback.contract.probe.HttpProbe ")
                .doesNotContain("com.networknt", "jdk.jfr.internal.PlatformRecorder ", NEVER_HERE);
    }

    /** The JVM's account of the classes that the program loads; the program must end well. */
    private static String loadedBy(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return loaded;
    }

    @Test
    void completionKnowsCommandsAndFlags() {
        String script = pushback("completion", "bash").out();

        assertThat(script).contains("complete -F", "verify", "--known-failures", "--only");
        assertThat(pushback("completion", "zsh").out()).isEqualTo(script).contains("ZSH");
    }
}
