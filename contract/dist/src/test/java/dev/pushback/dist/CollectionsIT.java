package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has newman and httpYac send what {@code pushback schema} prints for them, signed. */
class CollectionsIT {

    private static final Path TOOLS = Path.of("target/npm-tools").toAbsolutePath();
    private static final Map<String, String> USER =
            Map.of("PATH", System.getenv("PATH"), "HOME", System.getProperty("user.home"));

    @TempDir
    static Path temporary;

    @BeforeAll
    static void install() throws IOException {
        NpmTools.install(TOOLS, "newman", "6.2.2");
        NpmTools.install(TOOLS, "httpyac", "6.16.7");
        Files.writeString(temporary.resolve("token"), "secret");
    }

    @Test
    void newmanFindsRightReceiverRightAndWrongOneWrong() throws Exception {
        Path collection = printed("postman");
        try (Receiving right = Receiving.start(temporary, "--token-file", "token");
                Receiving wrong = Receiving.start(temporary, "--fault", "house-envelope")) {
            assertThat(newman(collection, right).code()).isZero();
            assertThat(newman(collection, wrong))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                    .satisfies(ran -> assertThat(ran.out()).contains("acknowledges"));
        }
    }

    @Test
    void httpyacFindsRightReceiverRightAndWrongOneWrong() throws Exception {
        Path file = printed("http");
        try (Receiving right = Receiving.start(temporary, "--token-file", "token");
                Receiving wrong = Receiving.start(temporary, "--fault", "house-envelope")) {
            assertThat(httpyac(file, right))
                    .satisfies(ran -> assertThat(ran.code()).as(ran.out()).isZero())
                    .satisfies(ran -> assertThat(ran.out()).contains("7 requests processed (7 succeeded)"));
            assertThat(httpyac(file, wrong).out()).contains("7 requests processed (7 failed)");
        }
    }

    private static Ran newman(Path collection, Receiving receiver) {
        return Ran.run(
                temporary,
                USER,
                List.of(
                        TOOLS.resolve("node_modules/.bin/newman").toString(),
                        "run",
                        collection.toString(),
                        "--env-var",
                        "url=" + receiver.url(),
                        "--env-var",
                        "token=secret"));
    }

    private static Ran httpyac(Path file, Receiving receiver) {
        return Ran.run(
                temporary,
                USER,
                List.of(
                        TOOLS.resolve("node_modules/.bin/httpyac").toString(),
                        "send",
                        file.toString(),
                        "--all",
                        "--no-color",
                        "--var",
                        "url=" + receiver.url(),
                        "token=secret"));
    }

    private static Path printed(String kind) throws IOException {
        Ran ran = Ran.run(temporary, Map.of(), List.of(Out.JAVA, "-jar", Out.JAR, "schema", kind));
        assertThat(ran.code()).as(ran.err()).isZero();
        return Files.writeString(temporary.resolve("callbacks." + (kind.equals("http") ? "http" : "json")), ran.out());
    }
}
