package dev.pushback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static final List<String> NAMES = List.of("2025-10-27/0.1", "2025-10-27/0.2", "2026-03-01/0.3");
    private static final Map<String, String> CAME_WITH =
            Map.of("http.second", "2025-10-27/0.2", "http.third", "2026-03-01/0.3");

    @Test
    void whatCameLaterThanASetIsNamedWithWhatBroughtIt() {
        KnownFailures later = Requirements.laterThan("2025-10-27/0.1", NAMES, CAME_WITH);

        assertThat(later.entries()).containsOnlyKeys("http.second", "http.third");
        assertThat(later.of("http.third").orElseThrow().reason())
                .hasToString("came with 2026-03-01/0.3, later than 2025-10-27/0.1");
    }

    @Test
    void whatASetBroughtBelongsToIt() {
        assertThat(Requirements.laterThan("2025-10-27/0.2", NAMES, CAME_WITH).entries())
                .containsOnlyKeys("http.third");
        assertThat(Requirements.laterThan("2026-03-01/0.3", NAMES, CAME_WITH).entries())
                .isEmpty();
    }

    @Test
    void theFirstSetIsFrozen() {
        Set<String> frozen = Requirements.frozen("2025-10-27/0.1");
        assertThat(frozen).hasSize(204);
        assertThat(Contract.cases()).extracting(ContractCase::id).containsAll(frozen);
    }

    @Test
    void whatCameAfterItNeverDecidesForWhoeverNamedIt() {
        KnownFailures later = Requirements.laterThan("2025-10-27/0.1");
        assertThat(later.entries())
                .containsKeys("batch.two-phones", "event.percent")
                .doesNotContainKey("event.matrix");
        assertThat(later.entries().size() + 204).isEqualTo(Contract.cases().size());
        assertThat(Requirements.laterThan("2025-10-27/0.2").entries()).isEmpty();
    }
}
