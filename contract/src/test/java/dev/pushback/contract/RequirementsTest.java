package dev.pushback.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import java.util.List;
import java.util.Map;
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
    void everyCaseIsOfTheFirstReleaseUntilThatIsOut() {
        assertThat(Requirements.NAMES).containsExactly("2025-10-27/0.1");
        assertThat(Requirements.laterThan("2025-10-27/0.1").entries()).isEmpty();
        assertThat(Contract.cases())
                .extracting(ContractCase::id)
                .extracting(Requirements::cameWith)
                .containsOnly("2025-10-27/0.1");
    }

    @Test
    void unknownSetIsToldWithThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.laterThan("2025-10-27/0.2"))
                .withMessageContaining("0.2")
                .withMessageContaining("2025-10-27/0.1");
    }
}
