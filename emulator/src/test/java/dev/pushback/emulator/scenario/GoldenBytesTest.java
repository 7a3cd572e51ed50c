package dev.pushback.emulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.traffic.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes of a seed never change by accident. Where they are meant to, the new digests stand in the failure, and the
 * change is told to users: recorded seeds then mean other traffic.
 */
class GoldenBytesTest {

    @ParameterizedTest
    @CsvSource({
        "LIFECYCLE, 0, bed0643c0b8baf8bbfa213d44299a0936b540c20763f5e94ed4e84c9cc973288",
        "LIFECYCLE, 42, ace5380c33acca56155e1322cbc6afdce7b55f083a9f1f13f4f26c4e5bf9bc34",
        "MATRIX, 0, 13e6ad290d1ba0a0ed331d7a5ed17051ba7d3c59ef318b9ca99ac74595800f89",
        "MATRIX, 42, 0f3a2825b48b614a0f4e523b2263c418c472c8984b1cb158ac6af9b12464eb8c",
        "SAMPLE, 0, 8a805ae88c42edc384cf9d86b390696a7ee36088acbd8effabd05f0fc43ff56b"
    })
    void sendsTheSameBytesAsEver(String kind, long seed, String sha256) {
        assertThat(Digests.of(Digests.options(kind, seed), 200)).isEqualTo(sha256);
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
