package dev.pushback.contract.shrink;

import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came before, or the sum of all, decides: it is told, and not what happens to be sent then. */
class HistoryTest {

    private static final ShrinkLimits EFFORT = new ShrinkLimits(200, Duration.ofMinutes(1));
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final AtomicInteger scenes = new AtomicInteger();

    @Test
    void anAccountThatIsKnownIsToldAsSuch() {
        Map<Object, Object> first = new HashMap<>();
        assertThat(ofTwo(call -> events(call).stream()
                        .allMatch(event -> first.computeIfAbsent(event.get("To_Account"), one -> event.get("TaskId"))
                                .equals(event.get("TaskId")))))
                .contains("each of the 2 callbacks is acknowledged alone", "they have one To_Account", "it is known")
                .doesNotContain("cut off");
    }

    @Test
    void aTaskIdThatIsCutIsToldAsSuch() {
        Map<Object, Object> first = new HashMap<>();
        assertThat(ofTwo(call -> events(call).stream()
                        .allMatch(event -> first.computeIfAbsent(
                                        List.of(
                                                event.get("To_Account"),
                                                event.get("TaskId").toString().substring(0, 40)),
                                        one -> event.get("TaskId"))
                                .equals(event.get("TaskId")))))
                .contains("a TaskId that begins alike", "is TaskId cut off?");
    }

    @Test
    void aTextThatIsTakenOnceIsNoTextThatIsTooLong() {
        Map<Object, Object> first = new HashMap<>();
        CallbackSpec batch = callback().ofEvents(3).with("/Events/*/DataId", "d".repeat(64));
        assertThat(ofOne(
                        batch,
                        call -> events(call).stream()
                                .allMatch(event -> event.get("DataId") == null
                                        || first.computeIfAbsent(event.get("DataId"), one -> event.get("To_Account"))
                                                .equals(event.get("To_Account")))))
                .contains("a DataId is acknowledged of one To_Account only", "not what it says")
                .doesNotContain("has more than", "characters");
    }

    @Test
    void aTextThatCameBeforeIsToldAsSuch() {
        Set<Object> seen = new HashSet<>(Set.of("d".repeat(64)));
        CallbackSpec event = callback().with("/Events/0/DataId", "d".repeat(64));
        assertThat(ofOne(
                        event,
                        call -> events(call).stream()
                                .map(one -> one.get("DataId"))
                                .allMatch(id -> id == null || seen.add(id))))
                .contains("a DataId is acknowledged once", "came before, not what it says");
    }

    @ParameterizedTest
    @CsvSource({"100, 20", "50, 40", "25, 80"})
    void theSumOfWhatEachEventTakesIsNoSizeOfTheBatch(int each, int needed) {
        assertThat(ofSilence(callback().ofEvents(100), event -> Duration.ofMillis(each)))
                .startsWith("fails on events (each takes about " + each + " ms, so " + needed
                        + " of them in one callback" + " take longer than the time limit)");
    }

    @Test
    void onlyTheEventsThatTakeAWhileAreTold() {
        CallbackSpec mixed = callback()
                .ofEvents(50)
                .withMembers(
                        Message.term("mixed"),
                        i -> i % 2 == 0 ? Map.of() : Map.of("ErrCode", 410, "ErrInfo", "Unregistered"));
        assertThat(ofSilence(
                        mixed, event -> Duration.ofMillis(event.get("ErrCode").equals(410) ? 100 : 1)))
                .startsWith("fails on events with ErrCode=410")
                .contains("(each takes about ", "in one callback take longer than the time limit");
    }

    /** Of every ninth event none would fail. */
    @Test
    void theEventsThatTakeAWhileAreFoundWhateverTheirPeriodInTheBatch() {
        CallbackSpec everyThird = callback()
                .ofEvents(100)
                .withMembers(
                        Message.term("every third"),
                        i -> i % 3 == 2
                                ? Map.of("ErrCode", 410, "ErrInfo", "Unregistered", "PushPlatform", i % 9)
                                : Map.of("PushPlatform", i % 9));
        assertThat(ofSilence(
                        everyThird,
                        event -> Duration.ofMillis(event.get("ErrCode").equals(410) ? 100 : 1)))
                .startsWith("fails on events with ErrCode=410")
                .contains("(each takes about ", "in one callback take longer than the time limit");
    }

    /** What is worked off one after the other is still under way when the next is tried. */
    @Test
    void whatAReceiverStillWorksOffDoesNotHideTheSum() {
        AtomicLong free = new AtomicLong();
        AtomicLong now = new AtomicLong();
        FakeReceiver queue = new FakeReceiver(call -> {
            long begins = Math.max(free.get(), now.get());
            free.set(begins + 30L * events(call).size());
            Duration took = Duration.ofMillis(free.get() - now.get());
            now.addAndGet(Math.min(took.toMillis(), LIMIT.toMillis()));
            return took.compareTo(LIMIT) < 0 ? FakeReceiver.okAfter(call, took) : silence(call);
        });
        CallbackSpec hundred = callback().ofEvents(100).with("/Events/0/ErrInfo", "odd");
        assertThat(new Shrinker(hundred, silence(hundred.in(scene(queue))), () -> scene(queue), EFFORT)
                        .explain()
                        .map(found -> found.message().toString())
                        .orElse("nothing"))
                .startsWith("fails on events (each takes about 30 ms");
    }

    @Test
    void oneEventThatNeverEndsIsNoSum() {
        CallbackSpec one = callback().ofEvents(10).with("/Events/4/ErrInfo", "odd");
        assertThat(ofSilence(one, event -> event.get("ErrInfo").equals("odd") ? LIMIT.multipliedBy(9) : Duration.ZERO))
                .contains("ErrInfo=\"odd\"")
                .doesNotContain("each takes about");
    }

    private String ofTwo(Function<HttpCall, Boolean> takes) {
        CallbackSpec another = callback().withBody(Message.term("another push"), body -> {
            String quoted = body.at("/Events/0/TaskId").toString();
            return body.with("/Events/0/TaskId", quoted.substring(1, quoted.length() - 1) + "b");
        });
        return new CrossCallbackProbe(inTurn(callback(), another), 1, () -> scene(answering(takes)), EFFORT)
                .explain()
                .map(found -> found.message().toString())
                .orElse("nothing");
    }

    private String ofOne(CallbackSpec spec, Function<HttpCall, Boolean> takes) {
        Attempt failed = FakeReceiver.status(spec.in(scene(FakeReceiver.right())), 400);
        return new Shrinker(spec, failed, () -> scene(answering(takes)), EFFORT)
                .explain()
                .map(found -> found.message().toString())
                .orElse("nothing");
    }

    private String ofSilence(CallbackSpec spec, Function<Map<String, Object>, Duration> took) {
        FakeReceiver receiver = new FakeReceiver(call -> {
            Duration all = events(call).stream().map(took).reduce(Duration.ZERO, Duration::plus);
            return all.compareTo(LIMIT) < 0 ? FakeReceiver.okAfter(call, all) : silence(call);
        });
        return new Shrinker(spec, silence(spec.in(scene(receiver))), () -> scene(receiver), EFFORT)
                .explain()
                .map(found -> found.message().toString())
                .orElse("nothing");
    }

    private static Attempt silence(HttpCall call) {
        return new Attempt(call, Instant.EPOCH, LIMIT, null, Failure.TIMEOUT, Message.NONE);
    }

    private static FakeReceiver answering(Function<HttpCall, Boolean> takes) {
        return new FakeReceiver(call -> takes.apply(call) ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "no"));
    }

    private static List<Map<String, Object>> events(HttpCall call) {
        return CandidateBatch.read(call.body()).orElseThrow().events();
    }

    private CaseContext scene(FakeReceiver receiver) {
        return new CaseContext(
                CallbackUrl.parse("http://receiver.test/cb"),
                1400187352L,
                null,
                List.of(),
                1,
                "event.history#" + scenes.incrementAndGet(),
                Clock.fixed(Instant.ofEpochSecond(1_761_561_563), ZoneOffset.UTC),
                receiver,
                CallbackKind.ALL_MEMBER_PUSH);
    }
}
