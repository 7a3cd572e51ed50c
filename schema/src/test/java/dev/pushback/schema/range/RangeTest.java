package dev.pushback.schema.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void saysADurationAsItIsGiven() {
        assertThat(Range.ABOVE_0.broken("duration", Duration.ZERO)).hasMessage("duration must be above 0, was 0s");
        assertThat(Range.written(Duration.ofMillis(1500))).isEqualTo("1500ms");
        assertThat(Range.written(Duration.ofMinutes(-1))).isEqualTo("-60s");
    }

    @Test
    void saysANumberAsItIs() {
        assertThat(Range.AT_LEAST_1.broken("connections", 0)).hasMessage("connections must be at least 1, was 0");
    }
}
