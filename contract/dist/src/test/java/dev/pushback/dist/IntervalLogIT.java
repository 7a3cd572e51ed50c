package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has hdr-histogram-js add up the interval logs of two shards, and holds the merged report against it. */
class IntervalLogIT {

    private static final Path TOOLS = Path.of("target/npm-tools").toAbsolutePath();

    @TempDir
    Path temporary;

    @BeforeAll
    static void install() throws IOException {
        NpmTools.install(TOOLS, "hdr-histogram-js", "3.0.1");
    }

    @Test
    void readBySomebodyElseTheLogsSayWhatTheMergedReportSays() throws IOException {
        shard(1);
        shard(2);
        JsonNode merged = new ObjectMapper()
                .readTree(pushback("merge", "shard-1.json", "shard-2.json", "--json")
                        .out());

        Ran read = Ran.run(
                temporary,
                Map.of("PATH", System.getenv("PATH")),
                List.of(
                        "node",
                        Path.of("src/test/resources/hdr.mjs").toAbsolutePath().toString(),
                        TOOLS.toString(),
                        "shard-1.hlog",
                        "shard-2.hlog"));

        assertThat(read.code()).as(read.err()).isZero();
        JsonNode found = new ObjectMapper().readTree(read.out());
        assertThat(found.get("count").asLong())
                .isPositive()
                .isEqualTo(merged.at("/callbacks/acknowledged").asLong());
        for (String figure : List.of("p50", "p99", "max")) {
            assertThat(Math.round(found.get(figure).asDouble()) / 1000.0)
                    .as(figure)
                    .isEqualTo(merged.at("/latencyMillis/" + figure).asDouble());
        }
        assertThat(found.get("tags").toString()).isEqualTo("[\"shard-1\",\"shard-2\"]");
    }

    private void shard(int index) {
        String name = "shard-" + index;
        pushback(
                "send",
                "--built-in",
                "--seed",
                "7",
                "--recipients",
                "2000",
                "--clock",
                "fixed:2026-01-01T00:00:00Z",
                "--shard",
                index + "/2",
                "--timeout",
                "60s",
                "--report",
                "json=" + name + ".json,hlog=" + name + ".hlog");
    }

    private Ran pushback(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Out.JAVA, "-jar", Out.JAR));
        command.addAll(List.of(arguments));
        Ran ran = Ran.run(temporary, Map.of(), command);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran;
    }
}
