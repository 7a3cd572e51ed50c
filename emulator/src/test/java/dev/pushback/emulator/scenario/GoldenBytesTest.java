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
        "LIFECYCLE, 0, 0a6e21f1412b22ff333fd8b40a7ae84bfc9663db469204402147c0a778eb0705",
        "LIFECYCLE, 42, 60448a831889ba7ece116c1e705d80a3ac966038db33f1c46901eeca701b38a4",
        "MATRIX, 0, f590706a4278ab72879d103be552677efccb68f3343e7f28236ed1ac372168b3",
        "MATRIX, 42, c5f64bfaa3cfe08c3aa48f417c21af6cd8adb9c1574cbcd2900549ef674bc608",
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
