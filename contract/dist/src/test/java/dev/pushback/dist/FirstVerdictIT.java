package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what the README has for each machine, where that machine's things are and nothing else. {@link ImageIT} has the fourth. */
class FirstVerdictIT {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| `([^`]+ verify)` \\|$");

    @TempDir
    Path temporary;

    @Test
    void readmeHasOneCommandForEachMachine() throws IOException {
        assertThat(commands())
                .containsExactly(
                        "java -jar pushback.jar verify",
                        "pushback-%s-linux-x64/bin/pushback verify".formatted(Out.VERSION),
                        "npx pushback verify",
                        "docker run --rm pushback:%s verify".formatted(Out.VERSION));
    }

    @Test
    void javaAndTheJarAreEnough() throws IOException {
        Files.createSymbolicLink(temporary.resolve("pushback.jar"), Path.of(Out.JAR));

        conforms(commands().get(0), Path.of(Out.JAVA).getParent().toString());
    }

    @Test
    void theArchiveIsEnough() throws IOException {
        assumeTrue(Out.PLATFORM.equals("linux-x64"), "another platform's archive");
        Out.unpacked(Out.file("pushback-%s-%s.tar.gz".formatted(Out.VERSION, Out.PLATFORM)), temporary);

        conforms(commands().get(1), "");
    }

    @Test
    void nodeAndThePackagesAreEnough() throws IOException {
        assumeTrue(Out.has("npx"), "no Node here");
        Map<String, String> user = Map.of("PATH", System.getenv("PATH"), "HOME", temporary.toString());
        List<String> install = List.of(
                "npm",
                "install",
                "--offline",
                "--no-audit",
                Out.named("pushback-java-*-npm.tgz").toString(),
                Out.file("pushback-%s-npm.tgz".formatted(Out.VERSION)).toString());
        assertThat(Ran.run(temporary, user, install).code()).isZero();

        conforms(commands().get(2), "");
    }

    private void conforms(String command, String more) throws IOException {
        Path tools = Out.tools(
                temporary.resolve("only these"), Out.has("npx") ? new String[] {"node", "npx"} : new String[0]);
        Map<String, String> user = Map.of("PATH", tools + ":" + more, "HOME", temporary.toString());

        Ran ran = Ran.run(temporary, user, List.of(tools.resolve("sh").toString(), "-c", command));

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.lastLine()).startsWith("conformant: ");
    }

    private static List<String> commands() throws IOException {
        return ROW.matcher(Files.readString(Out.ROOT.resolve("README.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }
}
