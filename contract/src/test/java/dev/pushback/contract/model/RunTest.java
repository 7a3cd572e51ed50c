package dev.pushback.contract.model;

import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.run;
import static dev.pushback.contract.model.Sample.should;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.model.RunResult.Outcome;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlans;
import dev.pushback.contract.run.DryRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.contract.selftest.Seconds;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final FakeReceiver REFUSING = FakeReceiver.refusing(body -> body.contains("event."));

    @Test
    void warnsOfABrokenShould() {
        RunResult result = run(REFUSING, should("event.one"));

        assertThat(result.results().get(0).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(result.outcome()).isEqualTo(Outcome.CONFORMANT);
    }

    @Test
    void failsABrokenShouldIfStrict() {
        RunResult result = run(OPTIONS.but().strict(true).build(), REFUSING, should("event.one"));

        assertThat(result.results().get(0).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.counts()).containsEntry(Verdict.FAILED, 1).containsEntry(Verdict.WARNED, 0);
        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void isPartialIfAMustCaseIsSkipped() {
        RunResult result = run(FakeReceiver.right(), must("event.one"), needing(Trait.NEEDS_TOKEN, "signature.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(result.results().get(1).reason()).asString().contains("no token", "--no-auth");
    }

    @Test
    void isViolatedByASkipIfStrict() {
        RunResult result = run(
                OPTIONS.but().strict(true).build(),
                FakeReceiver.right(),
                must("event.one"),
                needing(Trait.NEEDS_TOKEN, "signature.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void leavesOutWhatNeedsAProbeAndSaysHowMany() {
        RunResult result = run(FakeReceiver.right(), must("event.one"), needing(Trait.NEEDS_PROBE, "repeat.stored"));

        assertThat(result.results()).hasSize(1);
        assertThat(result.outcome()).isEqualTo(Outcome.CONFORMANT);
        assertThat(result.notes())
                .singleElement()
                .asString()
                .startsWith("1 case")
                .contains("--probe URL");
    }

    @Test
    void playsWhatNeedsAProbeIfThereIsOne() {
        StoredEvent any = new StoredEvent(null, 1, null, 1, 0, "OK", null);
        RunOptions options = OPTIONS.but()
                .probe((task, account) -> new StoredState(1, List.of(any)))
                .build();

        assertThat(run(options, FakeReceiver.right(), needing(Trait.NEEDS_PROBE, "repeat.stored"))
                        .results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void playsNothingThatNeedsAProbeIfTheProbeShowsNothingAtAll() {
        RunOptions options = OPTIONS.but()
                .probe((task, account) -> new StoredState(0, List.of()))
                .build();
        RunResult result =
                run(options, FakeReceiver.right(), needing(Trait.NEEDS_PROBE, "repeat.stored"), must("event.one"));

        assertThat(result.results()).extracting(CaseResult::verdict).containsExactly(Verdict.SKIPPED, Verdict.PASSED);
        assertThat(result.notes()).singleElement().asString().startsWith("The probe shows nothing");
    }

    @Test
    void playsWhatNeedsAProbeThoughTheFirstLookMissed() {
        AtomicReference<String> missed = new AtomicReference<>();
        StoredEvent any = new StoredEvent(null, 1, null, 1, 0, "OK", null);
        RunOptions options = OPTIONS.but()
                .probe((task, account) -> missed.compareAndSet(null, task) || task.equals(missed.get())
                        ? new StoredState(0, List.of())
                        : new StoredState(1, List.of(any)))
                .build();

        assertThat(run(options, FakeReceiver.right(), needing(Trait.NEEDS_PROBE, "repeat.stored"))
                        .results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void tellsHowOftenAPassHadToBeSentAgain() {
        FakeReceiver dropping = new FakeReceiver(call -> {
            Attempt ok = FakeReceiver.ok(call);
            Message resent = HttpMessage.RESENT.of();
            return new Attempt(call, ok.at(), ok.took(), ok.reply(), null, resent);
        });
        ContractCase threeInTurn = ContractCase.contractCase("event.three")
                .verifies(Rule.VALID_IS_ACKNOWLEDGED)
                .titled("acknowledges three")
                .sends(RequestPlans.again(3, CallbackSpec.callback()))
                .expects(Expectations.acknowledged());

        assertThat(Sample.one(dropping, threeInTurn).reason())
                .asString()
                .startsWith("3 of 3 calls had to be sent again");
        assertThat(Sample.one(FakeReceiver.right(), threeInTurn).reason()).isEqualTo(Message.NONE);
    }

    @Test
    void stopsAfterSoManyFailures() {
        RunResult result = run(
                OPTIONS.but().maxFailures(2).build(),
                REFUSING,
                must("event.one"),
                must("event.two"),
                must("event.three"),
                must("event.four"));

        assertThat(result.results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED);
        assertThat(result.results().get(3).reason()).hasToString("stopped after 2 failure(s)");
    }

    @Test
    void saysWhatWouldBeSentWithoutSendingIt() {
        RunOptions options = OPTIONS.but()
                .token("top-secret")
                .headers(List.of(new Header("X-Stage", "test")))
                .build();
        FakeReceiver receiver = FakeReceiver.right();
        ContractCase one = must("event.one");
        DryRun dry = DryRun.of(one, options);
        run(options, receiver, one);

        assertThat(dry.calls()).singleElement().satisfies(call -> {
            assertThat(call.headers()).contains(new Header("X-Stage", "test"));
            assertThat(call.uri().toString()).contains("Sign=").doesNotContain("top-secret");
        });
        assertThat(receiver.calls()).anySatisfy(call -> {
            assertThat(call.body()).isEqualTo(dry.calls().get(0).body());
            assertThat(call.uri()).isEqualTo(dry.calls().get(0).uri());
        });
    }

    @Test
    void saysWhatIsSentAgainAsTheSameBody() {
        ContractCase twice = contractCase("repeat.twice")
                .verifies(Rule.RETRY_ON_TIMEOUT)
                .titled("acknowledges the same callback again")
                .sends(RequestPlans.again(2, CallbackSpec.callback()))
                .expects(Expectations.acknowledged());
        DryRun dry = DryRun.of(twice, OPTIONS.but().clock(new Seconds()).build());

        assertThat(dry.calls()).hasSize(2);
        assertThat(dry.calls().get(1).body()).isEqualTo(dry.calls().get(0).body());
    }

    private static ContractCase needing(Trait need, String id) {
        return contractCase(id)
                .verifies(Rule.VALID_IS_ACKNOWLEDGED)
                .titled("acknowledges a callback")
                .marked(need)
                .sends(CallbackSpec.callback())
                .expects(Expectations.acknowledged());
    }

    @Test
    void judgesNothingWhereAllIsSkipped() {
        RunResult skipped = run(FakeReceiver.right(), needing(Trait.NEEDS_TOKEN, "signature.one"));
        assertThat(skipped.isJudged()).isFalse();
        RunResult judged = run(FakeReceiver.right(), needing(Trait.NEEDS_TOKEN, "signature.one"), must("event.one"));
        assertThat(judged.isJudged()).isTrue();
    }

    @Test
    void isConformantIfStrictAndNothingIsOpen() {
        RunResult result = run(OPTIONS.but().strict(true).build(), FakeReceiver.right(), should("event.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.CONFORMANT);
    }

    @Test
    void skipsWhatCannotBeJudgedAndSaysWhy() {
        ContractCase open = contractCase("event.open")
                .verifies(Rule.VALID_IS_ACKNOWLEDGED)
                .titled("leaves nothing to judge by")
                .sends(CallbackSpec.callback())
                .expects(attempts -> Finding.inconclusive(Message.term("nothing to judge by")));
        CaseResult result = run(FakeReceiver.right(), open).results().get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(result.reason()).hasToString("nothing to judge by");
    }
}
