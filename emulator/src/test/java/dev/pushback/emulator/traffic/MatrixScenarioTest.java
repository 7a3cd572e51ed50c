package dev.pushback.emulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.scenario.Traffic;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatrixScenarioTest {

    private static final ScenarioOptions MATRIX =
            ScenarioOptions.builder().kind(ScenarioKind.MATRIX).seed(1).build();

    private static final int SIZE = Scenarios.combinations(MATRIX).size();

    @Test
    void seesEveryCombinationOnceInTheFewestCallbacks() {
        CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(MATRIX));
        Scenario scenario = Scenarios.open(MATRIX);
        Batch batch = new Batch();
        int callbacks = 0;
        while (scenario.next(batch)) {
            callbacks++;
            for (int i = 0; i < batch.events(); i++) {
                ledger.record(batch.combination(i));
            }
        }

        assertThat(ledger.seen()).isEqualTo(ledger.of()).isEqualTo(SIZE);
        assertThat(ledger.missing()).isEmpty();
        assertThat(ledger.others()).isZero();
        assertThat(ledger.stages().keySet()).containsExactly(Stage.values());
        assertThat(callbacks).isEqualTo((SIZE + 99) / 100);
    }

    @Test
    void tellsTheCombinationOfEachEventTruly() {
        PushCombinations combinations = (PushCombinations) Scenarios.combinations(MATRIX);
        List<Integer> ids = new ArrayList<>();
        Scenario scenario = Scenarios.open(MATRIX);
        Batch batch = new Batch();
        while (scenario.next(batch)) {
            for (int i = 0; i < batch.events(); i++) {
                ids.add(batch.combination(i));
            }
        }

        assertThat(Traffic.events(MATRIX)).extracting(combinations::id).containsExactlyElementsOf(ids);
    }

    @Test
    void staysWithinTheFilter() {
        Filter filter = new Filter(Set.of(EventType.OFFLINE), Set.of(Platform.HUAWEI), Set.of(Stage.CLICKED));

        assertThat(Traffic.events(MATRIX.but().filter(filter).build()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.type()).isEqualTo(EventType.OFFLINE);
                    assertThat(event.platform()).isEqualTo(Platform.HUAWEI);
                    assertThat(event.stage()).isEqualTo(Stage.CLICKED);
                });
    }

    @Test
    void splitsIntoShardsThatAreDisjointAndComplete() {
        List<PushEvent> parts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            parts.addAll(Traffic.events(MATRIX.but().shard(new Shard(i, 3)).build()));
        }

        assertThat(parts).doesNotHaveDuplicates().hasSize(SIZE);
        assertThat(Set.copyOf(parts)).isEqualTo(Set.copyOf(Traffic.events(MATRIX)));
    }

    @Test
    void mixesTypesTasksAndStagesInOneCallback() {
        List<PushEvent> first = Traffic.events(MATRIX).subList(0, 100);

        assertThat(first).extracting(PushEvent::type).contains(EventType.values());
        assertThat(first).extracting(PushEvent::stage).contains(Stage.values());
        assertThat(first.stream().map(PushEvent::taskId).distinct().count()).isEqualTo(10);
    }
}
