package dev.pushback.emulator.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    /** 1000 planned: 990 acknowledged, 3 refused, 5 failed, 2 unsent; p99 400 ms, above it in 2 of 10 seconds. */
    private static final LoadSummary SUMMARY = summary(400);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p99>500ms", "p99>0.5s", "p99>=401ms", "failed>0.5%", "failed>5", "failed>=6", "refused>1%", "unsent>2",
                "coverage<90%", "coverage<9", "rate<900", "lost>1%", "lag>1ms", "delayed>7", "retried>0",
                        "p99>350ms/2s",
                " p50 > 1s "
            })
    void isKept(String text) {
        assertThat(missesOf(text, SUMMARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "p99>399ms, 400ms",
        "p99<=400ms, 400ms",
        "failed>0.4%, 0.5%",
        "failed>4, 5",
        "unsent>0, 2",
        "coverage<100%, 90%",
        "coverage<10, 9",
        "rate<1000, 999.5",
        "lost>0.5%, 1%",
        "p99>350ms/1s, broken for 2 s",
        "failed>2/0s, broken for 1 s"
    })
    void isMissed(String text, String actual) {
        assertThat(missesOf(text, SUMMARY)).containsExactly(new Threshold.Miss(text, actual));
    }

    @Test
    void isMissedByWhatWasNeverMeasured() {
        assertThat(missesOf("p99>1h", summary(Double.NaN)))
                .containsExactly(new Threshold.Miss("p99>1h", "never measured"));
    }

    @Test
    void secondsInWhichNothingHappenedCountAsTheyWere() {
        LoadSummary stalled = summary(400, List.of(second(0), second(1), second(5), second(6)));

        assertThat(missesOf("rate<50/2s,rate<=0/2s", stalled))
                .extracting(Threshold.Miss::actual)
                .containsOnly("broken for 3 s")
                .hasSize(2);
        assertThat(missesOf("rate<50/3s,failed>0/0s,p99<1ms/0s", stalled)).isEmpty();
    }

    @Test
    void theRateOfASecondIsJudgedWhileThereIsSomethingToSend() {
        LoadSummary.Second cut = new LoadSummary.Second(2, 50, 50, 0, 0, 1, 1, 1, "");
        LoadSummary.Second onlyReplies = new LoadSummary.Second(3, 0, 10, 0, 0, 1, 1, 1, "");
        List<LoadSummary.Second> seconds = List.of(second(0), second(1), cut, onlyReplies);

        assertThat(missesOf("rate<90/0s", summary(400, seconds, 0))).isEmpty();
        assertThat(missesOf("rate<90/0s", summary(400, seconds, 2)))
                .extracting(Threshold.Miss::actual)
                .containsExactly("broken for 1 s");
    }

    @Test
    void readsSeveral() {
        assertThat(Threshold.parse("p99>500ms,failed>0.1%, coverage<100%"))
                .extracting(Threshold::toString)
                .containsExactly("p99>500ms", "failed>0.1%", "coverage<100%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p98>500ms | no figure is called 'p98', there are p50, p90,",
                "p99=500ms | a threshold is METRIC>VALUE",
                "p99>500 | no duration; write 500ms",
                "p99>5% | no duration; write 500ms",
                "rate<5% | rate is not a part of anything",
                "failed>x | failed is compared with a number or a percentage, was 'x'",
                "failed>-1 | failed is compared with a number",
                "failed>1%/3s | a percentage, which is a budget itself",
                "coverage<9/3s | no figure of a second",
                "p99>1s/x | no duration",
                "p99>1s, | a threshold is METRIC>VALUE"
            })
    void saysWhatIsAllowed(String text, String message) {
        assertThatThrownBy(() -> Threshold.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void judgesTheLatencyOfWhatWasAcknowledgedApart() {
        assertThat(missesOf("ackp99>2ms,ackmax>1ms", summary(300)))
                .extracting(Threshold.Miss::threshold)
                .containsExactly("ackmax>1ms");
    }

    @Test
    void tellsAFirstSecondThatWasCold() {
        assertThat(summary(300).coldSecond()).isEmpty();
        List<LoadSummary.Second> seconds = List.of(
                new LoadSummary.Second(0, 9, 9, 0, 0, 10, 658, 700, ""),
                new LoadSummary.Second(1, 9, 9, 0, 0, 10, 20, 30, ""),
                new LoadSummary.Second(2, 9, 9, 0, 0, 10, 30, 30, ""));
        assertThat(summary(300, seconds).coldSecond()).contains(seconds.get(0));
        assertThat(summary(300, seconds.subList(0, 2)).coldSecond()).isEmpty();
    }

    private static List<Threshold.Miss> missesOf(String text, LoadSummary summary) {
        return Threshold.parse(text).stream()
                .flatMap(threshold -> threshold.missedBy(summary).stream())
                .toList();
    }

    private static LoadSummary summary(double p99) {
        return summary(
                p99, IntStream.range(0, 10).mapToObj(ThresholdTest::second).toList());
    }

    private static LoadSummary summary(double p99, List<LoadSummary.Second> seconds) {
        return summary(p99, seconds, 2);
    }

    private static LoadSummary summary(double p99, List<LoadSummary.Second> seconds, long unsent) {
        LoadSummary.Latency latency = new LoadSummary.Latency(10, 100, p99, 500, 600, new Histogram(3));
        return new LoadSummary(
                "http://127.0.0.1/",
                1,
                Instant.EPOCH,
                Duration.ofSeconds(10),
                false,
                Message.NONE,
                new LoadSummary.Callbacks(1000, 998, 990, 3, 5, 7, 0, unsent, 0, 0, 0),
                new LoadSummary.Events(1000, 990, Map.of()),
                new LoadSummary.Rate(1000, 999.5, 0.5),
                latency,
                latency,
                new LoadSummary.Latency(1, 1, 1, 1, 2, new Histogram(3)),
                Map.of(),
                9,
                10,
                List.of(),
                List.of(),
                new LoadSummary.Bytes(0, 0),
                seconds,
                LoadSummary.Raw.NONE);
    }

    private static LoadSummary.Second second(int i) {
        return new LoadSummary.Second(i, 100, 99, 0, i == 4 ? 5 : 0, 10, i < 2 ? 360 : 300, 600, "");
    }
}
