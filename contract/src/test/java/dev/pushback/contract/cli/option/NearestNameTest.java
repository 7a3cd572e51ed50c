package dev.pushback.contract.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void countsWhatMustBeAddedLeftOutOrReplaced() {
        assertThat(NearestName.changes("", "abc")).isEqualTo(3);
        assertThat(NearestName.changes("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestName.changes("same", "same")).isZero();
        assertThat(NearestName.changes("ulr", "url")).isEqualTo(1);
    }

    @Test
    void namesTheNearestAndOfSeveralTheFirst() {
        assertThat(NearestName.of("TOKN", List.of("TOKEN", "TIMEOUT"))).isEqualTo("TOKEN");
        assertThat(NearestName.of("x", List.of("b", "a"))).isEqualTo("a");
    }
}
