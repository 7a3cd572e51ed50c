package dev.pushback.emulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.traffic.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bytes of a seed never change by accident. Where they are meant to, {@code mvn -Pgolden test} writes the new digests,
 * and the change is told to users: recorded seeds then mean other traffic.
 */
class GoldenBytesTest {

    private static final Path DIGESTS = Path.of("src/test/resources/dev/pushback/emulator/scenario/digests.txt");

    @Test
    @Tag("golden")
    void sendsTheSameBytesAsEver() throws IOException {
        List<String> digests = Stream.of("LIFECYCLE 0", "LIFECYCLE 42", "MATRIX 0", "MATRIX 42", "SAMPLE 0")
                .map(traffic -> traffic + " " + digest(traffic.split(" ")))
                .toList();

        if ("write".equals(System.getProperty("pushback.golden"))) {
            Files.write(DIGESTS, digests);
        }
        assertThat(digests).isEqualTo(Files.readAllLines(DIGESTS));
    }

    private static String digest(String[] kindAndSeed) {
        return Digests.of(Digests.options(kindAndSeed[0], Long.parseLong(kindAndSeed[1])), 200);
    }

    @Test
    void beginsWithTheCallbackThatIsOnFile() throws IOException {
        ScenarioOptions options = Digests.options("LIFECYCLE", 42);
        Batch batch = new Batch();
        Scenarios.open(options.but().batch(BatchSize.of(20)).build()).next(batch);

        try (InputStream file = getClass().getResourceAsStream("lifecycle-42.json")) {
            assertThat(new String(batch.copyBody(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
