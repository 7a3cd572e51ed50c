package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        page = StubReceiver.answering(200, "<html>welcome to our shop</html>");
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
