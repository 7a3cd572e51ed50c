package dev.pushback.schema.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.schema.json.JsonMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void countsOneAndMany() {
        assertThat(JsonMessage.ARRAY_OF.of(1)).hasToString("an array of 1 element");
        assertThat(JsonMessage.ARRAY_OF.of(2)).hasToString("an array of 2 elements");
    }

    @Test
    void putsABlankBetweenChineseAndLatin() {
        Message name = JsonMessage.THE_MEMBER.of("TaskId");

        assertThat(name.in(Lang.ZH, Audience.COMMAND_LINE)).isEqualTo("字段 TaskId");
    }

    @Test
    void whatAStrangerWroteIsNeverFoundAsOurs() {
        Message said = JsonMessage.STRING.of(Quoted.of("an array of 3 elements\u001b[31m \"{0}\""));

        assertThat(said.find(JsonMessage.ARRAY_OF)).isEmpty();
        assertThat(said).hasToString("the string \"an array of 3 elements\\u001b[31m \\\"{0}\\\"\"");
    }

    @Test
    void takesNoArgumentThatCouldBeAnything() {
        assertThatThrownBy(() -> new Message(Plain.TERM, List.of('x'))).isInstanceOf(IllegalArgumentException.class);
    }
}
