package dev.pushback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    @ParameterizedTest
    @CsvSource({
        "event, event.one, true",
        "event., event.one, true",
        "event.*, event.one, true",
        "event.one, event.one, true",
        "*.one, event.one, true",
        "event.o?e, event.one, true",
        "' event.one ', event.one, true",
        "even, event.one, false",
        "event.on, event.one, false",
        "EVENT, event.one, false",
        "'event.(one', event.one, false",
        "'\\E.*', event.one, false"
    })
    void matchesIdsGroupsAndGlobs(String glob, String id, boolean matched) {
        assertThat(Selection.matches(glob, id)).isEqualTo(matched);
    }

    @Test
    void namesWhatMatchesNothing() {
        List<ContractCase> cases = List.of(Sample.must("event.one"));
        Selection selection = new Selection(List.of("event", "evnt"), List.of("load", "event.one"), false);

        assertThat(selection.strayOnly(cases)).containsExactly("evnt");
        assertThat(selection.strayExclude(cases)).containsExactly("load");
    }
}
