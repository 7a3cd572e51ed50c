package dev.pushback.emulator.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CoverageLedgerTest {

    private final PushCombinations combinations = offline(Platform.FCM);
    private final CoverageLedger ledger = new CoverageLedger(combinations);
    private final int sent = id(Stage.SENT, 0, "OK");
    private final int gone = id(Stage.REACHED, 404, "UNREGISTERED");

    @Test
    void countsByCombinationVendorStageAndError() {
        ledger.record(sent);
        ledger.record(sent);
        ledger.record(gone);
        ledger.record(-1);

        assertThat(ledger.seen()).isEqualTo(2);
        assertThat(ledger.counts()).containsEntry(sent, 2L);
        assertThat(ledger.others()).isEqualTo(1);
        assertThat(ledger.missing()).hasSize(ledger.of() - 2).doesNotContain(combinations.words(sent));
        assertThat(ledger.platforms()).isEqualTo(Map.of(Platform.FCM, 3L));
        assertThat(ledger.stages()).isEqualTo(Map.of(Stage.SENT, 2L, Stage.REACHED, 1L));
        assertThat(ledger.errors()).isEqualTo(Map.of(404, 1L));
    }

    @Test
    void writesTheCoverageOfASummary() {
        ledger.record(gone);

        Map<String, Object> json = new LinkedHashMap<>(ledger.toJson());
        assertThat(json.remove("missing")).isEqualTo(ledger.missing());
        assertThat(json.remove("missingMore")).isEqualTo(0);
        assertThat(json)
                .hasToString("{combinations={seen=1, of=" + ledger.of()
                        + "}, platforms={FCM=1}, stages={REACHED=1}, errors={404=1}}");
    }

    @Test
    void namesNoMoreMissingCombinationsThanAReaderCanBear() {
        PushCombinations all = PushCombinations.of(
                Set.of(EventType.values()),
                Set.of(Platform.values()),
                Set.of(Stage.values()),
                Set.of(),
                (platform, stage) -> VendorErrors.of(platform));
        Map<String, Object> json = new CoverageLedger(all).toJson();

        assertThat(json.get("missing"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(CoverageLedger.MOST_NAMED);
        assertThat(json).containsEntry("missingMore", all.size() - CoverageLedger.MOST_NAMED);
    }

    private static PushCombinations offline(Platform platform) {
        return PushCombinations.of(
                Set.of(EventType.OFFLINE),
                Set.of(platform),
                Set.of(Stage.values()),
                Set.of(),
                (vendor, stage) -> VendorErrors.of(vendor));
    }

    private int id(Stage stage, int errCode, String errInfo) {
        return combinations.id(
                new EventShape(EventType.OFFLINE, Platform.FCM, null, stage, errCode, errInfo), DataIdForm.ABSENT);
    }
}
