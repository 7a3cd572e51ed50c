package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unpacks each archive where no Maven and no other Java is, on a path with spaces, and asks it for a first verdict. */
class ArchivesIT {

    private static final String JAVA = System.getProperty("java.home");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"pushback-%s.zip", "pushback-%s.tar.gz"})
    void reachesVerdictWithJavaOfJavaHome(String archive) throws IOException {
        Path program = program(archive.formatted(Out.VERSION));

        assertThat(run(program, Map.of("JAVA_HOME", JAVA), "verify", "-q")).satisfies(ArchivesIT::conforms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushback-%s-%s.zip", "pushback-%s-%s.tar.gz"})
    void reachesVerdictWithItsOwnJava(String archive) throws IOException {
        Path program = program(archive.formatted(Out.VERSION, Out.PLATFORM));

        assertThat(run(program, Map.of(), "verify", "-q")).satisfies(ArchivesIT::conforms);
    }

    @Test
    void reachesVerdictFromDebianPackage() throws IOException {
        assumeTrue(Out.has("dpkg-deb"), "no dpkg-deb here");
        Path root = Out.unpacked(Out.named("pushback_*.deb"), folder());

        assertThat(run(root.resolve("usr/bin/pushback"), Map.of(), "verify", "-q"))
                .satisfies(ArchivesIT::conforms);
        assertThat(root.resolve("usr/share/bash-completion/completions/pushback"))
                .isNotEmptyFile();
        assertThat(root.resolve("usr/share/doc/pushback/copyright")).isNotEmptyFile();
    }

    @Test
    void handsOnExitCodeAndEveryWord() throws IOException {
        Path program = program("pushback-%s-%s.tar.gz".formatted(Out.VERSION, Out.PLATFORM));

        assertThat(run(program, Map.of(), "verify", "http://127.0.0.1:1/callback", "--no-auth"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3));
        assertThat(run(program, Map.of(), "cases", "two  words"))
                .satisfies(ran -> assertThat(ran.err()).contains("two  words"));
    }

    @Test
    void tellsInBothLanguagesThatThereIsNoJava() throws IOException {
        Path program = program("pushback-%s.tar.gz".formatted(Out.VERSION));

        assertThat(run(program, Map.of(), "verify")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("install Java 17 or later");
        });
        assertThat(run(program, Map.of("LANG", "zh_CN.UTF-8", "JAVA_HOME", "/no/java"), "verify"))
                .satisfies(ran -> assertThat(ran.err()).contains("找不到 Java（/no/java/bin/java）"));
    }

    @Test
    void tellsThatJavaIsTooOld() throws IOException {
        Path program = program("pushback-%s.tar.gz".formatted(Out.VERSION));
        Path old = Files.createDirectories(temporary.resolve("jre 8/bin"));
        Files.copy(Path.of("/bin/sh"), old.resolve("java"));
        Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"1.8.0_402\"\n");

        assertThat(run(program, Map.of("JAVA_HOME", old.getParent().toString()), "verify"))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(2);
                    assertThat(ran.err())
                            .contains("needs Java 17 or later, but")
                            .contains("is Java 1;");
                });
    }

    @Test
    void firstRunLeavesClassArchiveForTheNext() throws IOException {
        Path program = program("pushback-%s.tar.gz".formatted(Out.VERSION));
        Map<String, String> user = Map.of("JAVA_HOME", JAVA, "HOME", temporary.toString());
        Path cache = temporary.resolve(".cache/pushback");

        assertThat(run(program, with(user, "CI", "true"), "--version").code()).isZero();
        assertThat(cache).doesNotExist();

        assertThat(run(program, user, "--version").code()).isZero();
        assertThat(cache).isDirectoryContaining("glob:**.jsa");

        assertThat(run(program, user, "--version"))
                .satisfies(ran -> assertThat(ran.out()).startsWith("pushback " + Out.VERSION))
                .satisfies(ran -> assertThat(ran.err()).isEmpty());
    }

    @Test
    void batchFileEndsItsLinesAsWindowsAsks() throws IOException {
        Path batch = program("pushback-%s.zip".formatted(Out.VERSION)).resolveSibling("pushback.bat");

        assertThat(Files.readString(batch).replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void checksumsAreThoseOfAllFiles() throws Exception {
        List<String> lines = Files.readAllLines(Out.file("pushback-%s.sha256".formatted(Out.VERSION)));

        assertThat(lines).hasSizeGreaterThan(6);
        try (Stream<Path> files = Files.list(Out.FOLDER)) {
            List<String> expected = new ArrayList<>();
            for (Path file :
                    files.filter(it -> !it.toString().endsWith(".sha256")).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                expected.add(HexFormat.of().formatHex(hash) + " *" + file.getFileName());
            }
            assertThat(lines).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void listOfPartsNamesWhatTheJarHoldsAndNothingElse() throws IOException {
        Path home =
                program("pushback-%s.tar.gz".formatted(Out.VERSION)).getParent().getParent();
        String parts = Files.readString(home.resolve("bom.json"));

        assertThat(parts)
                .contains("pkg:maven/info.picocli/picocli@", "pkg:maven/com.fasterxml.jackson.core/jackson-databind@")
                .contains("pkg:maven/io.netty/netty-transport-native-epoll@")
                .doesNotContain("pkg:maven/org.junit", "pkg:maven/com.google.cloud.tools");
        assertThat(home.resolve("LICENSE")).isNotEmptyFile();
        assertThat(home.resolve("NOTICE")).isNotEmptyFile();
    }

    private static void conforms(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lastLine()).startsWith("conformant: ").contains(" 0 failed");
    }

    private Ran run(Path program, Map<String, String> more, String... arguments) throws IOException {
        Path tools = Out.tools(temporary.resolve("only these tools"));
        List<String> command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
        return Ran.run(temporary, with(more, "PATH", tools.toString()), command);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> all = new HashMap<>(map);
        all.put(key, value);
        return all;
    }

    private Path program(String archive) throws IOException {
        Path folder = Out.unpacked(Out.file(archive), folder());
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow().resolve("bin/pushback");
        }
    }

    private Path folder() {
        return temporary.resolve("a folder's name");
    }
}
