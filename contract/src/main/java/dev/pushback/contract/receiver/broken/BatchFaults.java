package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.refusesBatches;
import static dev.pushback.contract.receiver.broken.Mutations.storing;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Wrong bounds on batches. */
final class BatchFaults {

    private BatchFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(batches(), storage()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> batches() {
        return List.of(
                sized("batch-of-one-only", "refuses more than one event", size -> size > 1)
                        .fails("batch.two-events", "batch.fifty-events", "batch.hundred-events")
                        .inChinese("拒绝多于一个事件的批次"),
                sized("batch-of-two-refused", "refuses a batch of 2 events", size -> size == 2)
                        .fails("batch.two-events")
                        .inChinese("拒绝 2 个事件的批次"),
                sized("batch-under-50", "refuses 50 events and more", size -> size >= 50)
                        .fails("batch.fifty-events", "batch.ninety-nine-events", "batch.hundred-events")
                        .inChinese("拒绝 50 个及以上的事件"),
                sized("batch-under-99", "refuses 99 events and more", size -> size >= 99)
                        .fails("batch.ninety-nine-events", "batch.hundred-events")
                        .inChinese("拒绝 99 个及以上的事件"),
                sized("batch-under-100", "refuses 100 events", size -> size >= 100)
                        .fails("batch.hundred-events")
                        .inChinese("拒绝 100 个事件"),
                limited("body-16-kb", 16 << 10)
                        .fails("batch.hundred-events", "batch.largest-body", "batch.over-100-kb")
                        .inChinese("拒绝超过 16 kB 的包体"),
                limited("body-64-kb", 64 << 10)
                        .fails("batch.largest-body", "batch.over-100-kb")
                        .inChinese("拒绝超过 64 kB 的包体"),
                limited("body-100-kb", 100 << 10).fails("batch.over-100-kb").inChinese("拒绝超过 100 kB 的包体"),
                fault(
                                "short-event-refused",
                                "refuses a short TaskId without words beside it",
                                refusesBatches(
                                        "too short",
                                        events -> events.get(0).errInfo().isEmpty()
                                                && events.get(0).taskId().length() < 45))
                        .fails("batch.smallest-body")
                        .inChinese("拒绝 TaskId 较短又没有描述的事件"),
                uniform("mixed-types-refused", "types", ReceivedEvent::type)
                        .fails("batch.mixed-types")
                        .inChinese("拒绝类型混合的批次"),
                uniform("mixed-tasks-refused", "tasks", ReceivedEvent::taskId)
                        .fails("batch.mixed-tasks")
                        .inChinese("拒绝任务混合的批次"),
                uniform("mixed-platforms-refused", "platforms", ReceivedEvent::platform)
                        .fails("batch.mixed-platforms")
                        .inChinese("拒绝平台混合的批次"),
                uniform("mixed-stages-refused", "stages", ReceivedEvent::stage)
                        .fails("batch.mixed-stages")
                        .inChinese("拒绝阶段混合的批次"),
                uniform("mixed-results-refused", "results", ReceivedEvent::errCode)
                        .fails("batch.mixed-results")
                        .inChinese("拒绝结果混合的批次"),
                fault(
                                "one-event-a-recipient",
                                "refuses two events of one recipient in a batch",
                                refusesBatches("the recipient came before", BatchFaults::hasRecipientTwice))
                        .fails("batch.one-recipient")
                        .inChinese("拒绝同一接收者有两个事件的批次"),
                fault(
                                "one-recipient-a-data-id",
                                "refuses a DataId that another recipient of the batch has",
                                refusesBatches("the DataId is another's", BatchFaults::sharesDataId))
                        .fails("batch.one-data-id")
                        .inChinese("拒绝批内由另一接收者使用过的 DataId"),
                fault(
                                "one-phone-of-a-maker",
                                "crashes at two events of one recipient that share platform and stage",
                                refusesBatches("duplicate key", BatchFaults::hasPhoneTwice))
                        .fails("batch.two-phones")
                        .inChinese("同一接收者的两个事件平台和阶段相同时崩溃"));
    }

    private static List<BrokenReceiver> storage() {
        return List.of(
                fault("drops-last", "loses the last event of a batch", storing(BatchFaults::allButLast))
                        .fails("batch.all-stored")
                        .inChinese("丢失批次中的最后一个事件"),
                fault(
                                "keeps-first-50",
                                "stores the first 50 events of a batch only",
                                storing(events -> events.subList(0, Math.min(50, events.size()))))
                        .fails("batch.all-stored")
                        .inChinese("只保存批次中的前 50 个事件"),
                fault(
                                "key-of-data-id",
                                "has a unique key of DataId and stage, where there is a DataId",
                                right -> right.with(new EventTable(BatchFaults::byDataId, EventTable.IGNORE))
                                        .build())
                        .fails("batch.one-data-id-stored")
                        .inChinese("有 DataId 时以 DataId 和阶段为唯一键"));
    }

    private static BrokenReceiver.Draft sized(String id, String title, IntPredicate refused) {
        return fault(id, title, refusesBatches("too many events", events -> refused.test(events.size())));
    }

    private static BrokenReceiver.Draft limited(String id, int bytes) {
        return fault(
                id,
                "refuses bodies of over " + (bytes >> 10) + " kB",
                answersTo(call -> call.body().length > bytes, BackendReply.refused(413, "the body is too large")));
    }

    private static BrokenReceiver.Draft uniform(String id, String what, Function<ReceivedEvent, Object> member) {
        return fault(
                id,
                "refuses a batch of different " + what,
                refusesBatches("different " + what, events -> distinct(events, member) > 1));
    }

    private static long distinct(List<ReceivedEvent> events, Function<ReceivedEvent, Object> member) {
        return events.stream().map(member).distinct().count();
    }

    private static boolean hasRecipientTwice(List<ReceivedEvent> events) {
        return distinct(events, event -> event.taskId() + " " + event.toAccount()) < events.size();
    }

    private static String byDataId(ReceivedEvent event) {
        boolean isNamed = event.dataId() != null && !event.dataId().isEmpty();
        return (isNamed ? event.dataId() : EventTable.device(event)) + "|" + event.stage();
    }

    private static boolean sharesDataId(List<ReceivedEvent> events) {
        List<ReceivedEvent> named = events.stream()
                .filter(event -> event.dataId() != null && !event.dataId().isEmpty())
                .toList();
        return distinct(named, ReceivedEvent::dataId) < distinct(named, ReceivedEvent::toAccount);
    }

    private static boolean hasPhoneTwice(List<ReceivedEvent> events) {
        return events.stream().distinct().count()
                > distinct(
                        events,
                        event -> event.taskId() + " " + event.toAccount() + " " + event.platform() + " "
                                + event.stage());
    }

    private static List<ReceivedEvent> allButLast(List<ReceivedEvent> events) {
        return events.size() == 1 ? events : events.subList(0, events.size() - 1);
    }
}
