package dev.pushback.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1b, 0x7f, 0x9b, 0xad, 0x200d, 0x2028, 0x202e, 0x2066, 0xd800, 0xe000, 0xfffe, 0xe0041})
    void whatATerminalObeysOrNobodySeesIsNotHarmless(int codePoint) {
        String text = "a" + Character.toString(codePoint) + "b";

        assertThat(Escape.isHarmless(codePoint)).isFalse();
        assertThat(Escape.terminal(text)).matches("a(\\\\u[0-9a-f]{4}){1,2}b");
        assertThat(Escape.html(text)).isEqualTo(Escape.lines(text)).isEqualTo(Escape.terminal(text));
    }

    @Test
    void lettersOfEveryLanguageAndEmojiStayAsTheyAre() {
        assertThat(Escape.terminal("é令🙂")).isEqualTo("é令🙂");
    }

    @Test
    void aTerminalGetsOneLineAndAPageItsLines() {
        assertThat(Escape.terminal("a\n\r\tb")).isEqualTo("a\\n\\r\\tb");
        assertThat(Escape.lines("a\n\tb")).isEqualTo("a\n\tb");
    }

    @Test
    void markupIsNotObeyed() {
        assertThat(Escape.html("<a b=\"'&'\">")).isEqualTo("&lt;a b=&quot;&#39;&amp;&#39;&quot;&gt;");
        assertThat(Escape.markdown("`x` [y](z) | <b>\n")).isEqualTo("\\`x\\` \\[y\\]\\(z\\) \\| &lt;b&gt;\\\\n");
    }

    @Test
    void aJsonStringReadsBackAsItWas() throws IOException {
        String text = "q\"\\\n\u001b\u202e🙂";

        assertThat(new ObjectMapper().readValue('"' + Escape.json(text) + '"', String.class))
                .isEqualTo(text);
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Escape.jsonFactory().createGenerator(out)) {
            json.writeString(text);
        }
        assertThat(out.toString()).isEqualToIgnoringCase("\"q\\\"\\\\\\n\\u001b\\u202e🙂\"");
        assertThat(new ObjectMapper().readValue(out.toString(), String.class)).isEqualTo(text);
    }
}
