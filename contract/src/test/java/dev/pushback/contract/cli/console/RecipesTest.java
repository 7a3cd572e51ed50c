package dev.pushback.contract.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.Docs;
import dev.pushback.contract.cli.Recipes;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the documents show, made short, against a right receiver on a free port. */
public class RecipesTest {

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandLineWorks() {
        return Docs.all().stream()
                .flatMap(document -> Recipes.of(document).stream())
                .distinct()
                .map(recipe -> dynamicTest(String.join(" ", recipe), () -> works(recipe)));
    }

    @Test
    void everyKindOfSnippetHasOne() {
        assertThat(Recipes.of(Docs.readme())).hasSizeGreaterThan(9);
        assertThat(Recipes.of(Docs.guide("traffic.md"))).hasSizeGreaterThan(1);
        assertThat(Recipes.of(Docs.guide("ci.md")))
                .as("GitHub, GitLab, Jenkins, Gradle, a start with an archive, and one that starts the app")
                .filteredOn(recipe -> recipe.get(0).equals("verify"))
                .hasSize(6);
    }

    @Test
    void flagThatDoesNotExistFails() {
        assertThat(Cli.pushback("verify", "--no-such-flag").code()).isEqualTo(ExitCode.USAGE);
    }

    private static void works(List<String> recipe) throws Exception {
        Files.writeString(folder.resolve("token"), "secret");
        Files.writeString(folder.resolve("known"), "# none\n");
        boolean signed = recipe.contains("--token-file");
        ReceiverOptions right = ReceiverOptions.defaults().port(0).token(signed ? "secret" : null);
        try (Receiver receiver = Receiver.start(right)) {
            String url = receiver.uri().toString();
            Path journal = Files.createTempFile(folder, "real", ".jsonl");
            Files.delete(journal);
            if (recipe.contains("replay")) {
                assertThat(Cli.pushback("send", url, "-n", "3", "--journal", journal.toString())
                                .code())
                        .isZero();
            }
            Cli.Outcome outcome = Cli.pushback(shortened(recipe, url, journal).toArray(String[]::new));
            assertThat(outcome)
                    .satisfies(it -> assertThat(it.code() == ExitCode.OK || fellBehind(it))
                            .isTrue());
        }
    }

    /** A machine that is too busy to keep a schedule says so, and is no fault of the recipe. */
    private static boolean fellBehind(Cli.Outcome outcome) {
        return outcome.code() == ExitCode.NOT_JUDGED
                && (outcome.out() + outcome.err()).contains("the sender itself fell behind");
    }

    private static List<String> shortened(List<String> recipe, String url, Path journal) {
        List<String> words = new ArrayList<>();
        String before = "";
        int app = recipe.indexOf("--"); // the receiver is there already
        for (String word : app < 0 ? recipe : recipe.subList(0, app)) {
            words.add(
                    switch (before) {
                        case "--token-file" -> folder.resolve("token").toString();
                        case "--known-failures" -> folder.resolve("known").toString();
                        case "--report" -> word.replace("=", "=" + folder + "/");
                        case "--rate" -> "20";
                        case "--duration", "--warmup" -> "100ms";
                        case "--port" -> "0";
                        case "--fail-on" -> word.replaceAll("p99>\\d+ms", "p99>60s");
                        default -> standIn(word, url, journal);
                    });
            before = word;
        }
        words.addAll(
                switch (recipe.get(0)) {
                    case "verify" -> List.of("--only", "reply.*");
                    case "receive" ->
                        words.contains("--port")
                                ? List.of("--duration", "100ms")
                                : List.of("--duration", "100ms", "--port", "0");
                    case "serve" -> List.of("--duration", "100ms", "--port", "0", "--https-port", "0");
                    default -> List.<String>of();
                });
        return words;
    }

    private static String standIn(String word, String url, Path journal) {
        if (word.matches("https?://\\S*:8080/\\S*|URL")) {
            return url;
        }
        if (word.equals("ID")) {
            return "reply.members";
        }
        return word.equals("real.jsonl") ? journal.toString() : word;
    }
}
