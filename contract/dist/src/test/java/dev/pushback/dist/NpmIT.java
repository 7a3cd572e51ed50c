package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs the npm packages into an empty folder, without the registry, and runs them where only Node is on the path. */
class NpmIT {

    @TempDir
    static Path temporary;

    private static Path project;
    private static String path;

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(Out.has("npm") && Out.has("node"), "no Node here");
        project = Files.createDirectories(temporary.resolve("an app"));
        Files.writeString(project.resolve("package.json"), "{\"name\":\"app\",\"version\":\"1.0.0\",\"private\":true}");
        Path java = Out.named("pushback-java-*-npm.tgz");
        Path pushback = Out.file("pushback-%s-npm.tgz".formatted(Out.VERSION));
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "HOME", temporary.toString());
        List<String> npm = List.of("npm", "install", "--offline", "--no-audit", java.toString(), pushback.toString());
        assertThat(Ran.run(project, environment, npm))
                .satisfies(ran -> assertThat(ran.code()).as(ran.err()).isZero());
        path = Out.tools(temporary.resolve("only node"), "node").toString();
    }

    @Test
    void reachesVerdictWithoutJavaOnThePath() {
        assertThat(pushback("verify", "-q")).satisfies(ran -> {
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.lastLine()).startsWith("conformant: ").contains(" 0 failed");
        });
    }

    @Test
    void handsOnExitCode() {
        assertThat(pushback("verify", "http://127.0.0.1:1/callback", "--no-auth")
                        .code())
                .isEqualTo(3);
        assertThat(pushback("--no-such-flag").code()).isEqualTo(2);
    }

    @Test
    void endsWithItsJavaWhenTerminated() throws Exception {
        Path out = temporary.resolve("receive.out");
        Process node = Ran.start(
                project,
                Map.of("PATH", path, "CI", "true"),
                command("receive", "--port", "0"),
                out,
                temporary.resolve("receive.err"));
        try {
            Waits.until(() -> Files.readString(temporary.resolve("receive.err"))
                    .concat(Files.readString(out))
                    .contains("Receiving at"));
            List<ProcessHandle> java = node.descendants().toList();
            assertThat(java).isNotEmpty();

            node.destroy();

            Waits.until(() -> !node.isAlive() && java.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(Files.readString(out)).contains("received: 0 callbacks");
        } finally {
            node.destroyForcibly();
        }
    }

    @Test
    void tellsThatThereIsNoJavaForTheSystem() throws IOException {
        Path alone = Files.createDirectories(temporary.resolve("alone/node_modules"));
        Path there = project.resolve("node_modules/pushback");
        Ran copied = Ran.run(
                temporary,
                Map.of("PATH", System.getenv("PATH")),
                List.of("cp", "-r", there.toString(), alone.toString()));
        assertThat(copied.code()).isZero();
        List<String> command =
                List.of("node", alone.resolve("pushback/bin/pushback.js").toString(), "verify");

        assertThat(Ran.run(temporary, Map.of("PATH", path), onPath(command))).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("install Java 17 or later");
        });
        assertThat(Ran.run(temporary, Map.of("PATH", path, "LANG", "zh_CN"), onPath(command))
                        .err())
                .contains("请安装 Java 17 或更高版本");
        Map<String, String> withJava = Map.of("PATH", path, "JAVA_HOME", System.getProperty("java.home"), "CI", "true");
        assertThat(Ran.run(temporary, withJava, onPath(List.of("node", command.get(1), "--version")))
                        .out())
                .startsWith("pushback " + Out.VERSION);
    }

    private static List<String> onPath(List<String> command) {
        return Stream.concat(
                        Stream.of(Path.of(path, command.get(0)).toString()),
                        command.subList(1, command.size()).stream())
                .toList();
    }

    private static Ran pushback(String... arguments) {
        return Ran.run(project, Map.of("PATH", path, "HOME", temporary.toString()), command(arguments));
    }

    private static List<String> command(String... arguments) {
        Path program = project.resolve("node_modules/.bin/pushback");
        return Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
    }
}
