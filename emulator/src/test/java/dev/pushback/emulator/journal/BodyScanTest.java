package dev.pushback.emulator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Events\":[{\"TaskTime\":100,\"EventTime\": 105 }]} | {\"Events\":[{\"TaskTime\":110,\"EventTime\": 115 }]}",
                "{\"Events\":[{\"EventTime\":99},{\"EventTime\":1}]} | {\"Events\":[{\"EventTime\":109},{\"EventTime\":11}]}",
                "{\"Events\":[{\"\u4e2d\":\"\u00e4\",\"EventTime\":1}]} | {\"Events\":[{\"\u4e2d\":\"\u00e4\",\"EventTime\":11}]}"
            })
    void movesTheTimesAndNothingElse(String body, String moved) {
        assertThat(shifted(body, 10)).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"EventTime\":1}",
                "{\"Events\":[{\"Inner\":{\"EventTime\":1},\"EventTime\":\"2\",\"ErrInfo\":\"EventTime\"}]}",
                "{\"Other\":[{\"EventTime\":1}]}",
                "{\"Events\":[{\"EventTime\":1}]",
                "",
                "\u0000"
            })
    void leavesAllElseAlone(String body) {
        assertThat(shifted(body, 10)).isEqualTo(body);
    }

    @Test
    void countsEvents() {
        assertThat(BodyScan.of("{\"Events\":[{},{\"a\":{}},{\"b\":[{}]}]}".getBytes(UTF_8), 0)
                        .events())
                .isEqualTo(3);
    }

    private static String shifted(String body, long seconds) {
        return new String(BodyScan.of(body.getBytes(UTF_8), seconds).body(), UTF_8);
    }
}
