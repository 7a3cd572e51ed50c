package dev.pushback.contract.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import dev.pushback.emulator.journal.JournalReader;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of itself is what a receiver has seen, in words and in JSON. */
class SendSummaryTest {

    private static final int SIZE = Scenarios.combinations(
                    ScenarioOptions.builder().kind(ScenarioKind.MATRIX).build())
            .size();

    private static final String MATRIX =
            SIZE + " combinations of type, platform, stage, error, text and optional members";

    @TempDir
    private Path directory;

    @Test
    void countsEventsThatComeAgain() throws IOException {
        List<byte[]> bodies = Collections.synchronizedList(new ArrayList<>());
        try (Receiver receiver =
                Receiver.start(ReceiverOptions.defaults().listener((call, answer) -> bodies.add(call.body())))) {
            JsonNode faults = json(
                            "send",
                            receiver.uri().toString(),
                            "--recipients",
                            "300",
                            "--seed",
                            "4",
                            "--connections",
                            "1",
                            "--max",
                            "--duplicates",
                            "0.3")
                    .at("/faults");
            JsonNode dry = faultsOfADryRun();

            // Bodies that come again as a whole are counted elsewhere.
            Set<String> seen = new HashSet<>();
            Map<PushEvent, Integer> first = new HashMap<>();
            int again = 0;
            int elsewhere = 0;
            for (int i = 0; i < bodies.size(); i++) {
                if (seen.add(new String(bodies.get(i), java.nio.charset.StandardCharsets.UTF_8))) {
                    for (PushEvent event : Wire.decodeCallback(bodies.get(i)).events()) {
                        Integer before = first.putIfAbsent(event, i);
                        again += before == null ? 0 : 1;
                        elsewhere += before == null || before == i ? 0 : 1;
                    }
                }
            }
            assertThat(again).isPositive();
            assertThat(faults.at("/duplicates").asInt()).isEqualTo(again);
            assertThat(faults.at("/overlapping").asInt()).isEqualTo(elsewhere);
            assertThat(faults.at("/late").asInt(-1)).isZero();
            assertThat(dry).isEqualTo(faults);
        }
    }

    @Test
    void failsWhereCallbacksStayUnsent() {
        ReceiverOptions slow = ReceiverOptions.defaults()
                .fault(BrokenReceivers.byId("slow-at-hundred").orElseThrow());
        try (Receiver receiver = Receiver.start(slow)) {
            String flags = "--rate 10000 --quota none --duration 10ms --batch 1 --connections 1 --timeout 500ms";
            Cli.Outcome outcome = Cli.pushback(("send " + receiver.uri() + " " + flags).split(" "));

            assertThat(outcome.lastLine()).containsPattern(" [1-9]\\d* unsent of 100 callbacks");
            assertThat(outcome.code())
                    .as(outcome.toString()) // a machine that falls behind itself says so, which is no success either
                    .isIn(ExitCode.VIOLATED, ExitCode.NOT_JUDGED);
        }
    }

    @Test
    void tellsOfNoEventBeforeItHappensHoweverFastTheCampaignIsPlayed() {
        Path journal = directory.resolve("fast.jsonl");
        String flags = "send --speed 1000 -n 20 --batch 5 --seed 1 --journal " + journal;

        assertThat(Cli.pushback(flags.split(" ")).code()).isZero();

        try (JournalReader reader = JournalReader.open(journal)) {
            Stream.generate(reader::next)
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .forEach(line -> assertThat(Wire.decodeCallback(line.body()).events())
                            .allSatisfy(event -> assertThat(event.eventTime()).isBeforeOrEqualTo(line.at())));
        }
    }

    @Test
    void sendsAsManyCallbacksAsAreAskedForBehindTheWarmUp() throws IOException {
        // not by json(): a machine out of breath may be too late for its rate, which this is not about
        String told = Cli.pushback("send", "-n", "20", "--rate", "100", "--warmup", "300ms", "--json")
                .out();
        JsonNode run = new ObjectMapper().readTree(told);

        assertThat(run.at("/callbacks/acknowledged").asInt()).isEqualTo(20);
    }

    @Test
    void judgesNoRunThatEndedWithinItsWarmUp() {
        Cli.Outcome outcome = Cli.pushback("send", "--scenario", "matrix", "--batch", "100", "--max", "--warmup", "1h");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.NOT_JUDGED);
        assertThat(outcome.lastLine()).startsWith("invalid (the warm-up used up all callbacks");
    }

    @Test
    void judgesNoRunInWhoseTimeNothingHappened() {
        Cli.Outcome outcome = Cli.pushback("send", "--speed", "0.001", "--batch", "100", "--duration", "50ms");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.NOT_JUDGED);
        assertThat(outcome.lastLine()).startsWith("invalid (no callback was due within the duration)");
    }

    @Test
    void tellsFaultsInWords() {
        Cli.Outcome outcome = Cli.pushback(
                "send",
                "--recipients",
                "300",
                "--seed",
                "4",
                "--late",
                "1",
                "--shuffle",
                "0.2",
                "--concurrent-copies",
                "2");

        assertThat(outcome.lines())
                .anyMatch(line -> line.matches("faults    events: \\d+ late, \\d+ shuffled; callbacks: \\d+ copies"));
    }

    @Test
    void saysNothingOfFaultsThatDidNotHappen() {
        assertThat(Cli.pushback("send", "-n", "2").lines()).isNotEmpty().noneMatch(line -> line.startsWith("faults"));
    }

    @Test
    void namesSomeOfTheCombinationsThatAreMissing() {
        Cli.Outcome outcome = Cli.pushback("send", "--scenario", "matrix", "-n", "1", "--seed", "1");

        assertThat(outcome.lines())
                .contains("coverage  100 of " + MATRIX)
                .anyMatch(line -> line.startsWith("missing   OFFLINE "))
                .contains("          and " + (SIZE - 103) + " more; see --json");
    }

    @Test
    void namesAllThatAreMissingInJson() throws IOException {
        JsonNode coverage = json("send", "--scenario", "matrix", "-n", "25").at("/coverage");

        assertThat(coverage.at("/combinations/seen").asInt()).isEqualTo(2500);
        assertThat(coverage.at("/missing")).hasSize(SIZE - 2500);
        assertThat(coverage.at("/missingMore").asInt(-1)).isZero();
    }

    @Test
    void findsTheSameCombinationsInAReplay() {
        String journal = directory.resolve("journal.jsonl").toString();
        assertThat(Cli.pushback("send", "--scenario", "matrix", "--journal", journal)
                        .lines())
                .contains("coverage  " + SIZE + " of " + MATRIX)
                .noneMatch(line -> line.startsWith("missing"));

        assertThat(Cli.pushback("replay", journal).lines()).contains("coverage  " + SIZE + " of " + MATRIX);
    }

    @Test
    void saysWhichCallbacksOfAReplayAreNotThere() {
        String journal = directory.resolve("journal.jsonl").toString();
        assertThat(Cli.pushback("send", "-n", "2", "--journal", journal).lines())
                .isNotEmpty();

        Cli.Outcome some = Cli.pushback("replay", journal, "--dry-run", "--only", "1,7,9");
        assertThat(some).returns(0, Cli.Outcome::code);
        assertThat(some.err()).contains("--only 7,9: ").contains(" holds no callback with such a number");
        assertThat(Cli.pushback("replay", journal, "--dry-run", "--only", "7")).returns(2, Cli.Outcome::code);
        assertThat(Cli.pushback("replay", journal, "--only", "7")).returns(2, Cli.Outcome::code);
    }

    /** In the same members as in JSON. */
    @Test
    void saysThatAJournalHoldsNothing(@TempDir Path directory) throws IOException {
        Path journal = directory.resolve("j.jsonl");
        Cli.pushback("send", "-n", "1", "--journal", journal.toString());
        Files.writeString(journal, Files.readAllLines(journal).get(0) + "\n");

        assertThat(Cli.pushback("replay", journal.toString())).returns(2, Cli.Outcome::code);
        assertThat(Cli.pushback("replay", journal.toString(), "--dry-run"))
                .returns(2, Cli.Outcome::code)
                .extracting(Cli.Outcome::err)
                .asString()
                .contains("j.jsonl holds no callback");
    }

    private static JsonNode faultsOfADryRun() throws IOException {
        String said = Cli.pushback("send", "--dry-run", "--recipients", "300", "--seed", "4", "--duplicates", "0.3")
                .err();
        String duplicates = said.replaceAll("(?s).*events: (\\d+) duplicates.*", "$1");
        String overlapping = said.replaceAll("(?s).* (\\d+) overlapping.*", "$1");
        return new ObjectMapper()
                .readTree("{\"late\":0,\"shuffled\":0,\"duplicates\":" + duplicates + ",\"overlapping\":" + overlapping
                        + "}");
    }

    private static JsonNode json(String... arguments) throws IOException {
        Cli.Outcome outcome = Cli.pushback(
                Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return new ObjectMapper().readTree(outcome.out());
    }
}
