package dev.pushback.emulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageValidatorTest {

    private static final String GOOD = new String(
            Traffic.bodies(ScenarioOptions.builder()
                            .kind(ScenarioKind.SAMPLE)
                            .limit(Limit.callbacks(1))
                            .build())
                    .get(0),
            UTF_8);

    @Test
    void findsNothingWrongWithThePagesSample() throws IOException {
        assertThat(PageValidator.complaints(GOOD.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Events\"|\"events\"",
                "\"EventType\":1|\"EventType\":3",
                "\"EventType\":2|\"EventType\":\"2\"",
                "\"PushPlatform\":1|\"PushPlatform\":99",
                "\"EventType\":1|\"EventType\":2",
                "\"ErrInfo\"|\"ErrorInfo\"",
                "\"PushStage\":1|\"PushStage\":0",
                "Push.AllMemberPush|Push.TagPush",
                "\"EventTime\":1557481128|\"EventTime\":-1"
            })
    void findsADeviation(String what, String instead) throws IOException {
        String bad = GOOD.replaceFirst(what, instead);

        assertThat(bad).isNotEqualTo(GOOD);
        assertThat(PageValidator.complaints(bad.getBytes(UTF_8))).isNotEmpty();
    }
}
