package dev.pushback.jmeter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.stats.Packed;
import dev.pushback.emulator.merge.MergedRun;
import dev.pushback.emulator.merge.ReportReader;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JMeter servers and a controller, three JVMs, one campaign. */
class DistributedIT {

    private static final int RECIPIENTS = 3000;

    @TempDir
    Path directory;

    @Test
    void twoServersSendOneCampaignEachEventOnce() throws Exception {
        try (RecordingReceiver receiver = RecordingReceiver.answering(RecordingReceiver.ACKNOWLEDGEMENT);
                JmeterHome home = JmeterHome.in(directory)) {
            home.server(1);
            home.server(2);
            Instant start = Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.SECONDS);

            int code = home.controller(
                            receiver.url(),
                            Map.of(
                                    "pushback.start",
                                    start.toString(),
                                    "pushback.recipients",
                                    "" + RECIPIENTS,
                                    "pushback.rate",
                                    "200"))
                    .waitFor();

            assertThat(code).isZero();
            assertThat(receiver.events()).containsExactlyInAnyOrderElementsOf(dryRun(start));
            MergedRun merged = merged("shard-1.json", "shard-2.json");
            assertThat(merged.isWhole()).isTrue();
            long callbacks = receiver.callbacks();
            assertThat(merged.summary().callbacks().acknowledged()).isEqualTo(callbacks);
            assertThat(home.jtl().stream().filter(line -> line.contains(",Campaign callback,")))
                    .hasSize((int) callbacks);
            Histogram all = new Histogram(3);
            for (int shard = 1; shard <= 2; shard++) {
                add(directory.resolve("reports/shard-" + shard + ".hlog"), all);
            }
            assertThat(all.getTotalCount()).isEqualTo(callbacks);
            assertThat(Packed.of(merged.summary().latency().histogram())).isNotEmpty();
            assertThat(merged.summary().latency().histogram()).isEqualTo(all);
            System.out.println("callbacks " + callbacks + ", spread of starts "
                    + merged.info().parts().stream()
                            .map(part -> part.first().toString())
                            .toList());
        }
    }

    @Test
    void aServerThatIsKilledIsTold() throws Exception {
        try (RecordingReceiver receiver = RecordingReceiver.answering(RecordingReceiver.ACKNOWLEDGEMENT);
                JmeterHome home = JmeterHome.in(directory)) {
            home.server(1);
            Process second = home.server(2);
            Instant start = Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.SECONDS);
            Process controller = home.controller(
                    receiver.url(),
                    Map.of(
                            "pushback.start",
                            start.toString(),
                            "pushback.recipients",
                            "" + RECIPIENTS,
                            "pushback.rate",
                            "20"));
            Path log = directory.resolve("reports/shard-2.hlog");
            Until.itHolds(() -> Files.exists(log) && Files.readString(log).contains("Tag=shard-2"));
            second.destroyForcibly().waitFor();
            Until.itHolds(() -> Files.exists(directory.resolve("reports/shard-1.json")));
            controller.destroy();

            MergedRun merged = merged("shard-1.json", "shard-2.hlog");

            assertThat(merged.isWhole()).isFalse();
            assertThat(merged.notes().toString()).contains("shard 2 ends at ");
            assertThat(merged.summary().callbacks().acknowledged()).isLessThanOrEqualTo(receiver.callbacks());
        }
    }

    @Test
    void aServerThatFindsNoShardStopsWithASentence() throws Exception {
        try (RecordingReceiver receiver = RecordingReceiver.answering(RecordingReceiver.ACKNOWLEDGEMENT);
                JmeterHome home = JmeterHome.in(directory)) {
            home.server(1);
            home.controller(receiver.url(), Map.of("pushback.hosts", "elsewhere:1099"))
                    .waitFor();

            assertThat(home.jtl()).anyMatch(line -> line.contains("which is not in pushback.hosts=elsewhere:1099"));
            assertThat(receiver.callbacks()).isZero();
        }
    }

    private List<String> dryRun(Instant start) {
        Fields fields = new Fields(Map.of("recipients", "" + RECIPIENTS, "seed", "1"));
        Scenario whole = Scenarios.open(fields.scenario(Shard.WHOLE, start));
        Batch batch = new Batch();
        List<byte[]> bodies = new ArrayList<>();
        while (whole.next(batch)) {
            bodies.add(batch.copyBody());
        }
        return RecordingReceiver.events(bodies);
    }

    private MergedRun merged(String... names) throws IOException {
        return MergedRun.of(Stream.of(names)
                .map(name -> directory.resolve("reports").resolve(name))
                .map(file -> ReportReader.read(file.toString(), Until.read(file)))
                .toList());
    }

    private static void add(Path log, Histogram all) throws IOException {
        HistogramLogReader reader = new HistogramLogReader(log.toFile());
        for (Histogram one = (Histogram) reader.nextIntervalHistogram(); one != null; ) {
            all.add(one);
            one = (Histogram) reader.nextIntervalHistogram();
        }
    }
}
