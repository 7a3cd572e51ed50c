package dev.pushback.emulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadReportTest {

    static final RunInfo INFO = new RunInfo("0.1.0", "2025-10-27", "lifecycle");
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\u001b[31m";

    @Test
    void writesTheMembersThatScriptsRelyOn() throws Exception {
        Map<?, ?> document = new ObjectMapper().readValue(LoadJson.of(INFO, summary(2), Lang.EN), Map.class);

        assertThat(document.keySet().stream().limit(12).map(String::valueOf))
                .containsExactly(
                        "tool",
                        "spec",
                        "target",
                        "seed",
                        "scenario",
                        "valid",
                        "callbacks",
                        "events",
                        "rate",
                        "latencyMillis",
                        "coverage",
                        "failures");
        assertThat(document.get("callbacks"))
                .asString()
                .isEqualTo("{planned=10, sent=9, acknowledged=6, refused=1, failed=2, delayed=3, retried=4, unsent=1}");
        assertThat(document.get("events")).asString().isEqualTo("{sent=90, delivered=60, lost=30}");
        assertThat(document.get("rate")).asString().isEqualTo("{offered=10.0, achieved=9.5, lagP99Millis=0.25}");
        assertThat(document.get("latencyMillis"))
                .asString()
                .isEqualTo("{p50=2.0, p90=2.0, p99=2.0, p999=2.0, max=2.0}");
        assertThat(document.get("failures"))
                .asString()
                .isEqualTo("[{kind=bad-reply, count=2, example=" + HOSTILE + "}]");
    }

    @Test
    void writesNullForWhatWasNotMeasured() throws Exception {
        Map<?, ?> document = new ObjectMapper().readValue(LoadJson.of(INFO, summary(Double.NaN), Lang.EN), Map.class);

        assertThat(document.get("latencyMillis")).asString().contains("p99=null");
    }

    @Test
    void escapesWhatAReceiverSays() {
        String html = LoadHtml.of(INFO, summary(2), Lang.EN);

        assertThat(html)
                .doesNotContain("<img")
                .doesNotContain("\u001b")
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;\\u001b[31m");
    }

    @Test
    void speaksChineseWhole() {
        String html = LoadHtml.of(INFO, summary(2), Lang.ZH);

        assertThat(html.replaceAll("(?s)<(style|script).*?</\\1>|<[^>]*>|&[a-z]+;", " "))
                .contains("对 http://127.0.0.1/cb 的负载", "未得到确认")
                .doesNotContainPattern("(?i)\\b(load|latency|failed|refused|planned|callbacks|nothing|max)\\b");
        assertThat(html).contains("\"SECOND\":\"秒\"");
    }

    @ParameterizedTest
    @EnumSource(EventFault.class)
    void hasWordsForEachFault(EventFault fault) {
        assertThat(ReportMessage.valueOf("EVENTS_" + fault.name()).of().in(Lang.ZH, Audience.COMMAND_LINE))
                .contains("事件");
    }

    @Test
    void needsNoNetwork() {
        assertThat(LoadHtml.of(INFO, summary(2), Lang.EN))
                .doesNotContainPattern("(src|href)=[\"']?http")
                .doesNotContain("{{")
                .contains("default-src 'none'");
    }

    @Test
    void writesPercentilesThatOtherToolsRead() {
        assertThat(Hgrm.of(summary(2)))
                .contains("       Value     Percentile TotalCount 1/(1-Percentile)")
                .contains("#[Max     =        2.000");
    }

    @Test
    void showsFaultsThatHappened() {
        assertThat(LoadHtml.of(INFO, summary(1), Lang.EN))
                .contains("<b>5</b>events late</div>")
                .doesNotContain("callbacks copied");
        assertThat(LoadJson.of(INFO, summary(1), Lang.EN)).containsPattern("\"faults\" : \\{\\s*\"late\" : 5\\s*}");
    }

    private static LoadSummary summary(double millis) {
        return summary(millis, HOSTILE);
    }

    static LoadSummary summary(double millis, String example) {
        Histogram micros = new Histogram(3);
        micros.recordValue(2000);
        LoadSummary.Latency latency = new LoadSummary.Latency(millis, millis, millis, millis, millis, micros);
        return new LoadSummary(
                "http://127.0.0.1/" + "cb",
                42,
                Instant.EPOCH,
                Duration.ofSeconds(1),
                false,
                Message.NONE,
                new LoadSummary.Callbacks(10, 9, 6, 1, 2, 3, 4, 1, 0, 0, 0),
                new LoadSummary.Events(90, 60, Map.of(EventFault.LATE, 5L)),
                new LoadSummary.Rate(10, 9.5, 0.25),
                latency,
                latency,
                latency,
                Map.of(),
                0,
                0,
                List.of(new LoadSummary.Kind("bad-reply", 2, Message.quoted(new Quoted(example)), false)),
                List.of(),
                new LoadSummary.Bytes(1, 2),
                List.of(new LoadSummary.Second(0, 9, 6, 1, 2, millis, millis, millis, "")),
                LoadSummary.Raw.NONE);
    }
}
