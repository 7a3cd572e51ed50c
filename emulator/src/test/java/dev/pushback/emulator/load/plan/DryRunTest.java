package dev.pushback.emulator.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Test
    void endsWhereTheDurationOfARunDoes() throws IOException {
        assertThat(written(LoadModel.rate("5"), 1)).isEqualTo(10);
        assertThat(written(LoadModel.rate("5"), 3)).isEqualTo(10);
        assertThat(written(LoadModel.burst("3/1s"), 1)).isEqualTo(6);
        assertThat(written(LoadModel.rate("1..9/2s"), 1)).isEqualTo(10);
        assertThat(written(new LoadModel.CampaignTime(100), 1)).isPositive();
    }

    @Test
    void endsWithTheLastCallbackIfThatIsSooner() throws IOException {
        DryRun.Extent extent = new DryRun.Extent(4, LoadModel.rate("5"), TWO_SECONDS);

        assertThat(written(extent, 1)).isEqualTo(4);
    }

    @Test
    void refusesADurationThatOnlyAReceiverCouldFill() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DryRun.Extent(4, new LoadModel.Max(), TWO_SECONDS))
                .withMessageContaining("a rate, a burst or a speed");
    }

    private static long written(LoadModel pace, int copies) throws IOException {
        return written(new DryRun.Extent(LoadPlan.UNLIMITED, pace, TWO_SECONDS), copies);
    }

    private static long written(DryRun.Extent extent, int copies) throws IOException {
        Scenario source = Scenarios.open(ScenarioOptions.builder().build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DryRun.Written written = DryRun.write(source, new Duplication(0, copies), 1, extent, out);
        assertThat(out.toString().lines()).hasSize((int) written.callbacks());
        return written.callbacks();
    }
}
