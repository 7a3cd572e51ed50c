package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.WiredReceiver;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.shrink.CandidateBatch;
import dev.pushback.contract.shrink.ShrinkMessage;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several cases have in common, or all, is told once and rightly. */
class CommonCauseTest {

    @ParameterizedTest
    @ValueSource(ints = {2_000, 8_000, 20_000})
    void aLimitOfTheBodyIsOneCause(int limit) {
        RunResult result = run(refusing(call -> call.body().length > limit), "batch", "event");
        assertThat(result.headline()).asString().contains("cases have one cause: bodies above about", "1 MB");
        assertThat(broken(result)).isNotEmpty().allMatch(one -> one.symptoms().contains(Symptom.COMMON));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 25, 64})
    void aLimitOfTheNumberOfEventsIsOneCause(int most) {
        RunResult result = run(refusing(call -> events(call) > most), "batch", "event");
        assertThat(result.headline())
                .asString()
                .contains("cases have one cause: callbacks of more than " + most + " events");
        assertThat(broken(result)).isNotEmpty().allMatch(one -> one.symptoms().contains(Symptom.COMMON));
    }

    /** Not for one of their number, though silence is believed long before the time limit. */
    @ParameterizedTest
    @ValueSource(ints = {24, 30, 60})
    void eventsThatEachTakeTheirTimeAreOneCause(int each) {
        RunResult result = run(taking(call -> (long) each * events(call)), "batch", "event");
        assertThat(result.headline())
                .asString()
                .contains("cases have one cause: each event of a callback takes about " + each + " ms");
        assertThat(broken(result))
                .isNotEmpty()
                .allMatch(one -> one.symptoms().contains(Symptom.COMMON))
                .allMatch(one -> one.reason().find(ShrinkMessage.UP_TO_FAILS).isEmpty());
    }

    /** A search through all events for each: no event by itself takes long. */
    @Test
    void aTimeThatGrowsFasterThanTheEventsIsOneCause() {
        RunResult result = run(taking(call -> (long) events(call) * events(call) * 3 / 10), "batch", "event");
        assertThat(result.headline())
                .asString()
                .contains("cases have one cause: the time grows faster than the number");
        assertThat(broken(result))
                .isNotEmpty()
                .allMatch(one -> one.reason().find(ShrinkMessage.TAKES_LONG).isEmpty());
    }

    /** Acknowledges after so many milliseconds, if that is within the time limit. */
    private static FakeReceiver taking(ToLongFunction<HttpCall> millis) {
        return new FakeReceiver(call -> {
            Duration took = Duration.ofMillis(millis.applyAsLong(call));
            return took.toMillis() < 2000
                    ? FakeReceiver.okAfter(call, took)
                    : new Attempt(call, Instant.EPOCH, Duration.ofSeconds(2), null, Failure.TIMEOUT, Message.NONE);
        });
    }

    private static int events(HttpCall call) {
        return FakeReceiver.body(call).split("\"TaskId\"").length - 1;
    }

    @Test
    void unknownMembersThatAreRefusedAreOneCause() {
        Predicate<HttpCall> strict =
                call -> FakeReceiver.body(call).matches("(?s).*\"(DataId|DeviceType|NewMember)\".*");
        RunResult result = run(refusing(strict), "event", "forward");
        assertThat(result.headline())
                .asString()
                .contains("one cause: members that the receiver does not know", "DataId, DeviceType, NewMember");
        assertThat(broken(result)).isNotEmpty().allMatch(one -> one.symptoms().contains(Symptom.COMMON));
    }

    @Test
    void aMemberThatIsTakenElsewhereIsNoUnknownOne() {
        RunResult result = run(refusing(call -> FakeReceiver.body(call).contains("\"NewMember\"")), "event", "forward");
        assertThat(result.headline()).asString().contains("such as NewMember.");
    }

    @Test
    void aRelationOfTwoMembersIsOneCause() {
        RunResult result = run(
                refusing(call -> CandidateBatch.read(call.body()).stream()
                        .flatMap(batch -> batch.events().stream())
                        .anyMatch(event -> event.containsKey("DeviceType")
                                && !event.get("DeviceType").equals(event.get("PushPlatform")))),
                "event");
        assertThat(result.headline())
                .asString()
                .contains("10 cases have one cause: events whose PushPlatform differs from DeviceType");
    }

    /** One worker of several that is broken: no case is about it. */
    @ParameterizedTest
    @ValueSource(ints = {4, 7})
    void anErrorNowAndThenIsOneCause(int each) {
        Predicate<HttpCall> struck = unevenly(each);
        RunResult result = run(
                new FakeReceiver(call -> struck.test(call) ? FakeReceiver.status(call, 503) : FakeReceiver.ok(call)),
                "http",
                "event");
        assertThat(result.headline()).asString().contains("cases have one cause: now and then", "HTTP 503");
        assertThat(broken(result)).isNotEmpty().allMatch(one -> one.symptoms().contains(Symptom.COMMON));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 11, 40})
    void anErrorAtEachNthCallOfAConnectionIsOneCause(int each) {
        RunResult result = run(
                new WiredReceiver(met ->
                        met.place() % each == 0 ? FakeReceiver.status(met.call(), 503) : FakeReceiver.ok(met.call())),
                "http",
                "event");
        assertThat(result.headline())
                .asString()
                .contains("a kept connection takes " + (each - 1) + " calls and not the next one", "HTTP 503");
    }

    /** Cases that send several calls in turn meet it each time they are played, and are not flaky. */
    @ParameterizedTest
    @CsvSource({
        "RESET, 7, now and then the connection is dropped",
        "REFUSED, 9, now and then the connection is dropped",
        "TIMEOUT, 8, now and then a callback gets no answer",
    })
    void aCallThatIsLostNowAndThenIsOneCause(Failure failure, int each, String told) {
        Predicate<HttpCall> struck = unevenly(each);
        FakeReceiver receiver = new FakeReceiver(
                call -> struck.test(call) ? FakeReceiver.silence(call, failure) : FakeReceiver.ok(call));
        RunResult result = run(
                receiver, "http.opt-platforms", "load.fresh-connections", "load.one-connection", "load.many-at-once");
        assertThat(result.headline()).asString().contains("cases have one cause: " + told);
        assertThat(broken(result))
                .hasSizeGreaterThan(2)
                .allMatch(one -> one.symptoms().contains(Symptom.COMMON))
                .allMatch(one -> one.reason().isNone() || one.symptoms().contains(Symptom.FLAKY));
    }

    /** One of several workers behind a balancer. */
    @Test
    void oneOfEachSoManyConnectionsIsOneCause() {
        AtomicInteger calls = new AtomicInteger();
        RunResult result = run(
                new FakeReceiver(call -> {
                    int connection = calls.incrementAndGet();
                    Attempt answer = connection % 10 == 0 ? FakeReceiver.status(call, 503) : FakeReceiver.ok(call);
                    return new Attempt(
                            call,
                            answer.at(),
                            answer.took(),
                            answer.reply(),
                            null,
                            Message.NONE,
                            new Attempt.Carried(connection, 1));
                }),
                "http.opt-platforms",
                "load.fresh-connections",
                "load.one-connection",
                "load.many-at-once");
        assertThat(result.headline()).asString().contains("one of each 10 connections", "HTTP 503");
    }

    /** What refuses a push that it knows turns the same cases away as chance would, and others. */
    @Test
    void whatRefusesWhatItKnowsIsNoChance() {
        Set<String> known = new HashSet<>();
        FakeReceiver receiver = new FakeReceiver(
                call -> known.add(FakeReceiver.body(call)) ? FakeReceiver.ok(call) : FakeReceiver.status(call, 500));
        assertThat(run(receiver, "http", "repeat", "load").headline())
                .asString()
                .doesNotContain("now and then");
    }

    @Test
    void whatHappensTwiceIsNoCommonCause() {
        RunResult result = run(refusing(call -> FakeReceiver.body(call).contains("\"PushStage\":3")), "event");
        assertThat(result.headline().isNone()).isTrue();
        assertThat(broken(result)).noneMatch(one -> one.symptoms().contains(Symptom.COMMON));
    }

    @ParameterizedTest
    @CsvSource({
        "2,    one of two events",
        "40,   one of 100 events",
    })
    void theBaseIsVariedBeforeTheRestIsSkipped(int least, String told) {
        RunResult result =
                run(refusing(call -> FakeReceiver.body(call).split("\"TaskId\"").length - 1 < least), "http", "reply");
        assertThat(result.headline()).asString().contains("differs in one way is acknowledged: " + told);
    }

    @Test
    void theSizeOfTheBaseIsVaried() {
        assertThat(run(refusing(call -> call.body().length < 400), "http").headline())
                .asString()
                .contains("larger by 600 bytes");
    }

    @Test
    void theContentTypeOfTheBaseIsVaried() {
        Predicate<HttpCall> other = call -> call.headers().stream()
                .noneMatch(header -> header.is("Content-Type") && header.value().contains("charset"));
        assertThat(run(refusing(other), "http.status-200").headline())
                .asString()
                .contains("charset=utf-8");
    }

    @Test
    void aReceiverThatWritesOurWordsIsNotBelieved() {
        FakeReceiver hat = new FakeReceiver(call -> FakeReceiver.failure(call, "acknowledged only with a blue hat"));
        assertThat(run(hat, "reply").headline())
                .asString()
                .contains("It says \"acknowledged only with a blue hat\"")
                .doesNotContain("It is acknowledged only with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ActionStatus':'OK','ErrorCode':0}",
                "{'ActionStatus':'OK'}",
                "{'actionStatus':'OK','errorInfo':'','errorCode':0}",
                "{'action_status':'OK','error_code':0}"
            })
    void anOkInOtherWordsIsToldOnceAndTheRestIsJudged(String reply) {
        RunResult result = run(replying(reply.replace('\'', '"')), "reply.members", "event");
        assertThat(broken(result)).extracting(one -> one.contractCase().id()).containsExactly("reply.members");
        assertThat(result.headline()).asString().contains("see reply.members");
        assertThat(result.counts()).containsEntry(Verdict.SKIPPED, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ActionStatus':'OK','ErrorInfo':'','ErrorCode':'0'}",
                "{'ActionStatus':'OK','ErrorInfo':null,'ErrorCode':0}",
                "{'ActionStatus':'OK','ErrorInfo':'','ErrorCode':0.0}",
                "{'ActionStatus':'Ok','ErrorInfo':'','ErrorCode':0}",
                "{'ActionStatus':'OK','ErrorCode':'0'}",
                "{'actionStatus':'OK','errorInfo':null,'errorCode':'0'}"
            })
    void anOkInAnotherFormHidesNothing(String reply) {
        RunResult result = run(replying(reply.replace('\'', '"')), "reply", "event");
        assertThat(broken(result))
                .extracting(one -> one.contractCase().id())
                .isNotEmpty()
                .allMatch(id -> id.startsWith("reply."));
        assertThat(result.headline()).asString().contains("as if");
        assertThat(result.results())
                .filteredOn(one -> one.contractCase().id().startsWith("event."))
                .allMatch(one -> one.verdict() == Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'code':0,'msg':'ok'}", "{'ActionStatus':'FAILURE','ErrorCode':1}", "OK", "null"})
    void whatIsNoOkIsNotMendedIntoOne(String reply) {
        RunResult result = run(replying(reply.replace('\'', '"')), "reply.members", "batch.two-events");
        assertThat(result.headline()).asString().contains("does not acknowledge even the plainest callback");
        assertThat(result.results().get(1).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    /** So that the remedy is not to raise the limit of the body. */
    @Test
    void aLimitOfEventsIsNotTakenForOneOfTheBody() {
        RunResult result = run(refusing(call -> events(call) > 64), "batch.over-100-kb");
        assertThat(broken(result))
                .singleElement()
                .satisfies(one -> assertThat(one.symptoms()).contains(Symptom.COUNTED));
    }

    /** About one of so many, in no rhythm. */
    private static Predicate<HttpCall> unevenly(int each) {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger next = new AtomicInteger(each);
        return call -> {
            boolean isNext = calls.incrementAndGet() == next.get();
            if (isNext) {
                next.addAndGet(each - 2 + next.get() % 5);
            }
            return isNext;
        };
    }

    private static List<CaseResult> broken(RunResult result) {
        return result.results().stream().filter(CaseResult::isBroken).toList();
    }

    private static FakeReceiver refusing(Predicate<HttpCall> such) {
        return new FakeReceiver(call -> such.test(call) ? FakeReceiver.failure(call, "no") : FakeReceiver.ok(call));
    }

    private static FakeReceiver replying(String body) {
        HttpReply reply = new HttpReply(
                200,
                List.of(new Header("Content-Type", "application/json")),
                body.getBytes(StandardCharsets.UTF_8),
                true);
        return new FakeReceiver(
                call -> new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), reply, null, Message.NONE));
    }

    private static RunResult run(Transport receiver, String... only) {
        RunOptions options = RunOptions.of(CallbackUrl.parse("http://127.0.0.1:1/cb"));
        try (ContractRun run = new ContractRun(options, receiver)) {
            return run.play(new Selection(List.of(only), List.of(), true).from(Contract.cases()), played -> {});
        }
    }
}
