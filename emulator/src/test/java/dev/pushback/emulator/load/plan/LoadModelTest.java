package dev.pushback.emulator.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadModelTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void spreadsAConstantRateEvenly() {
        assertThat(LongStream.range(0, 4).map(i -> LoadModel.rate("4").startNanos(i, 0)))
                .containsExactly(0L, SECOND / 4, SECOND / 2, 3 * SECOND / 4);
    }

    @Test
    void rampsFromOneRateToTheOther() {
        LoadModel ramp = LoadModel.rate("100..300/10s");

        assertThat(countBetween(ramp, 0, 1)).isBetween(109L, 111L);
        assertThat(countBetween(ramp, 9, 10)).isBetween(289L, 291L);
        assertThat(countBetween(ramp, 0, 10)).isEqualTo(2000);
    }

    @Test
    void keepsTheLastRateAfterTheRamp() {
        assertThat(countBetween(LoadModel.rate("100..300/10s"), 20, 21)).isEqualTo(300);
    }

    @Test
    void rampsDownToo() {
        assertThat(countBetween(LoadModel.rate("300..100/10s"), 0, 10)).isEqualTo(2000);
    }

    @Test
    void startsABurstAtOnce() {
        assertThat(LongStream.range(0, 5).map(i -> LoadModel.burst("2/10s").startNanos(i, 0)))
                .containsExactly(0L, 0L, 10 * SECOND, 10 * SECOND, 20 * SECOND);
    }

    @ParameterizedTest
    @CsvSource({"500/10s, 3000", "1/1s, 60", "10/5s, 120", "7/1m, 7", "1/24h, 1"})
    void durationTellsHowManyCallbacksItsBurstsHold(String burst, long callbacks) {
        Target target = new Target(CallbackUrl.parse("http://127.0.0.1:1/"), 1, null, List.of());
        LoadPlan plan = LoadPlan.to(target)
                .pace(LoadModel.burst(burst))
                .duration(Duration.ofMinutes(1))
                .build();

        assertThat(plan.known()).isEqualTo(callbacks);
    }

    @Test
    void followsTheCampaign() {
        assertThat(new LoadModel.CampaignTime(60).startNanos(7, 60_000)).isEqualTo(SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "x", "", "NaN", "Infinity", "10..20", "10../5s", "..20/5s", "10..20/5", "10..20/0s"})
    void refusesWhatIsNoRate(String text) {
        assertThatThrownBy(() -> LoadModel.rate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10/", "/5s", "0/5s", "1.5/5s", "10/0s", "x/5s"})
    void refusesWhatIsNoBurst(String text) {
        assertThatThrownBy(() -> LoadModel.burst(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheValueThatIsWrong() {
        assertThatThrownBy(() -> LoadModel.rate("fast")).hasMessage("rate must be a number above 0, was 'fast'");
        assertThatThrownBy(() -> new LoadModel.Burst(0, Duration.ofSeconds(1))).hasMessageContaining("was 0");
    }

    private static long countBetween(LoadModel pace, int fromSecond, int toSecond) {
        return LongStream.iterate(0, i -> pace.startNanos(i, 0) < toSecond * SECOND, i -> i + 1)
                .filter(i -> pace.startNanos(i, 0) >= fromSecond * SECOND)
                .count();
    }
}
