package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.ofBase;
import static dev.pushback.contract.model.Sample.should;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.WiredReceiver;
import dev.pushback.contract.WiredReceiver.Met;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strikes callbacks whatever they hold is told as that, and hides nothing else. */
class CircumstancesTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void aCallOfAKeptConnectionThatIsNeverAnsweredIsNamedByItsPlace(int place) {
        RunResult result = run(
                met -> met.place() >= place ? silence(met.call(), Failure.TIMEOUT) : ok(met.call()),
                "event",
                "load.one-connection");
        assertThat(result.headline())
                .asString()
                .contains("a kept connection takes " + (place - 1), "and not the next one");
        assertThat(result.counts()).containsEntry(Verdict.SKIPPED, 0);
        assertThat(broken(result)).contains("load.one-connection").hasSizeLessThan(3);
    }

    @Test
    void aKeptConnectionThatIsRefusedFromACallOnIsToldFromOneThatIsOnce() {
        assertThat(run(met -> met.place() >= 3 ? status(met.call(), 500) : ok(met.call()), "event")
                        .headline())
                .asString()
                .contains("takes 2 calls and none after them", "HTTP 500");
        assertThat(run(met -> met.place() % 3 == 0 ? status(met.call(), 500) : ok(met.call()), "event")
                        .headline())
                .asString()
                .contains("takes 2 calls and not the next one", "HTTP 500");
    }

    /** On kept connections in both: what strikes there is not their place. */
    @ParameterizedTest
    @CsvSource({
        "3,  one of each 3 connections",
        "10, one of each 10 connections",
    })
    void oneOfEachSoManyConnectionsIsFound(int each, String told) {
        RunResult result = run(
                met -> met.connection() % each == 0 ? status(met.call(), 502) : ok(met.call()),
                "event",
                "load.fresh-connections");
        assertThat(result.headline()).asString().contains(told, "HTTP 502");
        assertThat(broken(result)).containsExactly("load.fresh-connections");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 11})
    void oneOfEachSoManyCallbacksIsFoundAndTheOthersAreJudged(int each) {
        RunResult result = run(
                met -> met.number() % each == 0 || FakeReceiver.body(met.call()).contains("\"PushPlatform\":8")
                        ? silence(met.call(), Failure.CLOSED)
                        : ok(met.call()),
                "event");
        assertThat(result.headline()).asString().contains("one of each " + each + " callbacks");
        assertThat(broken(result))
                .contains("event.platform-honor", "event.matrix", "event.vendor-errors") // which hold it, too
                .hasSizeLessThan(5);
    }

    @Test
    void aLimitOfOpenConnectionsIsNamedAndKeptBelow() {
        RunResult result = run(
                met -> met.open() > 2 ? silence(met.call(), Failure.RESET) : ok(met.call()),
                "event",
                "load.idle-neighbour");
        assertThat(result.headline()).asString().contains("only 2 connections are served at a time");
        assertThat(broken(result)).containsExactly("load.idle-neighbour");
    }

    @ParameterizedTest
    @CsvSource({"5, TIMEOUT", "11, CLOSED", "19, RESET"})
    void aLimitOfOpenConnectionsIsFound(int most, Failure failure) {
        CaseExecutor player = new CaseExecutor(
                OPTIONS, new WiredReceiver(met -> met.open() > most ? silence(met.call(), failure) : ok(met.call())));
        assertThat(ConnectionLimit.of(player))
                .hasValueSatisfying(
                        found -> assertThat(found.message()).asString().contains("only " + most));
    }

    /** A case of SHOULD may be the one that shows it, and is not what is wrong. */
    @Test
    void theAnswerToThePlainestCallbackIsHeldAgainstItWhereNoOtherCaseIs() {
        try (ContractRun run = new ContractRun(
                OPTIONS, new WiredReceiver(met -> met.number() % 9 == 0 ? status(met.call(), 503) : ok(met.call())))) {
            ContractCase[] shoulds =
                    IntStream.range(0, 20).mapToObj(i -> should("event.e" + i)).toArray(ContractCase[]::new);
            RunResult result = run.play(
                    Stream.concat(Stream.of(ofBase("http.base")), Stream.of(shoulds))
                            .toList(),
                    one -> {});
            assertThat(result.results().get(0).verdict()).isEqualTo(Verdict.FAILED);
            assertThat(result.headline()).asString().contains("one of each 9 callbacks");
        }
    }

    @Test
    void whatIsRefusedForWhatItHoldsIsNoCircumstance() {
        RunResult result = run(
                met -> FakeReceiver.body(met.call()).contains("\"PushPlatform\":8")
                        ? status(met.call(), 500)
                        : ok(met.call()),
                "event");
        assertThat(result.headline().isNone()).isTrue();
        assertThat(broken(result)).contains("event.platform-honor");
    }

    private static RunResult run(Function<Met, Attempt> answers, String... only) {
        return run(answers, cases(only).toList());
    }

    private static Stream<ContractCase> cases(String... only) {
        return new Selection(List.of(only), List.of(), true).from(Contract.cases()).stream();
    }

    private static RunResult run(Function<Met, Attempt> answers, List<ContractCase> cases) {
        try (ContractRun run = new ContractRun(OPTIONS, new WiredReceiver(answers))) {
            return run.play(cases, one -> {});
        }
    }

    private static List<String> broken(RunResult result) {
        return result.results().stream()
                .filter(CaseResult::isBroken)
                .map(one -> one.contractCase().id())
                .toList();
    }
}
