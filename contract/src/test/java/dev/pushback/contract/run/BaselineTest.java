package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.okAfter;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.ofBase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final Duration SLOW = Duration.ofMillis(900);

    @Test
    void aQuickAcknowledgementNeedsNoSecond() {
        FakeReceiver receiver = FakeReceiver.right();
        Baseline base = base(receiver);

        assertThat(receiver.calls()).hasSize(1);
        assertThat(base.isAcknowledged()).isTrue();
        assertThat(base.note()).isEqualTo(Message.NONE);
        assertThat(base.obstacle(must("event.one"))).isEmpty();
    }

    @Test
    void ofTwoAcknowledgementsTheQuickerCounts() {
        Baseline quick = base(answering(call -> okAfter(call, SLOW), FakeReceiver::ok));
        assertThat(quick.attempt().took()).isLessThan(SLOW);
        Baseline slower = base(answering(call -> okAfter(call, SLOW), call -> okAfter(call, SLOW.multipliedBy(2))));
        assertThat(slower.attempt().took()).isEqualTo(SLOW);
        assertThat(slower.note()).isEqualTo(Message.NONE);
    }

    @Test
    void whatTakesATenthOfASecondIsNotQuick() {
        FakeReceiver receiver = new FakeReceiver(call -> okAfter(call, Baseline.FAST));

        assertThat(base(receiver).isAcknowledged()).isTrue();
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void aSlowAcknowledgementCountsMoreThanAQuickRefusal() {
        Baseline base = base(answering(call -> okAfter(call, SLOW), call -> status(call, 500)));

        assertThat(base.isAcknowledged()).isTrue();
    }

    @Test
    void aReceiverThatIsNotReadyAtOnceIsForgivenAndTold() {
        Baseline base = base(answering(call -> status(call, 503), FakeReceiver::ok));

        assertThat(base.isAcknowledged()).isTrue();
        assertThat(base.note()).asString().contains("HTTP 503", "a later one was");
    }

    /** A gateway that has nobody behind it yet. */
    @ParameterizedTest
    @CsvSource({"502, 4, true", "503, 3, true", "504, 3, true", "503, 1000, false", "500, 3, false"})
    void whatIsStillStartingIsGivenALittleTime(int status, int calls, boolean acknowledged) {
        AtomicInteger before = new AtomicInteger();
        Baseline base = base(new FakeReceiver(
                call -> before.getAndIncrement() < calls ? status(call, status) : FakeReceiver.ok(call)));

        assertThat(base.isAcknowledged()).isEqualTo(acknowledged);
        assertThat(before).hasValueLessThan(30);
    }

    @Test
    void whereNothingIsAcknowledgedOnlyTheBaseIsJudged() {
        Baseline base = base(answering(call -> status(call, 500), call -> status(call, 404)));

        assertThat(base.isReached()).isTrue();
        assertThat(base.isAcknowledged()).isFalse();
        assertThat(base.note()).isEqualTo(Message.NONE);
        assertThat(base.obstacle(must("event.one"))).contains(RunMessage.NOT_ACKNOWLEDGED.of());
        assertThat(base.obstacle(ofBase("http.one"))).isEmpty();
        assertThat(base.judge(ofBase("http.one")).orElseThrow().finding().actual())
                .hasToString("HTTP 404");
        assertThat(base.judge(must("event.one"))).isEmpty();
    }

    @Test
    void whoIsNotReachedIsNotJudgedAtAll() {
        Baseline base = base(new FakeReceiver(call -> FakeReceiver.silence(call, Failure.REFUSED)));

        assertThat(base.isReached()).isFalse();
        assertThat(base.obstacle(ofBase("http.one")).orElseThrow())
                .asString()
                .startsWith("the receiver can't be reached: the connection was");
    }

    @Test
    void aGuardOfSignsIsFound() {
        Set<String> known = new HashSet<>();
        FakeReceiver guarding = new FakeReceiver(
                call -> known.add(call.uri().getRawQuery()) ? FakeReceiver.ok(call) : status(call, 409));

        assertThat(signed(guarding).takesSignOnce()).isTrue();
        assertThat(signed(FakeReceiver.right()).takesSignOnce()).isFalse();
    }

    /** Some of these would be, if callbacks with a Sign of their own were not looked at, too. */
    @Test
    void aReceiverThatFailsNowAndThenIsNotTakenForAGuardOfSigns() {
        for (int seed = 0; seed < 500; seed++) {
            Random chance = new Random(seed);
            FakeReceiver flaky =
                    new FakeReceiver(call -> chance.nextInt(3) == 0 ? status(call, 500) : FakeReceiver.ok(call));

            assertThat(signed(flaky).takesSignOnce()).as("seed %d", seed).isFalse();
        }
    }

    private static Baseline signed(FakeReceiver receiver) {
        return Baseline.of(new CaseExecutor(OPTIONS.but().token("token").build(), receiver));
    }

    private static Baseline base(FakeReceiver receiver) {
        return Baseline.of(new CaseExecutor(OPTIONS, receiver));
    }

    /** Answers so first, and then like that. */
    private static FakeReceiver answering(Function<HttpCall, Attempt> first, Function<HttpCall, Attempt> then) {
        AtomicBoolean begun = new AtomicBoolean();
        return new FakeReceiver(call -> (begun.getAndSet(true) ? then : first).apply(call));
    }
}
