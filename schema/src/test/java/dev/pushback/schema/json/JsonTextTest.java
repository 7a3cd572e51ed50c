package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pushback.schema.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private static final JsonText BASE = JsonText.parse("{\"a\":[1,{\"b\":null}],\"c/d\":\"x\",\"n\":0.0}");

    @Test
    void keepsWhatItRead() {
        assertThat(BASE).hasToString("{\"a\":[1,{\"b\":null}],\"c/d\":\"x\",\"n\":0.0}");
        assertThat(JsonText.parse(BASE.bytes())).isEqualTo(BASE).hasSameHashCodeAs(BASE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/a/0    | {\"a\":[7,{\"b\":null}],\"c/d\":\"x\",\"n\":0.0}",
                "/a/-    | {\"a\":[1,{\"b\":null},7],\"c/d\":\"x\",\"n\":0.0}",
                "/a/2    | {\"a\":[1,{\"b\":null},7],\"c/d\":\"x\",\"n\":0.0}",
                "/a/1/b  | {\"a\":[1,{\"b\":7}],\"c/d\":\"x\",\"n\":0.0}",
                "/a      | {\"a\":7,\"c/d\":\"x\",\"n\":0.0}",
                "/c~1d   | {\"a\":[1,{\"b\":null}],\"c/d\":7,\"n\":0.0}",
                "/z      | {\"a\":[1,{\"b\":null}],\"c/d\":\"x\",\"n\":0.0,\"z\":7}",
                "/       | {\"a\":[1,{\"b\":null}],\"c/d\":\"x\",\"n\":0.0,\"\":7}",
                "``      | 7"
            })
    void putsAValueAtAPointer(String pointer, String edited) {
        assertThat(BASE.with(pointer, 7)).hasToString(edited);
        assertThat(BASE.size("")).isEqualTo(3);
    }

    @Test
    void takesValuesOfEveryKind() {
        JsonText empty = JsonText.parse("{}");

        assertThat(empty.with("/v", null)).hasToString("{\"v\":null}");
        assertThat(empty.with("/v", "\u001b\"")).hasToString("{\"v\":\"\\u001B\\\"\"}");
        assertThat(empty.with("/v", 0.0)).hasToString("{\"v\":0.0}");
        assertThat(empty.with("/v", 9_007_199_254_740_993L)).hasToString("{\"v\":9007199254740993}");
        assertThat(empty.with("/v", List.of(1, Map.of("k", true)))).hasToString("{\"v\":[1,{\"k\":true}]}");
        assertThat(empty.with("/v", BASE.at("/a/1"))).hasToString("{\"v\":{\"b\":null}}");
    }

    @Test
    void sharesNothingWithWhatWasPutIn() {
        JsonText outer = JsonText.parse("{}").with("/x", BASE).with("/x/a/0", 2);

        assertThat(BASE.at("/a/0")).hasToString("1");
        assertThat(outer.at("/x/a/0")).hasToString("2");
    }

    @Test
    void takesAway() {
        assertThat(BASE.without("/a/0").without("/n").without("/c~1d")).hasToString("{\"a\":[{\"b\":null}]}");
        assertThat(BASE.without("/none/there").without("/a/9").without("/a/-")).isEqualTo(BASE);
        assertThat(BASE.has("/a/1/b")).isTrue();
        assertThat(BASE.without("/a/1/b").has("/a/1/b")).isFalse();
    }

    @Test
    void measures() {
        assertThat(BASE.size("/a")).isEqualTo(2);
        assertThat(BASE.size("/n")).isZero();
        assertThat(BASE.size("/none")).isZero();
        assertThat(BASE.at("/none")).hasToString("null");
    }

    @Test
    void isTheBodyOfACallback() {
        byte[] body = Vector.of("request/valid/page-sample.json").bytes();
        assertThat(JsonText.of(Wire.decodeCallback(body)).at("/Events/0/TaskId"))
                .isEqualTo(JsonText.parse(body).at("/Events/0/TaskId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Events/0", " /a"})
    void refusesWhatIsNoPointer(String pointer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.with(pointer, 1))
                .withMessage("not a JSON pointer (it starts with /): " + pointer);
    }

    @ParameterizedTest
    @CsvSource({"/n/x, nothing to hold a value at /n/x", "/none/x, nothing to hold a value at /none/x"})
    void refusesAPointerWithoutAParent(String pointer, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.with(pointer, 1))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/3", "/a/x", "/a/01", "/a/-1", "/a/99999999999"})
    void refusesAPlaceOutsideAnArray(String pointer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.with(pointer, 1))
                .withMessage("no place in an array of 2 for " + pointer);
    }

    @Test
    void refusesToTakeTheDocumentAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.without(""))
                .withMessage("the document itself can't be taken away");
        assertThatNullPointerException().isThrownBy(() -> BASE.at(null)).withMessage("pointer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "{} {}", "\uFEFF{}", "'a'", "1e99999999999999999999"})
    void refusesWhatIsNotOneJsonText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.parse(text))
                .withMessageStartingWith("not one JSON text: ");
    }
}
