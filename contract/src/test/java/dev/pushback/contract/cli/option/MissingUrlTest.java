package dev.pushback.contract.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipeline whose URL is not set must not be green for ever. */
class MissingUrlTest {

    private static final String ONE = " --only http.status-200";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --no-auth",
                "verify --wait 1s",
                "verify --probe http://127.0.0.1:1/probe",
                "verify --token-file TOKEN",
                "send -n 1 --max --wait 1s",
                "send -n 1 --max --token-file TOKEN"
            })
    void aFlagOfAReceiverOfOnesOwnAsksForItsUrl(String line) throws IOException {
        Cli.Outcome outcome = run(new Cli(), line);

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("no URL was given", "PUSHBACK_URL", "--built-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify" + ONE, "send -n 1 --max"})
    void whereCiIsSetAUrlIsAskedFor(String line) throws IOException {
        assertThat(run(new Cli().env("CI", "true"), line).code()).isEqualTo(2);
        assertThat(run(new Cli().env("CI", "false"), line).code()).isZero();
        assertThat(run(new Cli().env("CI", "true"), line + " --built-in").code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "send -n 1"})
    void anEmptyUrlIsNone(String line) {
        Cli.Outcome outcome = new Cli()
                .run(Stream.concat(Stream.of(line.split(" ")), Stream.of("")).toArray(String[]::new));

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("the URL is empty");
    }

    @Test
    void theUrlComesFromTheEnvironmentAndTheFile() throws IOException {
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Path file = Files.writeString(directory.resolve("pushback.properties"), "url = " + right.url() + "\n");

            assertThat(run(new Cli().env("PUSHBACK_URL", right.url()), "verify" + ONE)
                            .lastLine())
                    .contains(right.url());
            assertThat(run(new Cli(), "verify" + ONE + " --config " + file).lastLine())
                    .contains(right.url());
            assertThat(run(new Cli().env("PUSHBACK_URL", right.url()), "send -n 1 --max")
                            .lastLine())
                    .contains(right.url());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify" + ONE, "send -n 1 --max"})
    void theSummaryNamesTheBuiltInReceiver(String line) throws IOException {
        assertThat(run(new Cli(), line).lastLine()).contains("(built-in receiver)");
    }

    @Test
    void theBuiltInReceiverAndAUrlExcludeEachOther() throws IOException {
        assertThat(run(new Cli(), "verify http://127.0.0.1:1/ --built-in").code())
                .isEqualTo(2);
    }

    private Cli.Outcome run(Cli cli, String line) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "secret\n");
        return cli.run(List.of(line.split(" ")).stream()
                .map(word -> word.equals("TOKEN") ? token.toString() : word)
                .toArray(String[]::new));
    }
}
