package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the guide's commands, but for those that change the machine or need an engine, where the files lie. */
class InstallGuideIT {

    private static final Path GUIDE = Out.ROOT.resolve("examples/guides/install.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final List<String> LEFT_OUT = List.of("mvn ", "sudo ", "docker ");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> commandsReachVerdict() throws IOException {
        List<String> commands = commands();
        assertThat(commands).hasSize(3);
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> reachesVerdict(command)));
    }

    @Test
    void namesImageByItsVersion() throws IOException {
        assertThat(Files.readString(GUIDE)).contains("docker run --rm pushback:" + Out.VERSION + " verify");
    }

    private void reachesVerdict(String command) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "out");
        try (Stream<Path> files = Files.list(Out.FOLDER)) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
            }
        }
        Map<String, String> user = Map.of("PATH", path(command), "HOME", temporary.toString());

        Ran ran = Ran.run(folder, user, List.of("sh", "-ec", command));

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.lastLine()).startsWith("conformant: ");
    }

    /** Java is on the path where the guide asks for it. */
    private static String path(String command) {
        boolean anyJava = command.contains("[0-9].tar.gz");
        return (anyJava ? Path.of(Out.JAVA).getParent() + ":" : "") + System.getenv("PATH");
    }

    private static List<String> commands() throws IOException {
        return FENCE.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult fence) -> fence.group(1))
                .filter(fence -> LEFT_OUT.stream().noneMatch(fence::startsWith))
                .toList();
    }
}
