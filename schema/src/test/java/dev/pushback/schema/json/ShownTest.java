package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void whatIsNotThereIsNothing() {
        assertThat(Shown.value(MissingNode.getInstance())).isEqualTo("nothing");
    }

    @Test
    void twelveNamesAreToldAndTheRestIsCounted() {
        ObjectNode object = StrictJson.MAPPER.createObjectNode();
        for (int i = 1; i <= 12; i++) {
            object.put("m" + i, i);
        }
        assertThat(Shown.names(object)).startsWith("m1, m2").endsWith("m11, m12");
        object.put("m13", 13).put("m14", 14);
        assertThat(Shown.names(object)).endsWith("m12 and 2 more");
    }

    @Test
    void anOrdinaryNameOfUpTo60CharactersStandsBare() {
        assertThat(Shown.name("To_Account2")).isEqualTo("To_Account2");
        assertThat(Shown.name("a".repeat(60))).isEqualTo("a".repeat(60));
        assertThat(Shown.name("a".repeat(61))).startsWith("\"aaa");
        assertThat(Shown.name("")).isEqualTo("\"\"");
        assertThat(Shown.name("名")).startsWith("\"");
        assertThat(Shown.name("a b")).isEqualTo("\"a b\"");
    }
}
