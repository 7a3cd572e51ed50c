package dev.pushback.contract.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionSourcesTest {

    private final StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        right.close();
    }

    @Test
    void flagBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
        String file = file("seed = 1\nonly = http.status-200\n");

        assertThat(seed(new Cli(), "--config", file)).endsWith("seed 1; storage not judged");
        assertThat(seed(new Cli().env("PUSHBACK_SEED", "2"), "--config", file)).endsWith("seed 2; storage not judged");
        assertThat(seed(new Cli().env("PUSHBACK_SEED", "2"), "--config", file, "--seed", "3"))
                .endsWith("seed 3; storage not judged");
        assertThat(seed(new Cli().env("PUSHBACK_CONFIG", file))).endsWith("seed 1; storage not judged");
        assertThat(seed(new Cli(), "--config=" + file)).endsWith("seed 1; storage not judged");
    }

    @Test
    void switchesComeFromTheEnvironmentToo() throws IOException {
        assertThat(new Cli().env("PUSHBACK_QUIET", "true").run(verify()).lines())
                .hasSize(1);
        assertThat(new Cli().env("PUSHBACK_QUIET", "false").run(verify()).lines())
                .hasSizeGreaterThan(1);
        assertThat(new Cli().run(verify("--config", file("quiet = true"))).lines())
                .hasSize(1);
    }

    @Test
    void switchGivenTwiceStaysOn() {
        assertThat(new Cli()
                        .env("PUSHBACK_QUIET", "true")
                        .run(verify("--quiet"))
                        .lines())
                .hasSize(1);
        assertThat(new Cli().env("PUSHBACK_QUIET", "true").run(verify("-q")).lines())
                .hasSize(1);
    }

    @Test
    void switchIsTrueOrFalse() {
        Cli.Outcome outcome = new Cli().env("PUSHBACK_STRICT", "maybe").run(verify());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("PUSHBACK_STRICT", "must be true or false, was 'maybe'");
    }

    @Test
    void variablesOfOtherMeaningAreLeftAlone() {
        Cli.Outcome outcome = new Cli()
                .env("PUSHBACK_VERSION", "1.2.3")
                .env("PUSHBACK_HELP", "yes")
                .env("PUSHBACK_SEED", "")
                .run(verify());

        assertThat(outcome.code()).isZero();
    }

    @Test
    void misspeltVariableIsRefusedAndTheNearestNamed() {
        Cli.Outcome outcome = new Cli().env("PUSHBACK_SDKAPPID", "1").run(verify());

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("PUSHBACK_SDKAPPID", "the nearest is PUSHBACK_SDK_APP_ID");
        assertThat(new Cli().env("PUSHBACK_TOKENS", "x").run("cases").err()).contains("the nearest is PUSHBACK_TOKEN");
    }

    @Test
    void aMisspeltUrlInTheFileIsNamed() throws IOException {
        Cli.Outcome outcome = new Cli().run("verify", "--config", file("ulr = http://127.0.0.1:1/cb\n"));

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("no command knows: ulr", "the nearest to the first is url");
    }

    @Test
    void variablesThatAClusterSetsForAServiceAreLeftAlone() {
        Cli.Outcome outcome = new Cli()
                .env("PUSHBACK_SERVICE_HOST", "10.0.0.1")
                .env("PUSHBACK_SERVICE_PORT_HTTP", "7300")
                .env("PUSHBACK_PORT", "tcp://10.0.0.1:7300")
                .env("PUSHBACK_PORT_7300_TCP_ADDR", "10.0.0.1")
                .run(verify());

        assertThat(outcome.code()).isZero();
    }

    @Test
    void filesFromWindowsMeanTheSame() throws IOException {
        String token = Files.writeString(directory.resolve("token"), "\ufeffmy-token\r\n")
                .toString();
        String known = Files.writeString(directory.resolve("known"), "\ufeffhttp.keep-alive: old server\r\n")
                .toString();

        assertThat(seed(new Cli(), "--config", file("\ufeffseed = 1\r\nonly = http.status-200\r\n")))
                .endsWith("seed 1; storage not judged");
        assertThat(new Cli().run(verify("--known-failures", known)).code()).isZero();
        TokenOption option = new TokenOption();
        assertThat(option.value(Map.of("PUSHBACK_TOKEN", "my-token\r\n"))).isEqualTo("my-token");
        option.file = Path.of(token);
        assertThat(option.value(Map.of())).isEqualTo("my-token");
    }

    @Test
    void aTokenOfTwoLinesIsRefused() throws IOException {
        String token =
                Files.writeString(directory.resolve("token"), "one\ntwo\n").toString();

        assertThat(new Cli().run(verify("--token-file", token)))
                .returns(2, Cli.Outcome::code)
                .extracting(Cli.Outcome::err)
                .asString()
                .contains("--token-file " + token + " holds a line break");
        assertThat(new Cli().env("PUSHBACK_TOKEN", "a\u0000b").run(verify()).code())
                .isEqualTo(2);
    }

    @Test
    void anArgumentThatTheLocaleCouldNotReadIsRefused() {
        Cli.Outcome outcome = new Cli().run(verify("-H", "X-Name: \ufffd\ufffd\ufffd"));

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void wrongValueInTheEnvironmentNamesTheFlag() {
        Cli.Outcome outcome = new Cli().env("PUSHBACK_TIMEOUT", "fast").run(verify());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--timeout", "'fast' is no duration");
    }

    @Test
    void typingErrorInTheFileIsToldByName() throws IOException {
        Cli.Outcome outcome = new Cli().run(verify("--config", file("sdk-app-ids = 1\n")));

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("settings that no command knows: sdk-app-ids");
    }

    @Test
    void brokenFileIsRefused() throws IOException {
        Cli.Outcome outcome = new Cli().run(verify("--config", file("only = \\u12")));

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("can't read the --config file");
    }

    @Test
    void tokenComesFromTheEnvironment() {
        Cli.Outcome outcome = new Cli()
                .env("PUSHBACK_TOKEN", "my-own-token")
                .run("verify", right.url(), "--only", "http.status-200", "-v");

        assertThat(outcome.out()).contains("&Sign=", "&RequestTime=").doesNotContain("my-own-token");
    }

    private String seed(Cli cli, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "verify";
        all[1] = right.url();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return cli.run(all).lastLine();
    }

    private String[] verify(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"verify", right.url(), "--only", "http.status-200"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("pushback.properties"), text).toString();
    }
}
