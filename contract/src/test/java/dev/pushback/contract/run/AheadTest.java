package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.body;
import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.okAfter;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.acknowledging;
import static dev.pushback.contract.model.Sample.marked;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    private static final Duration THINKING = Duration.ofMillis(250);
    private static final String ERROR = "\"ErrCode\":7,";

    @Test
    void condemnsEachOfManySilentCasesAndNoneOfTheOthers() {
        RunResult result = run(silentOnErrors(), mixed());

        assertThat(result.results())
                .allSatisfy(one -> assertThat(one.verdict())
                        .isEqualTo(one.contractCase().id().contains("silent") ? Verdict.FAILED : Verdict.PASSED));
    }

    @Test
    void looksIntoTwoSilentCasesAndTellsTheOthersWhatTheseHaveShown() {
        FakeReceiver receiver = silentOnErrors();
        List<CaseResult> silent = run(receiver, mixed()).results().stream()
                .filter(one -> one.verdict() == Verdict.FAILED)
                .toList();

        assertThat(silent.subList(0, 2))
                .allSatisfy(one -> assertThat(one.reason()).asString().contains("ErrCode=7", "found with"));
        assertThat(silent.subList(2, 5))
                .allSatisfy(one -> assertThat(one.reason())
                        .asString()
                        .contains("ErrCode=7", "as event.silent0 and event.silent1 have shown"));
        assertThat(receiver.calls().stream().filter(call -> body(call).contains("event.silent4")))
                .hasSize(3);
    }

    /** A queue that was taken for slowness: beside others each is silent, and alone none. */
    @Test
    void condemnsNoneOfManyThatAreSilentOnlyBesideOthers() {
        FakeReceiver receiver = new FakeReceiver(call ->
                body(call).contains(ERROR) && Thread.currentThread().getName().equals("pushback-case")
                        ? silence(call, Failure.TIMEOUT)
                        : ok(call));

        assertThat(run(receiver, mixed()).results())
                .extracting(CaseResult::verdict)
                .containsOnly(Verdict.PASSED);
    }

    @Test
    void condemnsNoneOfManyThatAreSilentOnlyOnce() {
        AtomicInteger silences = new AtomicInteger();
        FakeReceiver receiver = new FakeReceiver(call -> body(call).contains(ERROR) && silences.incrementAndGet() <= 5
                ? silence(call, Failure.TIMEOUT)
                : ok(call));

        assertThat(run(receiver, mixed()).results())
                .extracting(CaseResult::verdict)
                .containsOnly(Verdict.PASSED);
    }

    @Test
    void tellsAPassOfASlowReceiverWhileAnotherCaseIsUnderWay() {
        CountDownLatch told = new CountDownLatch(1);
        FakeReceiver receiver = new FakeReceiver(call -> {
            if (body(call).contains("event.last")) {
                await(told);
            }
            return okAfter(call, THINKING);
        });
        try (ContractRun run = new ContractRun(OPTIONS, receiver)) {
            RunResult result = run.play(List.of(must("event.first"), must("event.last")), one -> told.countDown());

            assertThat(result.results()).extracting(CaseResult::verdict).containsOnly(Verdict.PASSED);
        }
    }

    @Test
    void tellsOfAPassAheadWhileAnEarlierCaseIsUnderWay() {
        CountDownLatch passed = new CountDownLatch(1);
        FakeReceiver receiver = new FakeReceiver(call -> {
            if (body(call).contains("event.first")) {
                await(passed);
            }
            return okAfter(call, THINKING);
        });
        try (ContractRun run = new ContractRun(OPTIONS, receiver)) {
            run.passing(pass -> {
                if (pass.contractCase().id().equals("event.last")) {
                    passed.countDown();
                }
            });
            List<CaseResult> told = new ArrayList<>();
            run.play(List.of(must("event.first"), must("event.last")), told::add);

            assertThat(told).hasSize(2);
        }
    }

    @Test
    void waitsForNoMoreCasesOfAReceiverThatHangsNowAndThen() {
        AtomicInteger calls = new AtomicInteger();
        FakeReceiver receiver =
                new FakeReceiver(call -> calls.incrementAndGet() % 2 == 0 ? silence(call, Failure.TIMEOUT) : ok(call));
        ContractCase[] many =
                IntStream.range(0, 60).mapToObj(i -> must("event.e" + i)).toArray(ContractCase[]::new);
        RunResult result = run(receiver, many);

        assertThat(result.headline()).asString().contains("one of each 2 callbacks");
        assertThat(result.results().get(59))
                .returns(Verdict.SKIPPED, CaseResult::verdict)
                .satisfies(last -> assertThat(last.reason()).asString().contains("plain callbacks unanswered too"));
    }

    @Test
    void blamesTheIllTreatmentThatASlowReceiverDiesOf() {
        FakeReceiver receiver =
                FakeReceiver.dyingOf(body -> body.contains("malformed.deadly"), call -> silence(call, Failure.RESET));
        FakeReceiver slow = new FakeReceiver(call -> late(receiver.send(call).join()));
        RunResult result = run(slow, must("event.one"), hostile("malformed.mild"), hostile("malformed.deadly"));

        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(one -> assertThat(one.contractCase().id()).isEqualTo("malformed.deadly"));
        assertThat(result.headline()).asString().contains("malformed.deadly");
    }

    @Test
    void foretellsHowLongASlowReceiverTakesBeforeACaseIsTold() {
        FakeReceiver receiver = new FakeReceiver(call -> okAfter(call, THINKING));
        try (ContractRun run = new ContractRun(OPTIONS, receiver)) {
            AtomicInteger told = new AtomicInteger(-1);
            AtomicInteger results = new AtomicInteger();
            run.foretelling((each, all) -> {
                assertThat(each).isEqualTo(THINKING);
                assertThat(all).isEqualTo(THINKING.multipliedBy(2));
                told.set(results.get());
            });
            run.play(
                    IntStream.range(0, 16).mapToObj(i -> must("event.e" + i)).toList(),
                    one -> results.incrementAndGet());

            assertThat(told).hasValue(0);
        }
    }

    private static Attempt late(Attempt attempt) {
        return attempt.isAnswered() ? okAfter(attempt.call(), THINKING) : attempt;
    }

    private static FakeReceiver silentOnErrors() {
        return new FakeReceiver(call -> body(call).contains(ERROR) ? silence(call, Failure.TIMEOUT) : ok(call));
    }

    private static ContractCase[] mixed() {
        return IntStream.range(0, 10)
                .mapToObj(i -> i % 2 == 0 ? must("event.right" + i / 2) : withError("event.silent" + i / 2))
                .toArray(ContractCase[]::new);
    }

    private static ContractCase withError(String id) {
        return acknowledging(id, Rule.VALID_IS_ACKNOWLEDGED, marked(id).with("/Events/0/ErrCode", 7));
    }

    private static ContractCase hostile(String id) {
        return must(id).marked(Trait.ALONE, Trait.HOSTILE);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
