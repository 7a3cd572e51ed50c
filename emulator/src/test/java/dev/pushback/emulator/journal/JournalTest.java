package dev.pushback.emulator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {

    private static final JournalHeader HEADER = new JournalHeader(
            new JournalHeader.Tool("pushback", "0.1.0"),
            "2025-10-27",
            42,
            "http://127.0.0.1:8080/cb?key=secret",
            Map.of("rate", "1000"));
    private static final byte[] NOT_UTF_8 = {'{', (byte) 0xff, '}'};

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("journal.jsonl");
    }

    @Test
    void readsWhatWasWritten() {
        JournalLine answered = line(1, "{\"Events\":[\"\u00e4\u4e2d\\n\"]}".getBytes(UTF_8));
        JournalLine unanswered = new JournalLine(
                2, 1, Instant.EPOCH, "a=b&Sign=1", "x".getBytes(UTF_8), null, null, "timeout", 2000.125);
        JournalLine binary = new JournalLine(3, 2, Instant.EPOCH, "", NOT_UTF_8, 200, NOT_UTF_8, "bad-reply", 1);
        write(answered, unanswered, binary);

        assertThat(read()).usingRecursiveFieldByFieldElementComparator().containsExactly(answered, unanswered, binary);
    }

    @Test
    void belongsToOneRunAtATime() throws IOException {
        try (JournalWriter first = JournalWriter.create(file, HEADER)) {
            first.write(line(1, "{}".getBytes(UTF_8)));
            assertThatThrownBy(() -> JournalWriter.create(file, HEADER))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("the journal " + file
                            + " can't be written: another run is writing it; give each one of its own");
            assertThatThrownBy(() -> JournalWriter.append(file)).hasMessageContaining("another run is writing it");
        }
        assertThat(read()).hasSize(1);
    }

    @Test
    void startsWithAHeaderWithoutSecrets() throws IOException {
        write();

        assertThat(Files.readString(file))
                .isEqualTo(
                        "{\"tool\":{\"name\":\"pushback\",\"version\":\"0.1.0\"},\"spec\":\"2025-10-27\",\"seed\":42,"
                                + "\"target\":\"http://127.0.0.1:8080/cb\",\"flags\":{\"rate\":\"1000\"}}\n");
    }

    @Test
    void writesTheMembersThatOthersRelyOn() throws IOException {
        write(new JournalLine(
                7,
                2,
                Instant.ofEpochSecond(1),
                "q",
                "{}".getBytes(UTF_8),
                200,
                "ok".getBytes(UTF_8),
                "acknowledged",
                1.5));

        assertThat(Files.readAllLines(file).get(1))
                .isEqualTo("{\"n\":7,\"attempt\":2,\"at\":\"1970-01-01T00:00:01Z\",\"query\":\"q\",\"body\":\"{}\","
                        + "\"status\":200,\"reply\":\"ok\",\"outcome\":\"acknowledged\",\"millis\":1.5}");
    }

    @Test
    void leavesOutALastLineThatWasCut() throws IOException {
        write(line(1), line(2));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 20));

        try (JournalReader reader = JournalReader.open(file)) {
            assertThat(reader.next()).map(JournalLine::number).contains(1L);
            assertThat(reader.next()).isEmpty();
            assertThat(reader.isCut()).isTrue();
        }
    }

    @Test
    void goesOnBehindTheLastWholeLine() throws IOException {
        write(line(1), line(2));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 20));
        try (JournalWriter writer = JournalWriter.append(file)) {
            writer.write(line(3));
        }

        assertThat(read()).extracting(JournalLine::number).containsExactly(1L, 3L);
    }

    @Test
    void goesOnBehindALastLineWithoutAnEnd() throws IOException {
        write(line(1));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
        try (JournalWriter writer = JournalWriter.append(file)) {
            writer.write(line(2));
        }

        assertThat(read()).extracting(JournalLine::number).containsExactly(1L, 2L);
    }

    @Test
    void canBeReadWhileItIsWritten() {
        try (JournalWriter writer = JournalWriter.create(file, HEADER)) {
            for (int i = 1; i <= JournalWriter.LINES_PER_BATCH; i++) {
                writer.write(line(i));
            }

            assertThat(read()).hasSize(JournalWriter.LINES_PER_BATCH);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"n\":1 | line 2: not the line of a journal: ",
                "[] | line 2: not the line of a journal: ",
                "null | line 2: not the line of a journal: null",
                "{\"n\":\"1\",\"attempt\":1} | line 2: not the line of a journal: /n can't be this text",
                "{\"n\":1} | line 2: not the line of a journal: /attempt is missing",
                "{\"n\":1,\"n\":2} | line 2: not the line of a journal: no JSON with each name once from line 1, column 1",
                "{\"n\":1,\"attempt\":1,\"at\":\"now\",\"query\":\"\",\"body\":\"\",\"outcome\":\"x\",\"millis\":1}"
                        + " | line 2: at must be a time such as",
                "{\"n\":0,\"attempt\":1,\"at\":\"1970-01-01T00:00:01Z\",\"query\":\"\",\"body\":\"\",\"outcome\":\"x\",\"millis\":1}"
                        + " | line 2: n and attempt must be at least 1",
                "{\"n\":1,\"attempt\":1,\"at\":\"1970-01-01T00:00:01Z\",\"query\":\"\",\"outcome\":\"x\",\"millis\":1}"
                        + " | line 2: it must have either body or bodyBase64"
            })
    void saysWhichLineIsWrong(String line, String message) throws IOException {
        write();
        Files.writeString(file, line + "\n{}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::read)
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith(file + ", ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`` | is empty", "{} | line 1: not the header", "x | line 1"})
    void refusesAFileThatIsNoJournal(String content, String message) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(() -> JournalReader.open(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> JournalReader.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void saysWhichDirectoryIsMissing() {
        Path absent = file.resolveSibling("absent");

        assertThatThrownBy(() -> JournalWriter.create(absent.resolve("journal"), HEADER))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("can't be written: there is no directory " + absent.toAbsolutePath());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");

        assertThatThrownBy(() -> JournalWriter.create(full, HEADER).close())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/dev/full can't be written: ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesNoMoreBehindALineThatIsLost() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("head", "-c", "1", file.toString()).start();
        JournalWriter writer = JournalWriter.create(file, HEADER);
        reader.waitFor();
        writer.write(line(1));

        assertThatThrownBy(writer::flush).hasMessageContaining("can't be written: Broken pipe");
        assertThatThrownBy(() -> writer.write(line(2))).hasMessageContaining("can't be written: Broken pipe");
        assertThatThrownBy(writer::close).hasMessageContaining("can't be written: Broken pipe");
        writer.close();
    }

    static JournalLine line(long number) {
        return line(number, ("{\"Events\":[{\"n\":" + number + "}]}").getBytes(UTF_8));
    }

    private static JournalLine line(long number, byte[] body) {
        Instant at = Instant.parse("2026-11-23T01:02:03.456Z").plusMillis(number);
        return new JournalLine(
                number,
                1,
                at,
                "SdkAppid=1&CallbackCommand=Push.AllMemberPush",
                body,
                200,
                "{}".getBytes(UTF_8),
                "acknowledged",
                1.25);
    }

    private void write(JournalLine... lines) {
        write(file, lines);
    }

    static void write(Path file, JournalLine... lines) {
        try (JournalWriter writer = JournalWriter.create(file, HEADER)) {
            for (JournalLine line : lines) {
                writer.write(line);
            }
        }
    }

    private List<JournalLine> read() {
        List<JournalLine> lines = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(file)) {
            assertThat(reader.header().seed()).isEqualTo(42);
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }
}
