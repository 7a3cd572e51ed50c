package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.refusesBatches;
import static dev.pushback.contract.receiver.broken.Mutations.storing;
import static dev.pushback.contract.receiver.broken.Mutations.telling;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.EventRepository.Kept;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Wrong answers to what comes again, late or in another order. */
final class RepeatFaults {

    private RepeatFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(repeats(), storage()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> repeats() {
        return List.of(
                knowing(
                                "duplicates-refused",
                                "refuses events that came before",
                                (kept, event) -> kept.events().contains(event))
                        .fails("repeat.in-another-batch")
                        .inChinese("拒绝重复到来的事件"),
                fault("same-body-refused", "refuses a body that came before", RepeatFaults::refusesSameBody)
                        .fails("repeat.same-sign")
                        .inChinese("拒绝重复到来的包体"),
                fault(
                                "duplicate-key-crash",
                                "crashes at an event twice in a batch",
                                refusesBatches("duplicate key", events -> new HashSet<>(events).size() < events.size()))
                        .fails("repeat.within-a-batch")
                        .inChinese("批次中同一事件出现两次时崩溃"),
                knowing(
                                "late-stage-refused",
                                "refuses a stage behind the current one",
                                (kept, event) -> event.stage() < kept.stage())
                        .fails("repeat.sent-after-clicked")
                        .inChinese("拒绝晚于当前阶段到来的早先阶段"),
                knowing(
                                "click-needs-sent",
                                "refuses clicked where sent never came",
                                (kept, event) -> event.stage() == 3 && kept.stage() == 0)
                        .fails("repeat.clicked-alone")
                        .inChinese("没有收到发送事件就拒绝点击事件"),
                knowing(
                                "click-needs-reached",
                                "refuses clicked right after sent",
                                (kept, event) -> event.stage() == 3 && kept.stage() == 1)
                        .fails("repeat.clicked-unreached")
                        .inChinese("拒绝紧跟在下发之后的点击"),
                knowing(
                                "next-stage-refused",
                                "refuses a stage where an earlier one is known, as a duplicate",
                                (kept, event) -> kept.stage() > 0 && event.stage() > kept.stage())
                        .fails("repeat.stages-in-turn")
                        .inChinese("已有较早的阶段时，把后一阶段当作重复而拒绝"),
                fault(
                                "one-stage-a-batch",
                                "refuses several stages of a recipient in one batch",
                                refusesBatches("duplicate key", RepeatFaults::goesOn))
                        .fails("repeat.stages-in-a-batch")
                        .inChinese("拒绝同一批次中同一接收者的多个阶段"),
                fault(
                                "stages-in-order",
                                "refuses stages in reverse order within a batch",
                                refusesBatches("stages out of order", RepeatFaults::goesBack))
                        .fails("repeat.stages-reversed")
                        .inChinese("拒绝阶段顺序颠倒的批次"),
                knowing(
                                "key-without-time",
                                "refuses an event that differs from one before in its time only",
                                (kept, event) ->
                                        kept.events().stream().anyMatch(known -> differsInTimeOnly(known, event)))
                        .fails("repeat.at-another-time")
                        .inChinese("拒绝与先前事件只有时间不同的事件"),
                knowing(
                                "key-without-result",
                                "refuses an event that differs from one before in its result only",
                                (kept, event) -> kept.events().stream()
                                        .anyMatch(known -> known.errCode() != event.errCode()
                                                && known.withError(event.errCode(), event.errInfo())
                                                        .equals(event)))
                        .fails("repeat.other-result")
                        .inChinese("拒绝与先前事件只有结果不同的事件"),
                fault(
                                "one-push-an-account",
                                "refuses a second push to an account that it knows",
                                RepeatFaults::takesOnePush)
                        .fails("repeat.another-push")
                        .inChinese("拒绝已知账号的第二次推送"),
                fault("copies-crash", "crashes at two copies at once", RepeatFaults::crashesAtCopies)
                        .fails("repeat.at-once")
                        .inChinese("同时收到两份相同的回调时崩溃"),
                fault("bans", "bans a task after ten refusals", RepeatFaults::bans)
                        .fails("repeat.after-many-refusals")
                        .inChinese("拒绝十次之后封禁该任务"),
                fault("sulks", "refuses a callback whose first try was refused", RepeatFaults::sulks)
                        .fails("repeat.after-a-refusal")
                        .inChinese("首次被拒绝的回调，再来时仍拒绝"));
    }

    private static boolean differsInTimeOnly(ReceivedEvent known, ReceivedEvent event) {
        return known.eventTime() != event.eventTime()
                && known.stage() == event.stage()
                && known.platform() == event.platform()
                && known.errCode() == event.errCode();
    }

    private static List<BrokenReceiver> storage() {
        return List.of(
                fault("stores-twice", "stores an event each time that it comes", RepeatFaults::piles)
                        .fails("repeat.stored-once")
                        .inChinese("事件每来一次就保存一次"),
                fault("stores-races", "stores an event twice if two copies come at once", RacingRepository::build)
                        .fails("repeat.at-once-stored-once")
                        .inChinese("两份相同的事件同时到来时保存两次"),
                fault(
                                "stage-goes-back",
                                "takes the stage that came last for the current one",
                                telling(RepeatFaults::last))
                        .fails("repeat.late-stage-stored", "repeat.reversed-stages-stored")
                        .inChinese("把最后到来的阶段当作当前阶段"),
                fault("known-one-drops-rest", "loses a whole batch if one event is known", RepeatFaults::dropsWithKnown)
                        .fails("repeat.new-ones-stored")
                        .inChinese("有一个已知事件就丢失整批"));
    }

    private static BrokenReceiver.Draft knowing(String id, String title, BiPredicate<Kept, ReceivedEvent> refused) {
        return fault(
                id,
                title,
                right -> right.objecting(reading -> reading.events().stream()
                                .filter(event ->
                                        refused.test(right.keeper().of(event.taskId(), event.toAccount()), event))
                                .findFirst()
                                .map(event -> "came too late, or before: " + event.toAccount()))
                        .build());
    }

    private static Backend refusesSameBody(BackendParts right) {
        Set<List<ReceivedEvent>> seen = ConcurrentHashMap.newKeySet();
        return right.objecting(reading -> seen.add(reading.events()) ? Optional.empty() : Optional.of("came before"))
                .build();
    }

    /** As where the account is the primary key; of pushes to all, whose TaskIds look so, for others come to one by nature. */
    private static Backend takesOnePush(BackendParts right) {
        Map<String, String> tasks = new ConcurrentHashMap<>();
        return right.objecting(reading -> reading.events().stream()
                        .filter(event -> event.taskId().contains("_2000005e80aa873_"))
                        .filter(event -> !event.taskId()
                                .equals(tasks.computeIfAbsent(event.toAccount(), first -> event.taskId())))
                        .findFirst()
                        .map(event -> "duplicate key: " + event.toAccount()))
                .build();
    }

    private static boolean goesOn(List<ReceivedEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            boolean same = events.get(i).toAccount().equals(events.get(i - 1).toAccount());
            if (same && events.get(i).stage() > events.get(i - 1).stage()) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesBack(List<ReceivedEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            boolean same = events.get(i).toAccount().equals(events.get(i - 1).toAccount());
            if (same && events.get(i).stage() < events.get(i - 1).stage()) {
                return true;
            }
        }
        return false;
    }

    /** What is under way stays so for a moment, as in a transaction: copies that come then collide. */
    private static Backend crashesAtCopies(BackendParts right) {
        Set<Integer> underWay = ConcurrentHashMap.newKeySet();
        Backend backend = right.build();
        return call -> {
            int body = Arrays.hashCode(call.body());
            if (call.isProbe() || call.body().length == 0) {
                return backend.answer(call);
            }
            if (!underWay.add(body)) {
                return Mutations.crash();
            }
            BackendReply answer = backend.answer(call);
            return answer.withEffect((late, connection) -> connection.after(Duration.ofMillis(30), () -> {
                underWay.remove(body);
                answer.effect().play(late, connection);
            }));
        };
    }

    private static Backend bans(BackendParts right) {
        Map<String, Integer> refusals = new ConcurrentHashMap<>();
        Backend backend = right.build();
        return call -> {
            Optional<String> task = ConnectionMutations.firstEvent(call).map(ReceivedEvent::taskId);
            if (task.filter(id -> refusals.getOrDefault(id, 0) > 10).isPresent()) {
                return BackendReply.refused(403, "banned");
            }
            BackendReply answer = backend.answer(call);
            task.filter(id -> !answer.taken()).ifPresent(id -> refusals.merge(id, 1, Integer::sum));
            return answer;
        };
    }

    private static Backend sulks(BackendParts right) {
        Set<Integer> refused = ConcurrentHashMap.newKeySet();
        Backend backend = right.build();
        return call -> {
            int body = Arrays.hashCode(call.body());
            BackendReply answer =
                    refused.contains(body) ? BackendReply.refused("refused before") : backend.answer(call);
            if (!answer.taken()) {
                refused.add(body);
            }
            return answer;
        };
    }

    private static Backend piles(BackendParts right) {
        return right.with(new AppendOnlyRepository(right.keeper())).build();
    }

    private static Kept last(Kept kept) {
        List<ReceivedEvent> events = kept.events();
        return events.isEmpty() ? kept : new Kept(events.get(events.size() - 1).stage(), events);
    }

    private static Backend dropsWithKnown(BackendParts right) {
        Set<ReceivedEvent> known = ConcurrentHashMap.newKeySet();
        return storing(events -> {
                    boolean isOneKnown = events.stream().anyMatch(known::contains);
                    known.addAll(events);
                    return isOneKnown ? List.of() : events;
                })
                .build(right);
    }
}
