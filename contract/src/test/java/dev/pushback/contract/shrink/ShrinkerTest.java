package dev.pushback.contract.shrink;

import static dev.pushback.contract.request.CallbackSpec.callback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.emulator.http.Attempt;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    /** Words in a row that are no names of members or values. */
    static final String ENGLISH = "[a-z]{2,} [a-z]{2,}";

    private static final ShrinkLimits EFFORT = new ShrinkLimits(200, Duration.ofMinutes(1));

    /** A hundred events: ten platforms' worth of stages, as a matrix has them. */
    private static final CallbackSpec MATRIX = callback()
            .ofEvents(100)
            .withEach(Message.term("platforms"), "PushPlatform", i -> i % 9)
            .withEach(Message.term("stages"), "PushStage", i -> i / 9 % 3 + 1);

    @Test
    void findsTheTwoMembersThatMatter() {
        String found = explain(MATRIX, event(e -> is(e, "PushPlatform", 8) && is(e, "PushStage", 3)));

        assertThat(found)
                .startsWith("refuses events with PushPlatform=8 and PushStage=3; 3 of 3 such events fail,"
                        + " the 97 others are acknowledged; found with ");
    }

    @Test
    void findsSeveralValuesOfOneMember() {
        String found = explain(MATRIX, event(e -> is(e, "PushPlatform", 7) || is(e, "PushPlatform", 3)));

        assertThat(found)
                .startsWith("refuses events with PushPlatform=3/7; 5 of 5 such events fail, the 78 others are");
    }

    @Test
    void findsSeveralCauses() {
        String found = explain(MATRIX, event(e -> is(e, "PushPlatform", 7) || is(e, "PushStage", 3)));

        assertThat(found)
                .contains(
                        "events with PushPlatform=7",
                        " and also ",
                        "events with PushStage=3",
                        "others are acknowledged");
    }

    /** Not that one of them has a TaskId of another length, which any of them may have. */
    @Test
    void findsWhatTwoEventsShare() {
        CallbackSpec tasks = callback()
                .ofEvents(30)
                .withEach(Message.term("tasks"), "TaskId", i -> "657bf434_537529d8_2000005e80aa873_2780d131_" + i % 10);
        String found = explain(
                tasks,
                batch -> pair(batch, (one, other) -> share(one, other, "EventTime") && !share(one, other, "TaskId")));

        assertThat(found).startsWith("refuses two events with the same EventTime and another TaskId in one batch");
    }

    @Test
    void findsThatTwoEventsHaveOneRecipient() {
        CallbackSpec twice = callback()
                .ofEvents(3)
                .withEach(Message.term("stages"), "PushStage", i -> i + 1)
                .toOneRecipient();
        String found = explain(twice, batch -> pair(batch, (one, other) -> share(one, other, "To_Account")));

        assertThat(found).startsWith("refuses two events with the same To_Account");
    }

    private static boolean pair(CandidateBatch batch, BiPredicate<Map<String, Object>, Map<String, Object>> such) {
        List<Map<String, Object>> events = batch.events();
        return IntStream.range(0, events.size())
                .anyMatch(i -> IntStream.range(0, i).anyMatch(j -> such.test(events.get(i), events.get(j))));
    }

    private static boolean share(Map<String, Object> one, Map<String, Object> other, String name) {
        return one.get(name).equals(other.get(name));
    }

    @Test
    void findsTheGreatestBatch() {
        String found = explain(MATRIX, batch -> batch.events().size() >= 50);

        assertThat(found).startsWith("acknowledges up to 49 events a callback, plain ones, refuses 50 and more; found");
    }

    @Test
    void findsTheLargestBody() {
        CallbackSpec large = callback().ofEvents(100).withEach(Message.term("long"), "ErrInfo", i -> "x".repeat(900));
        AtomicInteger sent = new AtomicInteger();
        String found = explain(large, sent, call -> call.body().length > 102_400);

        assertThat(found).startsWith("refuses bodies above about 102 kB, whatever the events (");
        assertThat(sent).hasValueLessThan(30);
    }

    @Test
    void findsTheLongestText() {
        CallbackSpec spec = callback().ofEvents(3).with("/Events/1/To_Account", "r".repeat(36));
        String found = explain(spec, event(e -> ((String) e.get("To_Account")).length() > 32));

        assertThat(found).startsWith("refuses events whose To_Account has more than 32 characters; 1 of 1");
    }

    @Test
    void explainsAllTextsThatAreTooLongByOneLimit() {
        CallbackSpec spec =
                callback().ofEvents(40).withEach(Message.term("long"), "To_Account", i -> "r".repeat(20 + i));
        String found = explain(spec, event(e -> ((String) e.get("To_Account")).length() > 32));

        assertThat(found)
                .startsWith("refuses events whose To_Account has more than 32 characters; 5 of 5 such events fail,"
                        + " the 13 others are acknowledged");
    }

    @Test
    void findsTheGreatestNumber() {
        CallbackSpec spec = callback().with("/Events/0/EventTime", 4_102_444_800L);
        String found = explain(spec, event(e -> ((Number) e.get("EventTime")).longValue() > Integer.MAX_VALUE));

        assertThat(found).startsWith("refuses events whose EventTime is above 2147483647");
    }

    @Test
    void leavesOutMembersThatOnlyFollowFromAnother() {
        CallbackSpec online = callback()
                .with("/Events/0/EventType", 2)
                .with("/Events/0/PushPlatform", 0)
                .with("/Events/0/DeviceType", 3);

        assertThat(explain(online, event(e -> is(e, "EventType", 2)))).startsWith("refuses events with EventType=2;");
        assertThat(explain(online, event(e -> is(e, "PushPlatform", 0))))
                .startsWith("refuses events with PushPlatform=0;");
    }

    @Test
    void namesAnAbsentMember() {
        CallbackSpec spec = callback().without("/Events/0/ErrInfo");

        assertThat(explain(spec, event(e -> !e.containsKey("ErrInfo")))).startsWith("refuses events with no ErrInfo;");
    }

    @Test
    void findsEventsThatFailTogetherOnly() {
        CallbackSpec spec = callback().ofEvents(10).with("/Events/3/TaskId", "other_task");
        String found = explain(
                spec,
                batch -> batch.events().stream()
                                .map(e -> e.get("TaskId"))
                                .distinct()
                                .count()
                        > 1);

        assertThat(found).contains("one batch that holds", "a plain event", "an event with TaskId=\"other_task\"");
    }

    @Test
    void findsTheSameEventTwice() {
        CallbackSpec twice = callback().ofEvents(2).withEach(Message.term("the same"), "To_Account", i -> "user1");
        String found = explain(
                twice,
                batch -> batch.events().stream().distinct().count()
                        < batch.events().size());

        assertThat(found).startsWith("refuses one batch that holds the same event twice; found with");
    }

    @Test
    void saysThatEachEventOfAGreaterBatchIsAcknowledgedByItself() {
        CallbackSpec tasks = callback().ofEvents(10).withEach(Message.term("tasks"), "TaskId", i -> "task" + i % 5);
        String found = explain(
                tasks,
                batch -> batch.events().stream()
                                .map(e -> e.get("TaskId"))
                                .distinct()
                                .count()
                        > 3);

        assertThat(found)
                .startsWith(
                        "refuses a batch of 4 events (the smallest found that fails), each of which is acknowledged by"
                                + " itself, the 6 others are not acknowledged either; found with");
    }

    @Test
    void findsThatTheEventsCameBefore() {
        Set<Object> seen = new HashSet<>(Set.of("task0-1", "task1-1"));
        CallbackSpec tasks = callback().ofEvents(2).withEach(Message.term("tasks"), "TaskId", i -> "task" + i + "-1");
        String found = explain(
                tasks,
                batch -> batch.events().stream().map(e -> e.get("TaskId")).anyMatch(id -> !seen.add(id)));

        assertThat(found)
                .isEqualTo("events that came before are not acknowledged: with another TaskId they are, but only once;"
                        + " found with 4 callbacks");
    }

    @Test
    void doesNotTakeATaskIdThatIsRefusedForOneThatCameBefore() {
        CallbackSpec task = callback().with("/Events/0/TaskId", "task0-1");

        assertThat(explain(task, event(e -> "task0-1".equals(e.get("TaskId")))))
                .startsWith("refuses events with TaskId=\"task0-1\";");
    }

    @Test
    void findsThatTheOrderMatters() {
        CallbackSpec reversed = callback()
                .ofEvents(3)
                .withMembers(Message.term("reversed"), i -> Map.of("To_Account", "user1", "PushStage", 3 - i));
        String found = explain(
                reversed,
                batch ->
                        IntStream.range(1, batch.events().size()).anyMatch(i -> stage(batch, i - 1) > stage(batch, i)));

        assertThat(found)
                .startsWith("refuses one batch that holds an event with ")
                .contains(
                        "PushStage=2 beside a plain event",
                        "(acknowledged in reverse order: it is the order that matters)");
    }

    @Test
    void saysThatTheEventsDoNotMatterIfTheHeadDoes() {
        CallbackSpec spec = MATRIX.query("ClientIP", "127.0.0.1");
        String found =
                explain(spec, new AtomicInteger(), call -> call.uri().toString().contains("ClientIP"));

        assertThat(found)
                .startsWith("ClientIP=\"127.0.0.1\" in the query matters, and no event")
                .contains("with no ClientIP it is acknowledged");
    }

    @Test
    void saysThatTheWritingMatters() {
        CallbackSpec spec = callback()
                .withBytes(Message.term("spaced"), CallbackSpec.text("{ \"Events\": [ {\"ErrInfo\": \"a\"} ] }"));
        String found = explain(
                spec, new AtomicInteger(), call -> FakeReceiver.body(call).contains("{ "));

        assertThat(found).contains("it is the writing of the JSON that matters");
    }

    @Test
    void tellsFlakinessWithItsRate() {
        AtomicInteger times = new AtomicInteger();
        CallbackSpec spec = callback().ofEvents(2).with("/Events/1/ErrInfo", "odd");
        String found = explain(spec, event(e -> "odd".equals(e.get("ErrInfo")) && times.incrementAndGet() % 4 != 0));

        assertThat(found).contains("flaky (");
    }

    @Test
    void spendsNoMoreThanItMay() {
        AtomicInteger sent = new AtomicInteger();
        Predicate<HttpCall> fails = call -> CandidateBatch.read(call.body()).orElseThrow().events().stream()
                .anyMatch(e -> is(e, "PushPlatform", 8));
        String found = explain(MATRIX, sent, fails, new ShrinkLimits(7, Duration.ofMinutes(1)));

        assertThat(sent).hasValueLessThanOrEqualTo(7);
        assertThat(found).contains("found with 7 callbacks, the most that is spent on it");
    }

    @Test
    void saysNothingOfAPlainEvent() {
        assertThat(new Shrinker(callback(), failed(callback()), () -> scene(call -> true, new AtomicInteger()), EFFORT)
                        .explain())
                .isEmpty();
    }

    private static int stage(CandidateBatch batch, int place) {
        return (Integer) batch.events().get(place).get("PushStage");
    }

    static String explain(CallbackSpec spec, Predicate<CandidateBatch> fails) {
        return explain(
                spec,
                new AtomicInteger(),
                call -> fails.test(CandidateBatch.read(call.body()).orElseThrow()));
    }

    static Predicate<CandidateBatch> event(Predicate<Map<String, Object>> fails) {
        return batch -> batch.events().stream().anyMatch(fails);
    }

    static String explain(CallbackSpec spec, AtomicInteger sent, Predicate<HttpCall> fails) {
        return explain(spec, sent, fails, EFFORT);
    }

    private static String explain(
            CallbackSpec spec, AtomicInteger sent, Predicate<HttpCall> fails, ShrinkLimits effort) {
        Message found = new Shrinker(spec, failed(spec), () -> scene(fails, sent), effort)
                .explain()
                .map(Explanation::message)
                .orElse(Message.term("nothing"));
        assertThat(Wording.in(Lang.ZH).said(found)).as("in Chinese").doesNotContainPattern(ENGLISH);
        return found.toString();
    }

    private static Attempt failed(CallbackSpec spec) {
        return FakeReceiver.status(spec.in(scene(call -> true, new AtomicInteger())), 400);
    }

    private static CaseContext scene(Predicate<HttpCall> fails, AtomicInteger sent) {
        FakeReceiver receiver = new FakeReceiver(call -> {
            sent.incrementAndGet();
            return fails.test(call) ? FakeReceiver.status(call, 400) : FakeReceiver.ok(call);
        });
        return new CaseContext(
                CallbackUrl.parse("http://receiver.test/cb"),
                1400187352L,
                "secret",
                List.of(),
                1,
                "event.shrunk#" + sent.get(),
                Clock.fixed(Instant.ofEpochSecond(1_761_561_563), ZoneOffset.UTC),
                receiver,
                CallbackKind.ALL_MEMBER_PUSH);
    }

    static boolean is(Map<String, Object> event, String name, int value) {
        return Integer.valueOf(value).equals(event.get(name));
    }
}
