package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ValidatorInputTest {

    @Test
    void whatNeedsNoChangeIsNotCopied() throws StrictJson.NotJson {
        JsonNode document = read("{\"Events\":[{\"a\":1},{\"a\":[null,\"0.5\"]}],\"x\":true}");
        assertThat(ValidatorInput.of(document, 2)).isSameAs(document);
    }

    @Test
    void fractionsAreShownAsBooleansWhereverTheyStand() throws StrictJson.NotJson {
        JsonNode document = read("{\"Events\":[{\"a\":1,\"b\":{\"c\":[2,1.0]}}],\"x\":1e3}");
        assertThat(ValidatorInput.of(document, 1))
                .hasToString("{\"Events\":[{\"a\":1,\"b\":{\"c\":[2,true]}}],\"x\":true}");
        assertThat(document).hasToString("{\"Events\":[{\"a\":1,\"b\":{\"c\":[2,1.0]}}],\"x\":1E+3}");
        assertThat(ValidatorInput.of(read("0.5"), 1)).hasToString("true");
    }

    @Test
    void ofTooManyEventsTheFrontIsShownAndAllElse() throws StrictJson.NotJson {
        JsonNode document = read("{\"a\":{\"b\":1},\"Events\":[1,2,3],\"c\":[4,5,6]}");
        assertThat(ValidatorInput.of(document, 2)).hasToString("{\"a\":{\"b\":1},\"Events\":[1,2],\"c\":[4,5,6]}");
    }

    private static JsonNode read(String json) throws StrictJson.NotJson {
        return StrictJson.read(json.getBytes(UTF_8));
    }
}
