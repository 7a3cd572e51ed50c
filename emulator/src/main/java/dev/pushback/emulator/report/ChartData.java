package dev.pushback.emulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.emulator.load.stats.LoadSummary;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.HdrHistogram.HistogramIterationValue;

/** What the charts of a report show, as columns. */
final class ChartData {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TICKS_PER_HALF = 5;

    private static final Set<ReportMessage> CAPTIONS = EnumSet.of(
            ReportMessage.CHART_RATES,
            ReportMessage.CHART_LATENCIES,
            ReportMessage.CHART_PERCENTILES,
            ReportMessage.SECOND,
            ReportMessage.SENT,
            ReportMessage.ACKNOWLEDGED,
            ReportMessage.REFUSED,
            ReportMessage.FAILED,
            ReportMessage.AT_MAX,
            ReportMessage.MILLISECONDS,
            ReportMessage.PERCENTILE);

    private ChartData() {}

    /** JSON that can stand within a script element. */
    static String of(LoadSummary summary, Function<ReportMessage, String> said) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("seconds", seconds(summary.seconds()));
        data.put("percentiles", percentiles(summary));
        data.put("said", CAPTIONS.stream().collect(Collectors.toMap(ReportMessage::name, said)));
        try {
            return MAPPER.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException numbersAlwaysWrite) {
            throw new UncheckedIOException(numbersAlwaysWrite);
        }
    }

    private static List<List<Number>> seconds(List<LoadSummary.Second> seconds) {
        return List.of(
                column(seconds, LoadSummary.Second::second),
                column(seconds, LoadSummary.Second::sent),
                column(seconds, LoadSummary.Second::acknowledged),
                column(seconds, LoadSummary.Second::refused),
                column(seconds, LoadSummary.Second::failed),
                column(seconds, second -> LoadJson.rounded(second.p50Millis(), 3)),
                column(seconds, second -> LoadJson.rounded(second.p99Millis(), 3)),
                column(seconds, second -> LoadJson.rounded(second.maxMillis(), 3)));
    }

    private static List<Number> column(List<LoadSummary.Second> seconds, Function<LoadSummary.Second, Number> figure) {
        List<Number> column = new ArrayList<>();
        seconds.forEach(second -> column.add(figure.apply(second)));
        return column;
    }

    /** How rare a value is, {@code 1 / (1 - percentile)}, and the value in milliseconds; without the last point, which is infinite. */
    private static List<List<Number>> percentiles(LoadSummary summary) {
        List<Number> rarities = new ArrayList<>();
        List<Number> millis = new ArrayList<>();
        for (HistogramIterationValue value : summary.latency().histogram().percentiles(TICKS_PER_HALF)) {
            double percentile = value.getPercentileLevelIteratedTo();
            if (percentile < 100) {
                rarities.add(100 / (100 - percentile));
                millis.add(value.getValueIteratedTo() / 1000.0);
            }
        }
        return List.of(rarities, millis);
    }
}
