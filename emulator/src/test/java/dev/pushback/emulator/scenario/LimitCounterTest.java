package dev.pushback.emulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitCounterTest {

    @ParameterizedTest
    @EnumSource(ScenarioKind.class)
    void endsAtEveryLimit(ScenarioKind kind) {
        ScenarioOptions options = ScenarioOptions.builder().kind(kind).build();

        assertThat(Traffic.bodies(options.but().limit(Limit.callbacks(9)).build()))
                .hasSize(9);
        assertThat(Traffic.events(options.but().limit(Limit.events(9)).build())).hasSize(9);
        assertThat(Traffic.events(options.but().limit(Limit.recipients(9)).build()))
                .hasSizeGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = ScenarioKind.class,
            names = {"SAMPLE", "MATRIX"})
    void countsEachEventAsARecipientWhereNothingGoesOn(ScenarioKind kind) {
        ScenarioOptions options =
                ScenarioOptions.builder().kind(kind).limit(Limit.recipients(10)).build();
        int[] shares = IntStream.rangeClosed(1, 3)
                .map(i -> Traffic.events(options.but().shard(new Shard(i, 3)).build())
                        .size())
                .toArray();

        assertThat(Traffic.events(options)).hasSize(10);
        assertThat(shares).containsExactly(4, 3, 3);
    }

    @ParameterizedTest
    @EnumSource(ScenarioKind.class)
    void sharesEventsAndCallbacksAmongShards(ScenarioKind kind) {
        ScenarioOptions options = ScenarioOptions.builder().kind(kind).build();
        int events = 0;
        int callbacks = 0;
        for (int i = 1; i <= 3; i++) {
            ScenarioOptions shard = options.but().shard(new Shard(i, 3)).build();
            events +=
                    Traffic.events(shard.but().limit(Limit.events(10)).build()).size();
            callbacks += Traffic.bodies(shard.but().limit(Limit.callbacks(10)).build())
                    .size();
        }

        assertThat(events).isEqualTo(10);
        assertThat(callbacks).isEqualTo(10);
    }

    @Test
    void endsWithABodyThatHasNoEvents() {
        Overrides rubbish = Overrides.NONE.withBody("{".getBytes(UTF_8)).allowInvalid(true);

        assertThat(Traffic.bodies(ScenarioOptions.builder()
                        .overrides(rubbish)
                        .limit(Limit.events(4))
                        .build()))
                .hasSize(4);
    }

    @Test
    void neverCutsAGivenBody() {
        byte[] two = Traffic.bodies(ScenarioOptions.builder()
                        .kind(ScenarioKind.SAMPLE)
                        .limit(Limit.callbacks(1))
                        .build())
                .get(0);

        assertThat(Traffic.bodies(ScenarioOptions.builder()
                        .overrides(Overrides.NONE.withBody(two))
                        .limit(Limit.events(3))
                        .build()))
                .containsExactly(two, two);
    }

    @Test
    void refusesRangesThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.events(0)).withMessageContaining("events");
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchSize(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> BatchSize.of(101)).withMessageContaining("101");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(4, 3)).withMessageContaining("4/3");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderFaults(Double.NaN, 0, 0));
    }
}
