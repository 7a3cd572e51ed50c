package dev.pushback.contract.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The reports of a run against a receiver that sends what browsers, terminals and parsers would obey. */
class ReportFilesTest {

    private static final String TOKEN = "the-secret-token-of-the-app";
    private static final String EVIL =
            "{\"msg\":\"</pre><script>alert(1)</script>]]>&\u0000\u001b[31m\ufffe\\n::error::x" + " %0A " + TOKEN
                    + "\"}";

    private final StubReceiver hostile = StubReceiver.answering(
            201, EVIL, Map.of("X-Evil", "<img src=x onerror=alert(1)>", "X-Echo", "got " + TOKEN));

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        hostile.close();
    }

    @Test
    void junitXmlKeepsToTheSchemaWhateverAReceiverSends() throws Exception {
        verify("--report", "junit=" + file("pushback.xml"));
        String xml = Files.readString(file("pushback.xml"));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/dev/pushback/contract/report/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        Element suite = document.getDocumentElement();
        Element status = testcase(suite, "http.status-200");
        int cases = suite.getElementsByTagName("testcase").getLength();
        assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(
                        Integer.toString(suite.getElementsByTagName("failure").getLength()));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(
                        Integer.toString(suite.getElementsByTagName("skipped").getLength()));
        assertThat(status.getAttribute("classname")).isEqualTo("pushback.http");
        assertThat(((Element) status.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("the receiver answers HTTP 200: expected HTTP 200, but was HTTP 201");
    }

    @Test
    void htmlHoldsNoMarkupOfAReceiver() throws IOException {
        verify("--report", "html=" + file("report.html"));
        String html = Files.readString(file("report.html"));

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script>alert", "<img", "\u001b", "\u0000");
        assertThat(html.split("<script")).hasSize(2);
        assertThat(html).contains("Content-Security-Policy\" content=\"default-src 'none'");
    }

    @Test
    void htmlNeedsNothingElse() throws IOException {
        verify("--report", "html=" + file("report.html"));
        String html = Files.readString(file("report.html"));

        assertThat(Pattern.compile("(src=|<link|@import|url\\()")
                        .matcher(html.replaceAll("&lt;img src=x", ""))
                        .results())
                .isEmpty();
        assertThat(html).contains("prefers-color-scheme: dark", "id=\"http.status-200\" data-verdict=\"failed\"");
    }

    @Test
    void jsonFileIsTheDocumentOfTheFlag() throws IOException {
        Cli.Outcome outcome = verify("--json", "--report", "json=" + file("report.json"));
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readTree(file("report.json").toFile())).isEqualTo(json.readTree(outcome.out()));
    }

    @Test
    void annotationsStandOnStdoutInFrontOfTheSummary() {
        Cli.Outcome outcome = verify("--report", "github");
        List<String> annotations = outcome.lines().stream()
                .filter(line -> line.stripLeading().startsWith("::"))
                .toList();

        assertThat(annotations)
                .isNotEmpty()
                .allMatch(line -> line.matches("::(error|warning) title=[a-z0-9.-]+::the receiver .*%0A  sent .*"));
        assertThat(annotations).anyMatch(line -> line.startsWith("::error title=http.status-200::"));
        assertThat(outcome.lastLine()).startsWith("violated: ");
    }

    @Test
    void annotationsLeaveTheDocumentOnStdoutAlone() throws IOException {
        Cli.Outcome outcome = verify("--report", "github", "--json");

        assertThat(new ObjectMapper().readTree(outcome.out()).has("cases")).isTrue();
        assertThat(outcome.err()).contains("::error title=http.status-200::");
    }

    @Test
    void summaryIsAppendedForGithub() throws IOException {
        Path summary = Files.writeString(file("summary.md"), "before\n");
        new Cli()
                .env("GITHUB_STEP_SUMMARY", summary.toString())
                .run("verify", hostile.url(), "--only", "http,reply", "--report", "github");

        assertThat(Files.readString(summary))
                .startsWith("before\n## Pushback: violated\n")
                .contains("| FAILED | `http.status-200` | answers HTTP 200 | HTTP 200 | HTTP 201 |")
                .doesNotContain("<script>");
    }

    @Test
    void severalReportsAreWrittenAtOnceAndNothingElse() throws IOException {
        verify("--report", "junit=" + file("a.xml") + ",html=" + file("b.html"), "--report", "json=" + file("c.json"));

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .extracting(one -> one.getFileName().toString())
                    .containsExactlyInAnyOrder("a.xml", "b.html", "c.json");
        }
    }

    @Test
    void everyReportSaysThatStorageWasNotJudged() throws IOException {
        Cli.Outcome outcome = verify(
                "--report", "junit=" + file("a.xml") + ",html=" + file("b.html"), "--report", "json=" + file("c.json"));

        assertThat(outcome.lastLine()).endsWith("; storage not judged");
        assertThat(Files.readString(file("a.xml"))).contains("name=\"storage\" value=\"storage not judged\"");
        assertThat(Files.readString(file("b.html")))
                .contains("<span><b>storage not judged</b></span>")
                .doesNotContain("storage <b>");
        assertThat(Files.readString(file("c.json"))).contains("\"judged\" : false");
    }

    @Test
    void reportReplacesAnOldOneAndFollowsALink() throws IOException {
        Path old = Files.writeString(file("old.json"), "old");
        Path link = Files.createSymbolicLink(file("link.json"), old);
        verify("--report", "json=" + link);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(old)).startsWith("{");
    }

    @Test
    void reportsAreWrittenAlsoWhenNobodyIsThere() throws IOException {
        hostile.close();
        Cli.Outcome outcome = verify(
                "--report", "json=" + file("report.json") + ",junit=" + file("new/directory/report.xml") + ",github");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(Files.readString(file("report.json"))).contains("\"verdict\" : \"unreachable\"");
        assertThat(Files.readString(file("new/directory/report.xml"))).contains("errors=\"1\"", "<error message=\"");
        assertThat(outcome.out()).contains("::error title=pushback::The receiver can't be reached");
    }

    @Test
    void aRunWithoutCasesIsOneErrorInEveryReport() throws IOException {
        Cli.Outcome outcome = Cli.pushback(
                "verify", hostile.url(), "--only", "replies", "--report", "github,junit=" + file("report.xml"));

        assertThat(outcome).returns(3, Cli.Outcome::code);
        assertThat(outcome.lastLine()).startsWith("partial: ");
        assertThat(Files.readString(file("report.xml")))
                .contains("tests=\"1\"", "errors=\"1\"", "No case is selected.");
        assertThat(outcome.out()).contains("::error title=pushback::No case is selected.");
    }

    @Test
    void aRunThatLeavesAMustOpenIsAnErrorInEveryReport() throws IOException {
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.Outcome outcome = Cli.pushback(
                    "verify",
                    right.url(),
                    "--only",
                    "http.status-200,signature",
                    "--report",
                    "github,junit=" + file("report.xml"));

            assertThat(outcome).returns(3, Cli.Outcome::code);
            assertThat(outcome.lastLine()).startsWith("partial: 1 passed");
            assertThat(Files.readString(file("report.xml"))).contains("errors=\"1\"", "<error message=\"", "no token");
            assertThat(outcome.out()).contains("::error title=pushback::");
        }
    }

    @Test
    void tokenStandsNowhere() throws IOException {
        Path token = Files.writeString(file("token"), TOKEN);
        List<String> texts = new ArrayList<>();
        for (String detail : List.of("-q", "-v", "--json", "--color=always")) {
            Cli.Outcome outcome = verify(
                    "--token-file",
                    token.toString(),
                    detail,
                    "--report",
                    "junit=" + file("a.xml") + ",html=" + file("b.html") + ",json=" + file("c.json") + ",github");
            texts.add(outcome.out() + outcome.err());
        }
        for (String name : List.of("a.xml", "b.html", "c.json")) {
            texts.add(Files.readString(file(name)));
        }

        assertThat(texts).allSatisfy(text -> assertThat(text).contains("Sign=").doesNotContain(TOKEN));
    }

    private Cli.Outcome verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", hostile.url(), "--only", "http,reply,signature"));
        arguments.addAll(List.of(more));
        return Cli.pushback(arguments.toArray(String[]::new));
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static Element testcase(Element suite, String name) {
        for (int i = 0; i < suite.getElementsByTagName("testcase").getLength(); i++) {
            Element one = (Element) suite.getElementsByTagName("testcase").item(i);
            if (one.getAttribute("name").equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no test case " + name);
    }
}
