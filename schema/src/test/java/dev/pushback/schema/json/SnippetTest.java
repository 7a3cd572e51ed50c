package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void whatIsNotThereIsNothing() {
        assertThat(Snippet.value(MissingNode.getInstance())).hasToString("nothing");
    }

    @Test
    void twelveNamesAreToldAndTheRestIsCounted() {
        ObjectNode object = StrictJson.MAPPER.createObjectNode();
        for (int i = 1; i <= 12; i++) {
            object.put("m" + i, i);
        }
        assertThat(Snippet.names(object)).asString().startsWith("m1, m2").endsWith("m11, m12");
        object.put("m13", 13).put("m14", 14);
        assertThat(Snippet.names(object)).asString().endsWith("m12 and 2 more");
    }

    @Test
    void anOrdinaryNameOfUpTo60CharactersStandsBare() {
        assertThat(Snippet.name("To_Account2")).hasToString("To_Account2");
        assertThat(Snippet.name("a".repeat(60))).hasToString("a".repeat(60));
        assertThat(Snippet.name("a".repeat(61))).asString().startsWith("\"aaa");
        assertThat(Snippet.name("")).hasToString("\"\"");
        assertThat(Snippet.name("名")).asString().startsWith("\"");
        assertThat(Snippet.name("a b")).hasToString("\"a b\"");
    }
}
