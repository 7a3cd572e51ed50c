package dev.pushback.contract.shrink;

import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.shrink.ShrinkerTest.event;
import static dev.pushback.contract.shrink.ShrinkerTest.explain;
import static dev.pushback.contract.shrink.ShrinkerTest.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.emulator.http.HttpCall;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where it matters how two members stand to each other, that is told, and no value of either. */
class RelationOfMembersTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 8})
    void membersThatDiffer(int device) {
        CallbackSpec spec = callback().with("/Events/0/DeviceType", device);
        assertThat(explain(spec, event(e -> e.containsKey("DeviceType") && !same(e, "DeviceType", "PushPlatform"))))
                .startsWith("refuses events whose PushPlatform differs from DeviceType; 1 of 1");
    }

    /** No member of its own in the event matters then, but both do. */
    @Test
    void membersThatDifferFromWhatIsPlainBoth() {
        CallbackSpec spec = callback().with("/Events/0/PushPlatform", 3).with("/Events/0/DeviceType", 5);
        assertThat(explain(spec, event(e -> e.containsKey("DeviceType") && !same(e, "DeviceType", "PushPlatform"))))
                .startsWith("refuses events whose PushPlatform differs from DeviceType");
    }

    @Test
    void membersThatAgree() {
        CallbackSpec spec = callback().with("/Events/0/ErrCode", 1).with("/Events/0/ErrInfo", "failed");
        assertThat(explain(spec, event(e -> same(e, "ErrCode", "PushStage"))))
                .startsWith("refuses events whose PushStage equals ErrCode");
    }

    @Test
    void textsThatAgree() {
        CallbackSpec spec = callback().with("/Events/0/DataId", "a1").with("/Events/0/To_Account", "a1");
        assertThat(explain(spec, event(e -> same(e, "DataId", "To_Account"))))
                .startsWith("refuses events whose DataId equals To_Account");
    }

    @Test
    void timesThatAreTheSame() {
        CallbackSpec spec =
                callback().with("/Events/0/TaskTime", 1_761_561_500).with("/Events/0/EventTime", 1_761_561_500);
        assertThat(explain(spec, event(e -> same(e, "TaskTime", "EventTime"))))
                .startsWith("refuses events whose TaskTime equals EventTime");
    }

    @ParameterizedTest
    @CsvSource({"2, below", "8, below"})
    void whichIsTheGreater(int device, String relation) {
        CallbackSpec spec = callback().with("/Events/0/DeviceType", device);
        assertThat(explain(spec, event(e -> e.containsKey("DeviceType") && above(e, "DeviceType", "PushPlatform"))))
                .startsWith("refuses events whose PushPlatform is " + relation + " DeviceType");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 3600, 86_400})
    void byHowMuchATimeIsLater(int seconds) {
        CallbackSpec spec =
                callback().with("/Events/0/TaskTime", 1_761_000_000).with("/Events/0/EventTime", 1_761_400_000);
        assertThat(explain(spec, event(e -> number(e, "EventTime") - number(e, "TaskTime") > seconds)))
                .startsWith("refuses events whose EventTime is above TaskTime + " + seconds);
    }

    @Test
    void howMuchLaterThanTheRequestATimeIs() {
        CallbackSpec spec = callback().with("/Events/0/EventTime", 1_761_561_563 + 90_000);
        assertThat(explain(spec, new AtomicInteger(), ofTime(call -> requestTime(call) + 30)))
                .startsWith("refuses events whose EventTime is above RequestTime + 30;");
        assertThat(explain(spec, new AtomicInteger(), ofTime(call -> 1_761_561_563 + 30)))
                .startsWith("refuses events whose EventTime is above 1761561593 (30 seconds after now);");
    }

    /** Each value of one is refused beside one of the other, and is not in itself. */
    @Test
    void aValueThatIsRefusedBesideOneIsNoRelation() {
        CallbackSpec spec = callback().with("/Events/0/DeviceType", 5).with("/Events/0/PushPlatform", 3);
        assertThat(explain(spec, event(e -> is(e, "DeviceType", 5) && is(e, "PushPlatform", 3))))
                .startsWith("refuses events with PushPlatform=3 and DeviceType=5");
    }

    @Test
    void whatEventsHoldBesideAParameter() {
        CallbackSpec spec = callback().query("OptPlatform", "iOS").query("ClientIP", "192.0.2.1");
        assertThat(explain(
                        spec,
                        new AtomicInteger(),
                        call -> call.uri().getQuery().contains("OptPlatform=iOS")
                                && event(e -> is(e, "PushPlatform", 1)).test(batch(call))))
                .startsWith("refuses events with PushPlatform=1 beside OptPlatform=\"iOS\" in the query (acknowledged:"
                        + " PushPlatform 0/2/3/");
    }

    @Test
    void whatIsTakenOnceAParameterIsThere() {
        CallbackSpec spec = callback().with("/Events/0/EventType", 2).with("/Events/0/PushPlatform", 0);
        assertThat(explain(
                        spec,
                        new AtomicInteger(),
                        call -> !call.uri().getQuery().contains("OptPlatform")
                                && FakeReceiver.body(call).contains("\"EventType\":2")))
                .startsWith("refuses events with EventType=2 (acknowledged with OptPlatform in the query)");
    }

    private static Predicate<HttpCall> ofTime(ToLongFunction<HttpCall> latest) {
        return call ->
                event(e -> number(e, "EventTime") > latest.applyAsLong(call)).test(batch(call));
    }

    private static long requestTime(HttpCall call) {
        return Long.parseLong(call.uri().getQuery().replaceFirst(".*RequestTime=(\\d+).*", "$1"));
    }

    private static CandidateBatch batch(HttpCall call) {
        return CandidateBatch.read(call.body()).orElseThrow();
    }

    private static boolean same(Map<String, Object> event, String one, String other) {
        return event.containsKey(one) && event.get(one).equals(event.get(other));
    }

    private static boolean above(Map<String, Object> event, String one, String other) {
        return number(event, one) > number(event, other);
    }

    private static long number(Map<String, Object> event, String name) {
        return ((Number) event.get(name)).longValue();
    }
}
