package dev.pushback.emulator.load.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = 7 * SECOND / 2;

    private final TimeSeries series = new TimeSeries();

    TimeSeriesTest() {
        series.begin(BEGIN);
    }

    @Test
    void latenciesCountWhereTheCallbackWasMeantToStart() {
        for (int i = 0; i < 4; i++) {
            series.sent(BEGIN + i * SECOND);
        }
        series.ended(BEGIN + 4 * SECOND, Outcome.State.ACKNOWLEDGED);
        series.latency(BEGIN + SECOND, 3_000_000);

        List<LoadSummary.Second> seconds = series.seconds();
        assertThat(seconds).extracting(LoadSummary.Second::second).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(seconds.get(1).maxMillis()).isBetween(3000.0, 3003.0);
        assertThat(seconds.get(4).acknowledged()).isOne();
        assertThat(seconds.get(4).maxMillis()).isNaN();
    }

    @Test
    void leavesOutSecondsWithoutAnything() {
        series.sent(BEGIN);
        series.sent(BEGIN + 5 * SECOND);

        assertThat(series.seconds()).extracting(LoadSummary.Second::second).containsExactly(0L, 5L);
    }

    @Test
    void losesNoLatencyThatComesVeryLate() {
        for (int i = 0; i < 200; i++) {
            series.sent(BEGIN + i * SECOND);
        }
        series.latency(BEGIN, 199_000_000);

        assertThat(series.seconds())
                .hasSize(200)
                .filteredOn(second -> second.maxMillis() > 0)
                .singleElement()
                .extracting(LoadSummary.Second::second)
                .isEqualTo(139L);
    }

    @Test
    void tellsWhatWasSentInTheSecondBefore() {
        series.sent(BEGIN + SECOND / 2);

        assertThat(series.sentBefore(BEGIN + SECOND / 2)).isZero();
        assertThat(series.sentBefore(BEGIN + SECOND)).isOne();
        assertThat(series.sentBefore(BEGIN + 3 * SECOND)).isZero();
    }
}
