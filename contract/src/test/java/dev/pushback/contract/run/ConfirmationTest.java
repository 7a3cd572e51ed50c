package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.body;
import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.one;
import static dev.pushback.contract.model.Sample.run;
import static dev.pushback.contract.model.Sample.wanting200;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Sample;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlans;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    @Test
    void condemnsWhatFailsTwice() {
        FakeReceiver receiver = FakeReceiver.refusing(body -> body.contains("repeat.one"));
        CaseResult result = one(receiver, must("repeat.one"));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).asString().startsWith("refuses events with To_Account=\"repeat.one\"");
    }

    @Test
    void doesNotCondemnForASingleHiccup() {
        CaseResult result = one(marked("repeat.one", call -> silence(call, Failure.TIMEOUT), 1), must("repeat.one"));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.reason())
                .asString()
                .startsWith("1 of 10 plays got no whole reply")
                .contains("hiccup");
    }

    /** Where callbacks that are to come at once do not, a queue is shorter than it should be. */
    @Test
    void believesNoPassOfWhatWasNotSentAtOnce() {
        AtomicInteger calls = new AtomicInteger();
        FakeReceiver receiver = new FakeReceiver(call -> body(call).contains("user1")
                ? calls.incrementAndGet() < 3 ? begun(ok(call), calls.get()) : silence(call, Failure.TIMEOUT)
                : ok(call));

        assertThat(one(receiver, twoAtOnce()).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aMachineThatStaysOutOfBreathIsNoReasonToJudgeNothing() {
        AtomicInteger calls = new AtomicInteger();
        FakeReceiver receiver = new FakeReceiver(call -> begun(ok(call), calls.incrementAndGet()));

        assertThat(one(receiver, twoAtOnce()).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(calls).hasValueLessThan(40);
    }

    private static ContractCase twoAtOnce() {
        return contractCase("time.at-once")
                .verifies(Rule.REPLY_WITHIN_2_SECONDS)
                .titled("answers in time")
                .sends(RequestPlans.together(
                        RequestPlans.times(2, i -> CallbackSpec.callback().with("/Events/0/To_Account", "user1" + i))))
                .expects(Expectations.inTime());
    }

    private static Attempt begun(Attempt attempt, int second) {
        return new Attempt(
                attempt.call(),
                Instant.ofEpochSecond(second),
                Duration.ofSeconds(5),
                attempt.reply(),
                attempt.failure(),
                attempt.detail());
    }

    @Test
    void condemnsARefusalThatComesAndGoesWithItsRate() {
        CaseResult result = one(marked("repeat.one", call -> status(call, 500), 1, 4, 7), must("repeat.one"));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).hasToString("flaky: 3 of 10 plays were broken");
        assertThat(result.actual()).asString().contains("HTTP 500");
    }

    @Test
    void condemnsASingleRefusalToo() {
        CaseResult result = one(marked("repeat.one", call -> status(call, 500), 1), must("repeat.one"));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).hasToString("flaky: 1 of 10 plays were broken");
    }

    @Test
    void condemnsASilenceThatComesBack() {
        CaseResult result = one(marked("repeat.one", call -> silence(call, Failure.RESET), 1, 6), must("repeat.one"));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).hasToString("flaky: 2 of 10 plays were broken");
    }

    @Test
    void neverCondemnsForAPlayBesideOthers() {
        FakeReceiver receiver = marked("event.one", call -> silence(call, Failure.TIMEOUT), 1);
        RunResult result = run(receiver, must("event.one"), must("event.two"));

        assertThat(result.results()).extracting(CaseResult::verdict).containsOnly(Verdict.PASSED);
    }

    @Test
    void saysThatOnlyAPlayBesideOthersWasRefused() {
        FakeReceiver receiver = marked("event.one", call -> status(call, 500), 1);
        RunResult result = run(receiver, must("event.one"), must("event.two"));

        assertThat(result.results().get(0).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.results().get(0).reason()).asString().contains("beside other cases", "10 of 10 alone");
    }

    @Test
    void tellsResultsInTheOrderOfTheContract() {
        ContractCase[] cases = IntStream.range(0, 40)
                .mapToObj(i -> must((i % 10 == 9 ? "malformed.c" : "event.c") + i))
                .toArray(ContractCase[]::new);

        assertThat(run(FakeReceiver.right(), cases).results())
                .extracting(CaseResult::contractCase)
                .containsExactly(cases);
    }

    @Test
    void looksTwiceAtWhatBreaksAfterASilence() {
        AtomicInteger seen = new AtomicInteger();
        CaseResult result = one(
                new FakeReceiver(call -> !body(call).contains("malformed.one")
                        ? ok(call)
                        : switch (seen.incrementAndGet()) {
                            case 1 -> silence(call, Failure.TIMEOUT);
                            case 2 -> status(call, 500);
                            default -> ok(call);
                        }),
                wanting200("malformed.one"));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).hasToString("flaky: 1 of 10 plays were broken");
    }

    @Test
    void skipsForTheReasonOfThoseThatCameThrough() {
        ContractCase refusing = contractCase("malformed.one")
                .verifies(Rule.GARBAGE_IS_REFUSED)
                .titled("refuses garbage")
                .sends(Sample.marked("malformed.one"))
                .expects(Expectations.refused());
        AtomicInteger seen = new AtomicInteger();
        CaseResult result = one(
                new FakeReceiver(call -> !body(call).contains("malformed.one")
                        ? ok(call)
                        : seen.incrementAndGet() == 1 ? silence(call, Failure.TIMEOUT) : status(call, 200)),
                refusing);

        assertThat(result.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(result.reason()).asString().startsWith("the reply neither acknowledges nor refuses");
    }

    /** Answers so to the first, fourth… callback that bears the mark, and acknowledges all else. */
    private static FakeReceiver marked(String mark, Function<HttpCall, Attempt> answer, Integer... times) {
        AtomicInteger seen = new AtomicInteger();
        return new FakeReceiver(
                call -> body(call).contains(mark) && Set.of(times).contains(seen.incrementAndGet())
                        ? answer.apply(call)
                        : ok(call));
    }
}
