package dev.pushback.contract.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Every report of whatever a receiver sends, by seed; {@code -Dpushback.fuzz=N} asks for more. */
class ReportFuzzTest {

    private static final int COUNT = Integer.getInteger("pushback.fuzz", 6_000) / 10;
    private static final long SEED = Long.getLong("pushback.fuzz.seed", 42);
    private static final String TOKEN = "t0k3nOfTheFuzz";
    private static final String NO_CONTROLS = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final List<ContractCase> CASES = Contract.cases();
    private static final List<String> PIECES = List.of(
            "<x-evil>",
            "</script><x-evil>",
            "<!--x-evil",
            "\"x-evil=",
            "'x-evil=",
            "]]>",
            "-->",
            "&#0;",
            "&x;",
            "|",
            "`x-evil`",
            "[x](javascript:x-evil)",
            "\n::error::x-evil\n",
            "%0A::set-output",
            "$(x-evil)",
            "'\\''",
            "\u001b[31m",
            "\u009b1A",
            "\u0000",
            "\u0007",
            "\ud800",
            "\udc00\ud800",
            "\uffff",
            "\u202e",
            "\u2028",
            "\r",
            TOKEN,
            "令",
            "\ud83d\ude42",
            "x".repeat(2000));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void staysWellFormedAndHarmlessWhateverAReceiverSends() throws Exception {
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        xml.setErrorHandler(null);
        for (int i = 0; i < COUNT; i++) {
            Wording words = Wording.in(random.nextBoolean() ? Lang.EN : Lang.ZH);
            RunReport run = new Reporter(words, Secrets.of(TOKEN, List.of()), "0", "pushback verify x").tell(result());
            String at = "seed " + SEED + ", run " + i;

            String junit = JunitReport.of(run, words);
            assertThat(xml.parse(new InputSource(new StringReader(junit)))
                            .getElementsByTagName("testcase")
                            .getLength())
                    .as(at)
                    .isEqualTo(run.cases().size() + (run.flaw(words).isEmpty() ? 0 : 1));
            String json = JsonReport.of(run);
            assertThat(JSON.readTree(json).at("/cases"))
                    .as(at)
                    .hasSize(run.cases().size());
            String html = HtmlReport.of(run, words);
            assertThat(html)
                    .as(at)
                    .doesNotContain("<x-evil", "\"x-evil", "'x-evil", "<!--x-evil")
                    .endsWith("</html>\n");
            assertThat(html.split("<script")).as(at).hasSize(2);
            String annotations = GithubReport.annotations(run, words);
            assertThat(annotations.lines())
                    .as(at)
                    .allMatch(line -> line.startsWith("::error title=") || line.startsWith("::warning title="));
            String summary = GithubReport.summary(run, words);
            assertThat(summary).as(at).doesNotContain("<x-evil", "<!--x-evil");
            String text = text(run, words);
            for (String report : List.of(junit, json, html, annotations, summary, text)) {
                assertThat(report).as(at).doesNotContainPattern(NO_CONTROLS).doesNotContain(TOKEN);
            }
            assertThat(List.of(JunitReport.of(run, words), JsonReport.of(run), HtmlReport.of(run, words)))
                    .isEqualTo(List.of(junit, json, html));
        }
    }

    private static String text(RunReport run, Wording words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        TextReport report = new TextReport(writer, words, false, TextReport.Detail.VERBOSE);
        run.cases().forEach(report::tell);
        report.explain(run);
        report.sumUp(run);
        writer.flush();
        return out.toString();
    }

    private RunResult result() {
        List<CaseResult> results = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> caseResult())
                .toList();
        List<Message> notes = random.nextBoolean() ? List.of() : List.of(said());
        return new RunResult("http://127.0.0.1/cb", 1, false, said(), notes, random.nextBoolean(), results);
    }

    private Message said() {
        return Message.term(evil());
    }

    private CaseResult caseResult() {
        List<Attempt> attempts =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> attempt()).toList();
        Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
        ContractCase one = CASES.get(random.nextInt(CASES.size()));
        int shown = random.nextInt(4);
        return new CaseResult(one, verdict, said(), said(), said(), shown, attempts, Duration.ofMillis(3));
    }

    private Attempt attempt() {
        URI uri = URI.create("http://127.0.0.1/cb?SdkAppid=1&x=%3Cx-evil%3E'x'");
        HttpCall call = new HttpCall("POST", uri, List.of(new Header("X-Own", evil())), bytes());
        boolean whole = random.nextBoolean();
        HttpReply reply = whole || random.nextBoolean()
                ? new HttpReply(random.nextInt(1000), List.of(new Header(evil(), evil())), bytes(), whole)
                : null;
        return new Attempt(
                call,
                Instant.EPOCH,
                Duration.ZERO,
                reply,
                whole ? null : failure(),
                Message.quoted(new Quoted(evil())));
    }

    private Failure failure() {
        return Failure.values()[random.nextInt(Failure.values().length)];
    }

    private byte[] bytes() {
        byte[] bytes = evil().getBytes(UTF_8);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String evil() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
