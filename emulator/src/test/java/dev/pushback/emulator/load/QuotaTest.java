package dev.pushback.emulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsThroughWhatIsWithinTheLimit() {
        Quota quota = new Quota(3);

        assertThat(LongStream.of(0, 0, 5).map(quota::admit)).containsExactly(0L, 0L, 5L);
    }

    @Test
    void holdsBackWhatIsAboveItUntilASecondHasPassed() {
        Quota quota = new Quota(2);

        assertThat(LongStream.of(0, 10, 20, 30, 3 * SECOND).map(quota::admit))
                .containsExactly(0L, 10L, SECOND, SECOND + 10, 3 * SECOND);
    }

    @Test
    void neverLetsMoreThroughWithinAnySecond() {
        Quota quota = new Quota(50);

        long[] starts = LongStream.range(0, 1000)
                .map(i -> quota.admit(i * SECOND / 120))
                .toArray();

        for (int i = 50; i < starts.length; i++) {
            assertThat(starts[i] - starts[i - 50]).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @Test
    void holdsNothingBackWithoutALimit() {
        Quota none = new Quota(LoadPlan.NO_QUOTA);

        assertThat(LongStream.of(0, 0, 0).map(none::admit)).containsOnly(0L);
    }
}
