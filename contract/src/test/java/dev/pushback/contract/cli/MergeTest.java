package dev.pushback.contract.cli;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.load.stats.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String[] CAMPAIGN = {
        "send", "--built-in", "--recipients", "60", "--seed", "7", "--clock", "fixed:2026-01-01T00:00:00Z"
    };

    @TempDir
    Path directory;

    @Test
    void shardsAddUpToWhatOneRunWouldHaveSent() throws IOException {
        shard(1, 3);
        shard(2, 3);
        shard(3, 3);
        send("whole.json");

        Cli.Outcome merged = pushback("merge", file("1.json"), file("2.json"), file("3.json"), "--json");

        assertThat(merged).returns(0, Cli.Outcome::code);
        JsonNode sum = MAPPER.readTree(merged.out());
        JsonNode whole = read("whole.json");
        assertThat(sum.at("/events")).isEqualTo(whole.at("/events"));
        assertThat(sum.at("/coverage")).isEqualTo(whole.at("/coverage"));
        assertThat(sum.at("/measured/combinations")).isEqualTo(whole.at("/measured/combinations"));
        assertThat(sum.at("/callbacks/planned").asLong())
                .isEqualTo(
                        parts().mapToLong(part -> part.at("/callbacks/planned").asLong())
                                .sum());
        assertThat(sum.at("/shards"))
                .hasSize(3)
                .allMatch(part -> !part.at("/endedEarly").asBoolean());
    }

    @Test
    void mergedPercentilesAreThoseOfOneHistogramFedWithAll() throws IOException {
        shard(1, 2);
        shard(2, 2);
        Histogram all = new Histogram(3);
        for (Path log : List.of(directory.resolve("1.hlog"), directory.resolve("2.hlog"))) {
            intervals(log).forEach(all::add);
        }

        JsonNode sum = MAPPER.readTree(
                pushback("merge", file("1.json"), file("2.json"), "--json").out());

        AbstractHistogram merged =
                Packed.open(sum.at("/measured/histograms/latency").asText());
        assertThat(merged).isEqualTo(all);
        assertThat(sum.at("/latencyMillis/p99").asDouble())
                .isEqualTo(Math.round(all.getValueAtPercentile(99)) / 1000.0);
        assertThat(all.getTotalCount())
                .isEqualTo(sum.at("/callbacks/acknowledged").asLong());
    }

    @Test
    void intervalLogsAreTaggedByShard() throws IOException {
        shard(2, 3);

        assertThat(intervals(directory.resolve("2.hlog"))).isNotEmpty().allMatch(one -> "shard-2".equals(one.getTag()));
    }

    @Test
    void writesTheReportsOfOneRun() throws IOException {
        shard(1, 2);
        shard(2, 2);

        Cli.Outcome merged = pushback(
                "merge",
                file("1.json"),
                file("2.json"),
                "--report",
                "html=" + file("m.html") + ",junit=" + file("m.xml") + ",hgrm=" + file("m.hgrm") + ",json="
                        + file("m.json"));

        assertThat(merged).returns(0, Cli.Outcome::code);
        assertThat(merged.out()).contains("shard 1: ").contains("shard 2: ");
        assertThat(Files.readString(directory.resolve("m.xml"))).contains("every callback is acknowledged");
        assertThat(Files.readString(directory.resolve("m.html"))).contains("seed 7");
        assertThat(directory.resolve("m.hgrm")).isNotEmptyFile();
        assertThat(read("m.json").at("/campaign/shards").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAMissingShard() {
        shard(1, 3);
        shard(3, 3);

        assertThat(pushback("merge", file("1.json"), file("3.json")))
                .returns(2, Cli.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("of 3 shards, 1 is missing: 2"));
    }

    @Test
    void refusesAShardThatIsThereTwice() throws IOException {
        shard(1, 2);
        shard(2, 2);
        Files.copy(directory.resolve("1.json"), directory.resolve("again.json"));

        assertThat(pushback("merge", file("1.json"), file("2.json"), file("again.json")))
                .returns(2, Cli.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("shard 1 is there twice"));
    }

    @Test
    void refusesAnotherSeedAndAnotherCampaign() {
        shard(1, 2);
        shard(2, 2);
        send("seed.json", "--shard", "2/2", "--seed", "8");
        send("batch.json", "--shard", "2/2", "--batch", "3");

        assertThat(pushback("merge", file("1.json"), file("seed.json")))
                .returns(2, Cli.Outcome::code)
                .satisfies(outcome ->
                        assertThat(outcome.err()).contains("has seed 7").contains("has seed 8"));
        assertThat(pushback("merge", file("1.json"), file("batch.json")))
                .returns(2, Cli.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("--batch"));
        assertThat(pushback("merge", file("1.json"), file("batch.json"), "--lang", "zh")
                        .err())
                .contains("这是两次活动");
    }

    @Test
    void neverAddsUpTwoKindsOfCallback() {
        shard(1, 2);
        send("other.json", "--shard", "2/2", "--command", "Push.OfflinePush");

        assertThat(pushback("merge", file("1.json"), file("other.json")))
                .returns(2, Cli.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err())
                        .contains("--command Push.AllMemberPush")
                        .contains("with Push.OfflinePush: these are two campaigns"));
    }

    @Test
    void kindThatIsNamedIsTheOneThatGoesWithoutSaying() {
        shard(1, 2);
        send("named.json", "--shard", "2/2", "--command", "Push.AllMemberPush");

        assertThat(pushback("merge", file("1.json"), file("named.json"))).returns(0, Cli.Outcome::code);
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        Files.writeString(directory.resolve("none.json"), "{\"a\":1}");
        Files.writeString(directory.resolve("broken.json"), "{");
        Files.writeString(directory.resolve("foreign.hlog"), "#[Logged by somebody]\n");

        for (String name : List.of("none.json", "broken.json", "foreign.hlog", "nowhere.json")) {
            assertThat(pushback("merge", file(name)))
                    .returns(2, Cli.Outcome::code)
                    .satisfies(outcome -> assertThat(outcome.err()).contains(name));
        }
    }

    @Test
    void aHeadThatIsNoJsonIsToldByItsFirstFault() throws IOException {
        Files.writeString(directory.resolve("head.hlog"), "#[Pushback: {\"shard\":}]\n");

        Cli.Outcome merged = pushback("merge", file("head.hlog"));

        assertThat(merged).returns(2, Cli.Outcome::code);
        assertThat(merged.err())
                .contains("line 1", "\"}\" where a value should stand")
                .doesNotContain("]");
    }

    @Test
    void tellsWhereAShardEndedThatWasKilled() throws IOException {
        shard(1, 2);
        shard(2, 2);
        cutBeforeItsEnd(directory.resolve("2.hlog"));

        Cli.Outcome merged = pushback("merge", file("1.json"), file("2.hlog"));

        assertThat(merged).returns(3, Cli.Outcome::code);
        assertThat(merged.err()).contains("shard 2 ends at 00:0").contains("left no count of its combinations");
    }

    @Test
    void startOfAShardIsWhatItsLogTells() throws IOException {
        shard(1, 2);
        shard(2, 2);
        Path log = directory.resolve("2.hlog");
        Files.writeString(
                log, Files.readString(log).replaceAll("\"first\":\"[^\"]+", "\"first\":\"2026-01-01T00:00:00.500Z"));

        assertThat(pushback("merge", file("1.json"), file("2.hlog")).out())
                .contains("shard 2: ")
                .contains("; started 2026-01-01T00:00:00.500Z");
    }

    @Test
    void takesTheLogOfAShardWhoseReportNeverComes() throws IOException {
        shard(1, 2);
        shard(2, 2);
        Files.delete(directory.resolve("2.json"));
        cutBeforeItsEnd(directory.resolve("2.hlog"));

        Cli.Outcome merged = pushback("merge", "--wait", "10ms", file("1.json"), file("2.json"));

        assertThat(merged).returns(3, Cli.Outcome::code);
        assertThat(merged.err()).contains("did not come").contains("shard 2 ends at ");
        assertThat(pushback("merge", "--wait", "10ms", file("1.json"), file("3.json"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void namesEveryShardWhoseFiguresAreVoid() throws IOException {
        for (int shard = 1; shard <= 3; shard++) {
            shard(shard, 3);
        }
        makeVoid("1.json", "a slow disk");
        makeVoid("3.json", "no sockets");

        Cli.Outcome merged = pushback("merge", file("1.json"), file("2.json"), file("3.json"));

        assertThat(merged).returns(3, Cli.Outcome::code);
        assertThat(merged.out()).contains("shard 1: a slow disk; shard 3: no sockets");
    }

    private void makeVoid(String report, String why) throws IOException {
        JsonNode changed = read(report);
        ((ObjectNode) changed).put("valid", false).put("invalid", why);
        MAPPER.writeValue(directory.resolve(report).toFile(), changed);
    }

    @Test
    void countsShardsFromZeroWhereKubernetesDoes() throws IOException {
        send("k.json", "--shard-index", "1", "--shards", "3");

        assertThat(read("k.json").at("/campaign/shard").asInt()).isEqualTo(2);
        assertThat(pushback("send", "--built-in", "--shard-index", "3", "--shards", "3"))
                .returns(2, Cli.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("must be 0 to 2"));
        assertThat(pushback("send", "--built-in", "--shard-index", "0")).returns(2, Cli.Outcome::code);
        assertThat(pushback("send", "--built-in", "--shard", "1/3", "--shard-index", "0", "--shards", "3"))
                .returns(2, Cli.Outcome::code);
    }

    @Test
    void aCommonStartGivesTheSameTimesToAll() {
        String start = "2026-01-01T00:00:00Z"; // long over: it starts at once, and says so
        Cli.Outcome one = pushback("send", "--dry-run", "--seed", "7", "--recipients", "5", "--start-at", start);
        Cli.Outcome other = pushback("send", "--dry-run", "--seed", "7", "--recipients", "5", "--start-at", start);

        assertThat(one.out()).isEqualTo(other.out()).isNotBlank();
        assertThat(pushback("send", "--built-in", "-n", "1", "--start-at", start)
                        .err())
                .contains("ms ago");
        assertThat(pushback("send", "--built-in", "-n", "1", "--start-at", "+1ms")
                        .code())
                .isZero();
        assertThat(pushback("send", "--built-in", "-n", "1", "--start-at", "soon")
                        .code())
                .isEqualTo(2);
    }

    private void shard(int index, int count) {
        send(index + ".json", "--shard", index + "/" + count, "--report", "hlog=" + file(index + ".hlog"));
    }

    private void send(String report, String... more) {
        List<String> arguments = new ArrayList<>(List.of(CAMPAIGN));
        arguments.addAll(List.of("--report", "json=" + file(report)));
        if (List.of(more).contains("--seed")) {
            arguments.removeAll(List.of("--seed", "7"));
        }
        arguments.addAll(List.of(more));
        assertThat(pushback(arguments.toArray(String[]::new))).returns(0, Cli.Outcome::code);
    }

    private Stream<JsonNode> parts() throws IOException {
        return Stream.of(read("1.json"), read("2.json"), read("3.json"));
    }

    private JsonNode read(String name) throws IOException {
        return MAPPER.readTree(directory.resolve(name).toFile());
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    /** HdrHistogram's own reader. */
    private static List<Histogram> intervals(Path log) throws IOException {
        List<Histogram> intervals = new ArrayList<>();
        HistogramLogReader reader = new HistogramLogReader(log.toFile());
        for (EncodableHistogram one = reader.nextIntervalHistogram(); one != null; ) {
            intervals.add((Histogram) one);
            one = reader.nextIntervalHistogram();
        }
        return intervals;
    }

    /** As a kill leaves it: no last counts, and half a line. */
    private static void cutBeforeItsEnd(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> kept = lines.subList(0, lines.size() - 1);
        Files.writeString(log, String.join("\n", kept) + "\nTag=shard-2,0.1,0.");
    }
}
