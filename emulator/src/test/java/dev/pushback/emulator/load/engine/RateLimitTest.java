package dev.pushback.emulator.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.LoadPlan;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsThroughWhatIsWithinTheLimit() {
        RateLimit quota = new RateLimit(3);

        assertThat(LongStream.of(0, 0, 5).map(quota::admit)).containsExactly(0L, 0L, 5L);
    }

    @Test
    void holdsBackWhatIsAboveItUntilASecondHasPassed() {
        RateLimit quota = new RateLimit(2);

        assertThat(LongStream.of(0, 10, 20, 30, 3 * SECOND).map(quota::admit))
                .containsExactly(0L, 10L, SECOND, SECOND + 10, 3 * SECOND);
    }

    @Test
    void neverLetsMoreThroughWithinAnySecond() {
        RateLimit quota = new RateLimit(50);

        long[] starts = LongStream.range(0, 1000)
                .map(i -> quota.admit(i * SECOND / 120))
                .toArray();

        for (int i = 50; i < starts.length; i++) {
            assertThat(starts[i] - starts[i - 50]).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @Test
    void holdsNothingBackWithoutALimit() {
        RateLimit none = new RateLimit(LoadPlan.NO_QUOTA);

        assertThat(LongStream.of(0, 0, 0).map(none::admit)).containsOnly(0L);
    }
}
