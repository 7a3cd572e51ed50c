package dev.pushback.contract.model;

import static dev.pushback.contract.FakeReceiver.body;
import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.ofBase;
import static dev.pushback.contract.model.Sample.run;
import static dev.pushback.contract.model.Sample.should;
import static dev.pushback.contract.model.Sample.wanting200;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.model.RunResult.Outcome;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HonestEdgesTest {

    @Test
    void isUnreachableWhereNobodyListens() {
        RunResult result =
                run(new FakeReceiver(call -> silence(call, Failure.REFUSED)), ofBase("http.status"), must("event.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(result.isJudged()).isFalse();
        assertThat(result.headline()).contains("can't be reached: the connection was refused", "--wait");
        assertThat(result.results()).allMatch(one -> one.verdict() == Verdict.SKIPPED);
    }

    @Test
    void isUnreachableWhereTlsIsRefused() {
        RunResult result = run(new FakeReceiver(call -> silence(call, Failure.TLS)), ofBase("http.status"));

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(result.headline()).contains("the TLS handshake failed", "--cacert", "--insecure");
    }

    @Test
    void isUnreachableEvenIfStrict() {
        RunResult result = run(
                OPTIONS.but().strict(true).build(),
                new FakeReceiver(call -> silence(call, Failure.REFUSED)),
                ofBase("http.status"));

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void saysOnceThatTheBaseIsNotAcknowledgedAndSkipsWhatDependsOnIt() {
        FakeReceiver receiver = new FakeReceiver(call -> status(call, 403));
        RunResult result = run(receiver, ofBase("http.status"), must("event.one"), must("event.two"));

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.headline()).contains("HTTP 403", "--token-file", "1400187352", "CSRF");
        assertThat(result.results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED);
        assertThat(receiver.calls())
                .as("only the base, twice, and what answers")
                .extracting(HttpCall::method)
                .containsExactly("POST", "POST", "GET", "GET");
    }

    @Test
    void quotesTheErrorInfoOfARefusedBase() {
        RunResult result = run(
                OPTIONS.but().token("secret").build(),
                new FakeReceiver(call -> FakeReceiver.failure(call, "bad sign")),
                must("event.one"));

        assertThat(result.headline()).contains("It says \"bad sign\"", "Is the token the receiver's own");
        assertThat(result.headline()).doesNotContain("secret");
    }

    @Test
    void isNoPassIfNothingCouldBeJudged() {
        RunResult result = run(new FakeReceiver(call -> FakeReceiver.failure(call, "no")), must("event.one"));

        assertThat(result.outcome()).isNotEqualTo(Outcome.CONFORMANT);
        assertThat(result.isJudged()).isFalse();
    }

    @Test
    void givesAReceiverThatHasJustStartedASecondChance() {
        boolean[] asked = {false};
        RunResult result = run(
                new FakeReceiver(call -> {
                    Failure failure = asked[0] ? null : Failure.TIMEOUT;
                    asked[0] = true;
                    return failure == null ? ok(call) : silence(call, failure);
                }),
                must("event.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.CONFORMANT);
        assertThat(result.notes()).singleElement().asString().contains("very first callback", "time limit");
    }

    @Test
    void saysInWhichCaseTheReceiverDied() {
        RunResult result = run(
                OPTIONS,
                FakeReceiver.dyingOf(body -> body.contains("malformed.two"), call -> silence(call, Failure.CLOSED)),
                hostile("malformed.one"),
                hostile("malformed.two"),
                hostile("malformed.three"));

        assertThat(result.results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.SKIPPED);
        assertThat(result.results().get(1).actual()).contains("the receiver died: the connection was refused");
        assertThat(result.results().get(2).reason()).isEqualTo("the receiver died in malformed.two");
        assertThat(result.headline()).startsWith("Since malformed.two the receiver died");
        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void judgesNothingButTheSharedSignOfAReceiverThatTakesEachOnce() {
        Set<String> known = ConcurrentHashMap.newKeySet();
        RunResult result = run(
                OPTIONS.but().token("token").clock(Clock.systemUTC()).build(),
                new FakeReceiver(call -> known.add(call.uri().getRawQuery()) ? ok(call) : status(call, 409)),
                Contract.cases().stream()
                        .filter(one -> one.id().matches("http.status-200|signature.shared|event.online"))
                        .toArray(ContractCase[]::new));

        assertThat(result.results())
                .filteredOn(CaseResult::isBroken)
                .extracting(one -> one.contractCase().id())
                .containsExactly("signature.shared");
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.SKIPPED)
                .extracting(CaseResult::reason)
                .containsExactly(
                        "the receiver takes each Sign only once, see signature.shared",
                        "the receiver takes each Sign only once, see signature.shared");
        assertThat(result.headline()).startsWith("The receiver takes each Sign only once");
    }

    @Test
    void saysWhatThePlainestCallbackLacks() {
        RunResult result = run(
                OPTIONS,
                new FakeReceiver(call -> body(call).contains("DataId") ? ok(call) : status(call, 400)),
                Contract.cases().stream()
                        .filter(one -> one.id().matches("http.status-200|event.no-optional-members"))
                        .toArray(ContractCase[]::new));

        assertThat(result.headline()).endsWith("It is acknowledged only with DataId, see event.no-optional-members.");
    }

    @Test
    void isReachedIfItDiesOfTheFirstCallback() {
        boolean[] dead = {false};
        RunResult result = run(
                OPTIONS,
                new FakeReceiver(call -> {
                    boolean was = dead[0];
                    dead[0] = true;
                    return silence(call, was ? Failure.REFUSED : Failure.CLOSED);
                }),
                Contract.cases().get(0),
                must("event.one"));

        assertThat(result.results().get(0).contractCase().id()).isEqualTo("http.whole-reply");
        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.headline()).startsWith("The receiver does not acknowledge even the plainest callback: ");
        assertThat(result.headline()).contains("Then nobody listens any more (the connection was refused", "die of it");
    }

    @Test
    void isViolatedIfItAcknowledgesTheLastCaseAndDies() {
        RunResult result = run(
                OPTIONS, FakeReceiver.dyingOf(body -> body.contains("event.one"), FakeReceiver::ok), must("event.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(result.results().get(0).actual()).startsWith("the receiver died: the connection was refused");
        assertThat(result.results().get(0).reason())
                .isEqualTo("this case was answered right, and then nobody listened any more");
    }

    @Test
    void isAskedAfterEachIllTreatmentWhetherItLives() {
        RunResult result = run(
                OPTIONS,
                FakeReceiver.dyingOf(body -> body.contains("malformed.one"), FakeReceiver::ok),
                hostile("malformed.one"),
                hostile("malformed.two"));

        assertThat(result.headline()).startsWith("Since malformed.one the receiver died");
        assertThat(result.results()).extracting(CaseResult::verdict).containsExactly(Verdict.FAILED, Verdict.SKIPPED);
    }

    @Test
    void whatOnlyStandsStillHasNotDied() {
        boolean[] stuck = {false};
        RunResult result = run(
                OPTIONS,
                new FakeReceiver(call -> {
                    stuck[0] |= body(call).contains("malformed.one");
                    return stuck[0] ? silence(call, Failure.TIMEOUT) : ok(call);
                }),
                hostile("malformed.one"),
                hostile("malformed.two"));

        assertThat(result.headline()).startsWith("Since malformed.one the receiver no longer answers");
        assertThat(result.results().get(0).fatal()).isFalse();
        assertThat(result.results().get(1).reason())
                .isEqualTo("the receiver answers nothing any more since malformed.one");
    }

    @Test
    void isConformantIfOnlyTheRateIsLimitedAfterTheLastCase() {
        boolean[] limited = {false};
        RunResult result = run(
                OPTIONS,
                new FakeReceiver(call -> {
                    if (limited[0]) {
                        return status(call, 429);
                    }
                    limited[0] = body(call).contains("malformed.one");
                    return ok(call);
                }),
                hostile("malformed.one"));

        assertThat(result.outcome()).isEqualTo(Outcome.CONFORMANT);
    }

    @Test
    void findsTheCaseAmongThosePlayedSideBySide() {
        boolean[] dead = {false};
        ContractCase[] cases = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine").stream()
                .map(name -> must("event." + name))
                .toArray(ContractCase[]::new);
        RunResult result = run(
                new FakeReceiver(call -> {
                    synchronized (dead) {
                        boolean was = dead[0];
                        dead[0] |= body(call).contains("event.five");
                        return was ? silence(call, Failure.REFUSED) : dead[0] ? silence(call, Failure.RESET) : ok(call);
                    }
                }),
                cases);

        assertThat(result.results().get(4).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.results().get(4).actual()).contains("the receiver died");
        assertThat(result.results().stream().filter(CaseResult::isBroken)).hasSize(1);
    }

    @Test
    void saysSinceWhenTheReceiverAcknowledgesNothing() {
        boolean[] spoilt = {false};
        RunResult result = run(
                new FakeReceiver(call -> {
                    spoilt[0] |= body(call).contains("malformed.one");
                    return spoilt[0] ? status(call, 500) : ok(call);
                }),
                hostile("malformed.one"),
                hostile("malformed.two"));

        assertThat(result.results().get(0).reason()).contains("since then the receiver no longer acknowledges");
        assertThat(result.results().get(1).verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(result.headline()).contains("Since malformed.one", "HTTP 500");
    }

    @Test
    void blamesNoCaseThatWasCutOffBesideOthersAndPassedAlone() {
        AtomicInteger ofOne = new AtomicInteger();
        boolean[] dead = {false};
        RunResult result = run(
                new FakeReceiver(call -> {
                    if (dead[0]) {
                        return silence(call, Failure.REFUSED);
                    }
                    if (body(call).contains("event.one") && ofOne.incrementAndGet() == 1) {
                        return silence(call, Failure.TIMEOUT);
                    }
                    dead[0] = body(call).contains("malformed.one");
                    return dead[0] ? silence(call, Failure.CLOSED) : ok(call);
                }),
                must("event.one"),
                must("event.two"),
                hostile("malformed.one"));

        assertThat(result.results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.FAILED);
        assertThat(result.headline()).startsWith("Since malformed.one the receiver died");
    }

    @Test
    void condemnsOneCaseOnlyForAFallAmongThosePlayedSideBySide() {
        boolean[] spoilt = {false};
        ContractCase[] cases =
                IntStream.range(0, 20).mapToObj(i -> must("event.e" + i)).toArray(ContractCase[]::new);
        RunResult result = run(
                new FakeReceiver(call -> {
                    synchronized (spoilt) {
                        spoilt[0] |= body(call).contains("event.e9\"");
                        return spoilt[0] ? status(call, 500) : ok(call);
                    }
                }),
                cases);

        assertThat(result.results()).filteredOn(CaseResult::isBroken).hasSize(1);
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.SKIPPED)
                .extracting(CaseResult::reason)
                .allMatch(reason -> reason.startsWith("the receiver acknowledges nothing any more since event.e"));
    }

    @Test
    void isViolatedByAFallInAShouldCase() {
        boolean[] spoilt = {false};
        RunResult result = run(
                new FakeReceiver(call -> {
                    spoilt[0] |= body(call).contains("malformed.one");
                    return spoilt[0] ? status(call, 500) : ok(call);
                }),
                should("malformed.one").marked(Trait.ALONE, Trait.HOSTILE),
                hostile("malformed.two"));

        assertThat(result.results().get(0).reason()).contains("since then the receiver no longer acknowledges");
        assertThat(result.results().get(0).actual()).contains("HTTP 500");
        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void isViolatedByAFallInACaseThatIsLeftOpen() {
        boolean[] spoilt = {false};
        RunResult result = run(
                new FakeReceiver(call -> {
                    boolean was = spoilt[0];
                    spoilt[0] |= body(call).contains("malformed.one");
                    return was ? status(call, 500) : spoilt[0] ? silence(call, Failure.TIMEOUT) : ok(call);
                }),
                wanting200("malformed.one").marked(Trait.ALONE, Trait.HOSTILE),
                hostile("malformed.two"));

        assertThat(result.results().get(0).actual()).startsWith("the receiver no longer acknowledges");
        assertThat(result.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    private static ContractCase hostile(String id) {
        return must(id).marked(Trait.ALONE, Trait.HOSTILE);
    }
}
