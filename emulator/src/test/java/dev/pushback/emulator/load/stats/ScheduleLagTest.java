package dev.pushback.emulator.load.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleLagTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    private final ScheduleLag lag = new ScheduleLag(Duration.ofMillis(100));

    @Test
    void isNoneWhereNothingWasSent() {
        assertThat(lag.p99Millis()).isZero();
        assertThat(lag.problem().toString()).isEmpty();
    }

    @Test
    void isForgivenWhileTheMachineStarts() {
        record(0, 500);
        record(2 * SECOND, 500);
        record(4 * SECOND, 1);

        assertThat(lag.p99Millis()).isGreaterThan(400);
        assertThat(lag.problem().toString()).isEmpty();
    }

    @Test
    void spoilsARunThatIsUnderWay() {
        record(0, 1);
        record(4 * SECOND, 150);

        assertThat(lag.problem().toString()).contains("fell behind: 150").contains("at most 100 ms");
    }

    @Test
    void aWarmUpIsPartOfTheStart() {
        lag.begin(0);
        record(5 * SECOND, 150);

        assertThat(lag.problem().toString()).contains("at most 100 ms");
    }

    @Test
    void spoilsAStartThatIsFarBehind() {
        record(0, 1500);

        assertThat(lag.problem().toString()).contains("at most 1000 ms");
    }

    private void record(long intended, long lateMillis) {
        lag.record(intended, intended + lateMillis * MILLI);
    }
}
