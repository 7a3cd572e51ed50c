package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked for Chinese, no report of any command holds an English word of ours; asked for English, the same look finds some. */
class ChineseReportsTest {

    private static final String NOBODY = "http://127.0.0.1:1/cb";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static StubReceiver right;
    private static StubReceiver created;
    private static StubReceiver page;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        right = StubReceiver.answering(200, StubReceiver.RIGHT);
        created = StubReceiver.answering(201, "{\"code\":0}");
        page = StubReceiver.answering(200, "<html></html>");
    }

    @AfterAll
    static void stop() {
        Stream.of(right, created, page).forEach(StubReceiver::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "page", "nobody", "right"})
    void everyReportOfVerifyIsChinese(String who) throws IOException {
        String url = Map.of("created", created.url(), "page", page.url(), "nobody", NOBODY)
                .getOrDefault(who, right.url());
        Map<String, List<String>> found = verified(url, "zh");

        assertThat(found)
                .hasSize(6)
                .allSatisfy((report, words) ->
                        assertThat(words).as("%s of %s", report, who).isEmpty());
    }

    @Test
    void theSameLookFindsEnglishInEveryEnglishReport() throws IOException {
        assertThat(verified(created.url(), "en"))
                .hasSize(6)
                .allSatisfy((report, words) -> assertThat(words).as(report).hasSizeGreaterThan(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases",
                "cases --markdown",
                "verify --built-in --only http --report har=DIR/r.har -v",
                "send --built-in -n 5 --seed 1 --report hgrm=DIR/r.hgrm,hlog=DIR/r.hlog,junit=DIR/r.xml",
                "receive --fault none-such",
                "serve --duration 50ms --port 0 --https-port 0 --seed 1",
                "receive --duration 50ms --port 0",
                "send --built-in -n 20 --seed 1",
                "send --built-in -n 20 --seed 1 --max --retries 1 --duplicates 0.2 --fail-on p99>1h,coverage<100%",
                "send CREATED -n 20 --seed 1 --max --retries 1 --report html=DIR/r.html,json=DIR/r.json",
                "send PAGE -n 9 --seed 1 --max --fail-on failed>0.1% --report html=DIR/r.html,json=DIR/r.json",
                "send NOBODY -n 9 --seed 1 --max --report html=DIR/r.html,json=DIR/r.json",
                "send RIGHT -n 9 --seed 1 --max -v --report html=DIR/r.html,json=DIR/r.json",
                "send RIGHT -n 9 --seed 1 --max --command Push.OfflinePush --report html=DIR/r.html,json=DIR/r.json",
                "send RIGHT -n 9 --seed 1 --max --journal DIR/j",
                "verify RIGHT --only reply,offline-push --command Push.AllMemberPush,Push.OfflinePush --strict",
                "verify NOBODY --only http --wait 10ms",
                "verify --built-in --only http --dry-run",
                "verify --built-in --only http --max-time 1ms",
                "verify CREATED --only http.status-200 --known-failures DIR/known",
                "validate DIR/right.json",
                "validate DIR/wrong.json",
                "validate DIR/none.json",
            })
    void whatEveryOtherCommandSaysIsChinese(String line) throws IOException {
        Cli.Outcome outcome = run(line);
        Path html = directory.resolve("r.html");

        assertThat(outcome.code()).as("%s", outcome).isBetween(0, 3);
        assertThat(LatinWords.lines(Prose.ofText(outcome.out() + outcome.err())))
                .isEmpty();
        if (Files.exists(html)) {
            assertThat(LatinWords.lines(Prose.ofMarkup(Files.readString(html)))).isEmpty();
            assertThat(LatinWords.lines(failuresOf(directory.resolve("r.json"))))
                    .isEmpty();
        }
    }

    /** What a report of {@code send} says of what was wrong; its other texts are words for programs. */
    private static String failuresOf(Path report) throws IOException {
        JsonNode document = MAPPER.readTree(report.toFile());
        Stream<String> examples = Stream.of("failures", "refusals")
                .flatMap(member -> document.path(member).findValuesAsText("example").stream());
        return Prose.ofText(
                Stream.concat(examples, Stream.of(document.path("invalid").asText("")))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void whatComesBehindAnotherCommandIsChineseToo() throws IOException {
        run(
                "send --built-in --recipients 20 --seed 7 --shard 1/2 --clock fixed:2026-01-01T00:00:00Z --report json=DIR/1.json");
        run(
                "send CREATED --recipients 20 --seed 7 --shard 2/2 --clock fixed:2026-01-01T00:00:00Z --report json=DIR/2.json");
        run("send --built-in -n 5 --seed 1 --journal DIR/j");

        for (String line : List.of(
                "merge DIR/1.json DIR/2.json --report html=DIR/m.html",
                "merge DIR/1.json",
                "merge DIR/1.json DIR/1.json",
                "replay DIR/j --built-in",
                "replay DIR/j CREATED --max",
                "send RIGHT -n 5 --seed 1 --resume DIR/j",
                "validate DIR/j")) {
            Cli.Outcome outcome = run(line);
            assertThat(LatinWords.lines(Prose.ofText(outcome.out() + outcome.err())))
                    .as("%s", outcome)
                    .isEmpty();
        }
        assertThat(LatinWords.lines(Prose.ofMarkup(Files.readString(directory.resolve("m.html")))))
                .isEmpty();
    }

    private Cli.Outcome run(String line) throws IOException {
        Files.writeString(directory.resolve("known"), "http.status-200: 网关如此\nhttp.no-redirect: 以前如此\n");
        Files.writeString(directory.resolve("right.json"), StubReceiver.RIGHT);
        Files.writeString(directory.resolve("wrong.json"), "{\"Events\":[{\"EventType\":7,\"TaskId\":5}]}");
        Files.writeString(directory.resolve("none.json"), "{'Events':[]}");
        return Cli.pushback((line + " --lang zh")
                .replace("DIR", directory.toString())
                .replace("CREATED", created.url())
                .replace("PAGE", page.url())
                .replace("NOBODY", NOBODY)
                .replace("RIGHT", right.url())
                .split(" "));
    }

    private Map<String, List<String>> verified(String url, String lang) throws IOException {
        Path summary = directory.resolve("summary.md");
        Cli.Outcome outcome = new Cli()
                .env("GITHUB_STEP_SUMMARY", summary.toString())
                .run(
                        "verify",
                        url,
                        "-v",
                        "--no-auth",
                        "--exclude",
                        "time,load,event,malformed,signature",
                        "--seed",
                        "5",
                        "--lang",
                        lang,
                        "--report",
                        "github,"
                                + Stream.of("junit", "html", "json")
                                        .map(kind -> kind + "=" + directory.resolve("report." + kind))
                                        .collect(Collectors.joining(",")));
        Map<String, List<String>> found = new TreeMap<>();
        found.put("stdout", LatinWords.in(Prose.ofText(outcome.out())));
        found.put("stderr and stdout", LatinWords.in(Prose.ofText(outcome.err() + outcome.out())));
        found.put("summary", LatinWords.in(Prose.ofText(Files.readString(summary))));
        for (String kind : List.of("junit", "html", "json")) {
            found.put(kind, LatinWords.in(prose(kind, Files.readString(directory.resolve("report." + kind)))));
        }
        return found;
    }

    private static String prose(String kind, String report) throws IOException {
        return kind.equals("json") ? Prose.ofJson(MAPPER.readTree(report)) : Prose.ofMarkup(report);
    }
}
