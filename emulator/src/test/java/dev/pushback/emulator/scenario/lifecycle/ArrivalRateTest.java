package dev.pushback.emulator.scenario.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.ScenarioOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalRateTest {

    @Test
    void findsTheSecondOfEachRecipient() {
        long recipient = 0;
        for (long second = 0; second < 600; second++) {
            for (int turn = ArrivalRate.recipients(second); turn > 0; turn--) {
                assertThat(ArrivalRate.second(recipient)).isEqualTo(second);
                recipient++;
            }
        }
    }

    @Test
    void takesNoMoreThan16HoursForAHundredMillionRecipients() {
        assertThat(ArrivalRate.span(ScenarioOptions.builder()
                        .limit(Limit.recipients(100_000_000))
                        .build()))
                .isLessThan(Duration.ofHours(16).toSeconds());
    }

    @Test
    void neverLetsAnEventWaitLongerThanTheCalendarReaches() {
        assertThat(ArrivalRate.LONGEST_LIFE).isLessThan(TimerWheel.SLOTS);
    }
}
