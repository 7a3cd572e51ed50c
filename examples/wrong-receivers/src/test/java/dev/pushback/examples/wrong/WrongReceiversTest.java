package dev.pushback.examples.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.RunReport;
import dev.pushback.contract.report.TextReport;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each wrong receiver gets the report that is kept for it in {@code src/test/resources/reports}, apart from the port and
 * from how many other cases and calls there are; {@code mvn -Pgolden test} writes them anew.
 */
@Tag("golden")
class WrongReceiversTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports");

    @Test
    void tellsAHouseEnvelopeFromAReply() throws IOException {
        assertReport("house-envelope", new HouseEnvelope(), "http", "reply");
    }

    @Test
    void refuses201() throws IOException {
        assertReport("created", new Created(), "http", "reply");
    }

    @Test
    void warnsOfTheWordFail() throws IOException {
        assertReport("fail-word", new FailWord(), "http", "reply");
    }

    @Test
    void findsThatEventsAreNotUnwrapped() throws IOException {
        assertReport("one-flat-event", new OneFlatEvent(), "event.plainest-stored", "batch.all-stored");
    }

    @Test
    void findsThatALateStageOverwrites() throws IOException {
        assertReport("last-stage-wins", new LastStageWins(), "repeat.*-stage*-stored");
    }

    private static void assertReport(String name, WrongReceiver receiver, String... only) throws IOException {
        String report = report(receiver, List.of(only));
        Path kept = REPORTS.resolve(name + ".txt");
        if ("write".equals(System.getProperty("pushback.golden"))) {
            Files.writeString(kept, report);
        }
        assertThat(report).isEqualTo(Files.readString(kept));
    }

    private static String report(WrongReceiver receiver, List<String> only) throws IOException {
        try (Server server = new Server(receiver);
                ContractRun run = new ContractRun(
                        RunOptions.builder(CallbackUrl.parse(server.uri().toString()))
                                .seed(42)
                                .probe(
                                        only.stream().anyMatch(id -> id.endsWith("-stored"))
                                                ? (taskId, account) -> stored(receiver.stage(taskId, account))
                                                : null)
                                .build())) {
            RunResult result = run.play(new Selection(only, List.of(), true).from(Contract.cases()), played -> {});
            return written(result)
                    .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8080")
                    .replaceAll("of the push \\w+", "of the push T")
                    .replaceAll("(user\\d+)_\\w+", "$1")
                    .replaceAll("\\d+ (passed|skipped)", "N $1")
                    .replaceAll("\\d+ of \\d+ events wrong", "N of N events wrong")
                    .replaceAll("\\(\\d+ events\\)", "(N events)");
        }
    }

    private static StoredState stored(int stage) {
        return new StoredState(
                stage, stage == 0 ? List.of() : List.of(new StoredEvent(null, 1, null, stage, 0, "OK", null)));
    }

    private static String written(RunResult result) {
        Wording words = Wording.in(Lang.EN);
        RunReport told = new Reporter(
                        words, Secrets.of(null, List.of()), "", "pushback verify " + result.target() + " --no-auth")
                .tell(result);
        StringWriter text = new StringWriter();
        TextReport report = new TextReport(new PrintWriter(text), words, false, TextReport.Detail.QUIET);
        report.explain(told);
        report.sumUp(told);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
