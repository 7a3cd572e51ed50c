package dev.pushback.contract.shrink;

import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.again;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.onOneConnection;
import static dev.pushback.contract.request.RequestPlans.spread;
import static dev.pushback.contract.request.RequestPlans.times;
import static dev.pushback.contract.request.RequestPlans.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CrossCallbackProbeTest {

    private static final ShrinkLimits EFFORT = new ShrinkLimits(450, Duration.ofMinutes(1));

    @Test
    void tellsThatACallbackIsNotAcknowledgedAgain() {
        Set<String> seen = new HashSet<>();

        assertThat(explain(again(2, callback()), call -> !seen.add(FakeReceiver.body(call))))
                .isEqualTo("each of the 2 callbacks is acknowledged alone; together they are not: it is the same one,"
                        + " and is not acknowledged when it comes again; found with 3 callbacks");
    }

    @Test
    void tellsThatEventsAreNotAcknowledgedAgain() {
        Set<Map<String, Object>> seen = new HashSet<>();
        RequestPlan overlapping =
                inTurn(callback().ofEvents(5), callback().recipientsFrom(3).ofEvents(5));

        assertThat(explain(overlapping, call -> !events(call).stream().allMatch(seen::add)))
                .contains("they share events, which are not acknowledged when they come again");
    }

    @Test
    void tellsThatTheOrderMatters() {
        Set<Object> clicked = new HashSet<>();
        RequestPlan backwards =
                inTurn(callback().with("/Events/0/PushStage", 3), callback().with("/Events/0/PushStage", 1));

        assertThat(explain(backwards, call -> {
                    Map<String, Object> event = events(call).get(0);
                    boolean isClicked = event.get("PushStage").equals(3) && clicked.add(event.get("TaskId"));
                    return !isClicked && clicked.contains(event.get("TaskId"));
                }))
                .contains("together they are not: in reverse order they are, so it is the order that matters");
    }

    @Test
    void tellsThatItMattersThatTheyComeAtOnce() {
        assertThat(explain(together(different(4)), call -> false))
                .startsWith(
                        "each of the 4 callbacks is acknowledged alone; together they are not: one after the other they"
                                + " are, so it matters that they come at once; found with 8 callbacks");
    }

    @Test
    void tellsThatTheConnectionMatters() {
        assertThat(explain(onOneConnection(different(3)), call -> false))
                .contains("each on a connection of its own they are, so it matters that a connection is kept");
    }

    @Test
    void tellsThatWhatComesBeforeMatters() {
        AtomicBoolean locked = new AtomicBoolean();
        RequestPlan afterRefusal = inTurn(callback().query("SdkAppid", "1"), callback());

        assertThat(explain(afterRefusal, call -> {
                    boolean isForeign = call.uri().toString().contains("SdkAppid=1&");
                    return locked.getAndSet(isForeign) || isForeign;
                }))
                .startsWith("the callback is acknowledged when it comes alone: what comes before it matters; found");
    }

    @Test
    void asksOnlySomeOfMany() {
        AtomicInteger sent = new AtomicInteger();

        assertThat(explain(spread(20, different(200)), call -> sent.incrementAndGet() > 25))
                .startsWith("20 of the 200 callbacks are acknowledged alone; together they are not,"
                        + " nor one after the other; found with");
    }

    @Test
    void saysNothingOfASingleCallback() {
        assertThat(explain(callback(), call -> false)).isEqualTo("nothing");
    }

    @Test
    void saysNothingIfTheCallbackIsNotAcknowledgedAloneEither() {
        assertThat(explain(again(2, callback()), call -> true)).isEqualTo("nothing");
    }

    private static CallbackSpec[] different(int count) {
        return times(count, i -> callback().recipientsFrom(i));
    }

    private static List<Map<String, Object>> events(HttpCall call) {
        return CandidateBatch.read(call.body()).orElseThrow().events();
    }

    /** What is said of a script whose last callback was not acknowledged. */
    private static String explain(RequestPlan script, Predicate<HttpCall> fails) {
        AtomicInteger places = new AtomicInteger();
        int last = script.callbacks().size() - 1;
        Message found = new CrossCallbackProbe(script, last, () -> scene(fails, places.incrementAndGet()), EFFORT)
                .explain()
                .map(Explanation::message)
                .orElse(Message.term("nothing"));
        assertThat(Wording.in(Lang.ZH).said(found)).as("in Chinese").doesNotContainPattern(ShrinkerTest.ENGLISH);
        return found.toString();
    }

    private static CaseContext scene(Predicate<HttpCall> fails, int place) {
        return new CaseContext(
                CallbackUrl.parse("http://receiver.test/cb"),
                1400187352L,
                null,
                List.of(),
                1,
                "repeat.shrunk#" + place,
                Clock.fixed(Instant.ofEpochSecond(1_761_561_563), ZoneOffset.UTC),
                new FakeReceiver(call -> fails.test(call) ? FakeReceiver.status(call, 400) : FakeReceiver.ok(call)),
                CallbackKind.ALL_MEMBER_PUSH);
    }
}
