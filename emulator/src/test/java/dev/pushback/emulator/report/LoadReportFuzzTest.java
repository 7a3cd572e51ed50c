package dev.pushback.emulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.message.Lang;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports of load runs with whatever a receiver says, by seed; {@code -Dpushback.fuzz=N} asks for more. */
class LoadReportFuzzTest {

    private static final int COUNT = Integer.getInteger("pushback.fuzz", 6_000) / 10;
    private static final long SEED = Long.getLong("pushback.fuzz.seed", 42);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final List<String> PIECES = List.of(
            "<x-evil>",
            "</script><x-evil>",
            "\"x-evil=",
            "'x-evil=",
            "-->",
            "]]>",
            "&lt;",
            "{{example}}",
            "$1\\",
            "\u001b[31m",
            "\u009b1A",
            "\u0000",
            "\ud800",
            "\ufffe",
            "\u2028",
            "\r\n",
            "令",
            "\ud83d\ude42");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void staysWellFormedAndHarmlessWhateverAReceiverSays() throws Exception {
        int scripts = LoadHtml.of(LoadReportTest.INFO, LoadReportTest.summary(2, ""), Lang.EN)
                .split("<script")
                .length;
        for (int i = 0; i < COUNT; i++) {
            String evil = evil();
            LoadSummary summary = LoadReportTest.summary(random.nextInt(4) == 0 ? Double.NaN : 2, evil);
            String html = LoadHtml.of(LoadReportTest.INFO, summary, Lang.EN);
            String json = LoadJson.of(LoadReportTest.INFO, summary, Lang.EN);

            assertThat(html)
                    .as("seed %d, example %d", SEED, i)
                    .doesNotContain("<x-evil", "\"x-evil", "'x-evil")
                    .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");
            assertThat(html.split("<script")).hasSize(scripts);
            assertThat(json).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]");
            assertThat(JSON.readTree(json).at("/failures/0/example").asText())
                    .isEqualTo(JSON.readTree(JSON.writeValueAsString(evil)).asText());
        }
    }

    private String evil() {
        return IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
