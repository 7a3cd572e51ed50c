package dev.pushback.contract.cli.option;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.model.KnownFailures;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Overrides;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --set}, known failures and config files of any kind, by seed. {@code -Dpushback.fuzz=N} asks for more. */
class FilesAndFlagsFuzzTest {

    private static final int COUNT = Integer.getInteger("pushback.fuzz", 20_000) / 10;
    private static final long SEED = Long.getLong("pushback.fuzz.seed", 42);
    private static final List<String> PIECES = List.of(
            "/Events",
            "/0",
            "/99",
            "/-",
            "/ErrCode",
            "/To_Account",
            "/~1",
            "/~",
            "=",
            "1",
            "\"a\"",
            "{\"a\":1}",
            "[",
            "{",
            "1e999",
            "null",
            "http.status-200",
            "http.*",
            ": ",
            "#",
            "a reason",
            "\n",
            "\r",
            "\\",
            "\\u12",
            "\\u0000",
            "sdk-app-id",
            "seed",
            "json",
            "true",
            "!",
            "\u0000",
            "\u001b",
            "\ufeff",
            "\ud800",
            "令",
            " ",
            "\t",
            "[".repeat(3000));

    @TempDir
    private Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void valuesOfSetAreTakenOrRefusedWithASentence() {
        tryAll("--set", text -> {
            Overrides overrides = Overrides.NONE.set("/" + text).allowInvalid(random.nextBoolean());
            Scenarios.open(ScenarioOptions.builder().overrides(overrides).build())
                    .next(new Batch());
        });
    }

    @Test
    void knownFailuresAreTakenOrRefusedWithASentence() {
        tryAll("known failures", text -> KnownFailures.parse("file", text, Set.of("http.status-200", "reply.members")));
    }

    @Test
    void configFilesAreTakenOrRefusedWithASentence() {
        Path file = directory.resolve("config");
        tryAll("--config", text -> {
            write(file, text);
            OptionSources.of(List.of("--config", file.toString()), Map.of())
                    .rejectUnknown(Set.of("seed", "sdk-app-id", "json"));
        });
    }

    @Test
    void programTakesOrRefusesEveryConfigFile() {
        Path file = directory.resolve("config");
        for (int i = 0; i < COUNT / 20; i++) {
            String text = text();
            write(file, text);
            Cli.Outcome outcome = Cli.pushback("cases", "http.status-200", "--config", file.toString());

            assertThat(outcome.code())
                    .as("seed %d, file %d: %s", SEED, i, outcome)
                    .isIn(0, 2);
            assertThat(outcome.err()).doesNotContain("\tat ", "\u001b", "\u0000");
        }
    }

    /** Both must happen: else nothing of what is right, or of what is wrong, was tried. */
    private void tryAll(String what, Consumer<String> use) {
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = text();
            try {
                use.accept(text);
                taken++;
            } catch (IllegalArgumentException | UsageException told) {
                assertThat(told.getMessage()).isNotBlank();
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(what + ", seed " + SEED + ", text " + i + ": " + text, e);
            }
        }
        assertThat(taken).as("%s taken", what).isPositive();
        assertThat(refused).as("%s refused", what).isPositive();
    }

    private String text() {
        return IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
