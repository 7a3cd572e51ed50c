package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file that a flag names: a sentence and exit code 2, never a stack trace, an endless read or a call. */
class HostileFilesTest {

    private static final String NOBODY = "http://127.0.0.1:1/cb";
    private static final String HEADER =
            "{\"tool\":{\"name\":\"pushback\",\"version\":\"0.1.0\"},\"spec\":\"2025-10-27\","
                    + "\"seed\":1,\"target\":\"http://192.0.2.1/cb\",\"flags\":{}}\n";

    /** FILE stands for the hostile one. */
    private static final List<String> USES = List.of(
            "send " + NOBODY + " -n 1 --body FILE",
            "send " + NOBODY + " --resume FILE",
            "replay FILE " + NOBODY,
            "replay FILE --dry-run",
            "verify " + NOBODY + " --only http.status-200 --known-failures FILE",
            "verify " + NOBODY + " --only http.status-200 --config FILE",
            "verify " + NOBODY + " --only http.status-200 --token-file FILE",
            "verify " + NOBODY + " --only http.status-200 --cacert FILE",
            "receive --port 0 -n 1 --token-file FILE",
            "receive --port 0 -n 1 --cert FILE --key FILE");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> everyFlagRefusesEveryHostileFile() throws IOException {
        List<Path> files = List.of(
                directory,
                directory.resolve("missing"),
                write("binary", new byte[] {0, 1, (byte) 0xff, 27, '[', '2', 'J', 10, (byte) 0x80}),
                write("utf-16", "\ufeff{}".getBytes(StandardCharsets.UTF_16LE)),
                write("deep", "[".repeat(200_000).getBytes(StandardCharsets.US_ASCII)),
                write("escapes", "\u001b[2J\u001b]0;x\u0007 = 1\n".getBytes(StandardCharsets.US_ASCII)),
                huge());
        List<DynamicTest> tests = new ArrayList<>();
        for (String use : USES) {
            for (Path file : files) {
                String[] arguments = Stream.of(use.split(" "))
                        .map(word -> word.equals("FILE") ? file.toString() : word)
                        .toArray(String[]::new);
                if (!(use.contains("--token-file") && file.endsWith("escapes"))) {
                    tests.add(DynamicTest.dynamicTest(
                            use.replace("FILE", file.getFileName().toString()),
                            () -> refused(Cli.pushback(arguments))));
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> replayRefusesHostileLines() {
        String good =
                "\"n\":1,\"attempt\":1,\"at\":\"2026-01-01T00:00:00Z\",\"query\":\"\",\"body\":\"{}\",\"status\":200,"
                        + "\"reply\":\"\",\"outcome\":\"acknowledged\",\"millis\":1";
        return Stream.of(
                        "null",
                        "7",
                        "{}",
                        "[[",
                        "{" + good.replace("\"n\":1", "\"n\":\"1\"") + "}",
                        "{" + good.replace("\"n\":1", "\"n\":0") + "}",
                        "{" + good.replace("\"n\":1", "\"n\":1e99") + "}",
                        "{" + good.replace("\"attempt\":1", "\"attempt\":-1") + "}",
                        "{" + good.replace("2026-01-01T00:00:00Z", "yesterday") + "}",
                        "{" + good.replace("2026-01-01T00:00:00Z", "+999999999999-01-01T00:00:00Z") + "}",
                        "{" + good.replace("\"body\":\"{}\"", "\"body\":{}") + "}",
                        "{" + good.replace("\"body\":\"{}\"", "\"bodyBase64\":\"***\"") + "}",
                        "{" + good + "," + good + "}",
                        "{" + good + "} {}",
                        "{" + good + ",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                .map(line -> DynamicTest.dynamicTest(
                        line.substring(0, Math.min(120, line.length())),
                        () -> refused(Cli.pushback(
                                "replay",
                                write("journal", (HEADER + line + "\n").getBytes(StandardCharsets.UTF_8))
                                        .toString(),
                                "--dry-run"))));
    }

    @Test
    void replayCallsNobodyThatAJournalNames() throws Exception {
        try (StubReceiver named = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            String line =
                    "{\"n\":1,\"attempt\":1,\"at\":\"2026-01-01T00:00:00Z\",\"query\":\"@evil.example/?x\",\"body\":\"{}\","
                            + "\"status\":200,\"reply\":\"\",\"outcome\":\"acknowledged\",\"millis\":1}\n";
            Path journal = write(
                    "journal",
                    (HEADER.replace("http://192.0.2.1/cb", named.url()) + line).getBytes(StandardCharsets.UTF_8));

            Cli.Outcome outcome = Cli.pushback("replay", journal.toString());

            assertThat(outcome.err()).contains("no URL given, so the built-in receiver stands in at http://127.0.0.1:");
            assertThat(outcome.lastLine()).doesNotContain(named.url());
        }
    }

    @Test
    void resumeRefusesAJournalThatIsNoneOfItsRun() throws Exception {
        try (StubReceiver receiver = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Path journal = directory.resolve("journal");
            String[] flags = {"send", receiver.url(), "-n", "5", "--max", "--seed", "1", "--batch", "1"};
            Cli.pushback(with(flags, "--journal", journal.toString()));
            String whole = Files.readString(journal);
            List<String> hostile = List.of(
                    whole.replaceFirst("\"clock\":\"[^\"]*\"", "\"clock\":\"never\""),
                    whole.replaceFirst("\"n\":5,", "\"n\":2147483646,"),
                    whole.replaceFirst("\"n\":5,", "\"n\":9223372036854775807,"),
                    whole.replaceFirst("\"flags\":\\{", "\"flags\":{\"journal\":\"/tmp/elsewhere\","));
            for (String text : hostile) {
                Files.writeString(journal, text);
                refused(Cli.pushback(with(flags, "--resume", journal.toString())));
                assertThat(Files.readString(journal)).isEqualTo(text);
            }
        }
    }

    @Test
    void replaySendsNoQueryThatEndsTheRequestLine() throws Exception {
        String line =
                "{\"n\":1,\"attempt\":1,\"at\":\"2026-01-01T00:00:00Z\",\"query\":\"x HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n"
                        + "DELETE / HTTP/1.1\\r\\nX: \",\"body\":\"{}\",\"status\":200,\"reply\":\"\",\"outcome\":\"x\",\"millis\":1}\n";
        Path journal = write("journal", (HEADER + line).getBytes(StandardCharsets.UTF_8));

        Cli.Outcome outcome = Cli.pushback("replay", journal.toString(), NOBODY, "--signatures", "old", "--dry-run");

        refused(outcome);
        assertThat(outcome.err()).contains("query must hold neither blanks nor control characters");
    }

    private static String[] with(String[] flags, String... more) {
        return Stream.of(flags, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void valuesOfSetThatAreHostileAreRefused() {
        List<String> values = List.of(
                "",
                "=",
                "/x",
                "x=1",
                "/Events/0/ErrCode=",
                "/Events/0/ErrCode={",
                "/ErrCode=1 2",
                "/~2=1",
                "/~=1",
                "/Events/-1/x=1",
                "/Events/-/x=1",
                "/Events/100/x=1",
                "/Events/99999999999/x=1",
                "/Events/" + "9".repeat(100_000) + "/x=1",
                "/To_Account=" + "[".repeat(100_000));

        assertThat(values).allSatisfy(value -> refused(Cli.pushback("send", NOBODY, "-n", "1", "--set", value)));
    }

    private static void refused(Cli.Outcome outcome) {
        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err())
                .startsWith("pushback: ")
                .hasSizeLessThan(20_000)
                .doesNotContain("\tat ", "\u001b", "\u0007", "Exception");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    /** Takes no room on the disk. */
    private Path huge() throws IOException {
        Path path = directory.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        return path;
    }
}
