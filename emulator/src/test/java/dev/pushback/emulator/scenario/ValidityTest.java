package dev.pushback.emulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.Wire;
import dev.pushback.schema.json.WireSchema;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is sent is a callback as documented. */
class ValidityTest {

    @ParameterizedTest
    @EnumSource(ScenarioKind.class)
    void keepsTheRequestSchema(ScenarioKind kind) {
        assertThat(Traffic.bodies(options(kind)))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(WireSchema.REQUEST.check(body)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ScenarioKind.class)
    void keepsThePage(ScenarioKind kind) throws IOException {
        for (byte[] body : Traffic.bodies(options(kind))) {
            assertThat(PageValidator.complaints(body)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ScenarioKind.class)
    void writesTheSameBytesAsJackson(ScenarioKind kind) {
        assertThat(Traffic.bodies(options(kind)))
                .allSatisfy(body ->
                        assertThat(Wire.encode(Wire.decodeCallback(body))).isEqualTo(body));
    }

    private static ScenarioOptions options(ScenarioKind kind) {
        return ScenarioOptions.builder()
                .kind(kind)
                .seed(7)
                .limit(Limit.callbacks(300))
                .errorRate(0.3)
                .faults(new OrderFaults(0.1, 0.1, 0.1))
                .build();
    }
}
