package dev.pushback.emulator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that are nearly right, by seed: read, or told in a sentence. {@code -Dpushback.fuzz=N} asks for more. */
class JournalFuzzTest {

    private static final int COUNT = Integer.getInteger("pushback.fuzz", 6_000) / 10;
    private static final long SEED = Long.getLong("pushback.fuzz.seed", 42);
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "\"",
            ",",
            ":",
            "\\",
            "\\u0000",
            "null",
            "0",
            "-1",
            "1e99",
            "99999999999999999999",
            "9223372036854775807",
            "2147483647",
            "\"n\":2,",
            "\"n\":",
            "\"attempt\":9,",
            "\"bodyBase64\":\"/v8AewBFAHYAZQBuAHQAcwA=\",",
            "\"at\":\"+1000000000-12-31T23:59:59Z\",",
            "\"at\":\"-9999-01-01T00:00:00Z\",",
            "\"query\":\"a b\\r\\n\",",
            "\"EventTime\\\":9223372036854775807,\\\"",
            "\n",
            "\r",
            " ",
            "\u0000",
            "\ufeff",
            "令",
            "../../etc/passwd",
            "file:///etc/passwd");

    @TempDir
    private Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LoadPlan plan = LoadPlan.to(new Target(CallbackUrl.parse("http://h/"), 1, null, List.of()))
            .build();

    @Test
    void readsOrRefusesEveryJournalWithASentence() throws IOException {
        Path file = directory.resolve("journal.jsonl");
        JournalTest.write(
                file,
                line(1, "{\"Events\":[{\"TaskTime\":900,\"EventTime\":950}]}".getBytes(UTF_8)),
                line(2, "{\"Events\":[{\"EventTime\":950}]}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE)),
                line(3, new byte[] {(byte) 0xff}));
        byte[] right = Files.readAllBytes(file);
        int whole = 0;
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            Files.write(file, mutated(right));
            try {
                use(file);
                whole++;
            } catch (JournalException told) {
                assertThat(told.getMessage()).startsWith(file.toString()).hasLineCount(1);
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "seed " + SEED + ", journal " + i + ": " + Arrays.toString(Files.readAllBytes(file)), e);
            }
        }
        assertThat(whole).isPositive();
        assertThat(refused).isPositive();
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing was written elsewhere").containsExactly(file);
        }
    }

    private void use(Path file) {
        for (Times times : Times.values()) {
            for (Signatures signatures : Signatures.values()) {
                Instant now = Instant.parse("2026-11-23T00:00:00Z");
                try (ReplaySource source = ReplaySource.open(file, new Replay(Set.of(), times, signatures), now)) {
                    drain(source);
                }
            }
        }
        EarlierRun earlier = EarlierRun.read(file, plan);
        assertThat(earlier.suspects()).hasSizeLessThan(1000);
        JournalWriter.append(file).close();
        assertThat(EarlierRun.read(file, plan).highest()).isEqualTo(earlier.highest());
    }

    private static void drain(Scenario source) {
        Batch batch = new Batch();
        while (source.next(batch)) {
            if (source.recorded() != null) {
                assertThat(source.recorded().query()).doesNotContainPattern("[\\x00-\\x20\\x7f]");
            }
        }
    }

    private static JournalLine line(long number, byte[] body) {
        Instant at = Instant.ofEpochSecond(1000 + number);
        return new JournalLine(
                number, 1, at, "SdkAppid=1&CallbackCommand=Push.AllMemberPush", body, 200, body, "acknowledged", 1.5);
    }

    private byte[] mutated(byte[] right) {
        byte[] bytes = right;
        for (int edits = random.nextInt(3); edits >= 0; edits--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            bytes = switch (random.nextInt(5)) {
                case 0 -> spliced(bytes, from, to, new byte[0]);
                case 1 -> spliced(bytes, from, to, piece());
                case 2 -> spliced(bytes, from, from, piece());
                case 3 ->
                    spliced(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt(256)});
                default -> Arrays.copyOf(bytes, from);
            };
        }
        return bytes;
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
