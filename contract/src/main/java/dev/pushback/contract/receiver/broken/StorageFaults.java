package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.EventTable.IGNORE;
import static dev.pushback.contract.receiver.broken.EventTable.OVERWRITE;
import static dev.pushback.contract.receiver.broken.EventTable.device;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Right answers, wrong storage: each as it comes about in real code. What they break the ledger tells. */
final class StorageFaults {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private static final int COLUMN = 32;
    private static final int QUEUE = 50;
    private static final int RECENT = 100;

    private StorageFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                table(
                                "key-without-stage",
                                "has a unique key without the stage",
                                () -> new EventTable(event -> device(event), IGNORE))
                        .fails("storage.lost")
                        .inChinese("唯一键不含阶段"),
                table(
                                "key-without-device",
                                "has a unique key without the device",
                                () -> new EventTable(
                                        event -> event.taskId() + "|" + event.toAccount() + "|" + event.stage(),
                                        IGNORE))
                        .fails("storage.lost")
                        .inChinese("唯一键不含设备"),
                table(
                                "key-without-task",
                                "has a unique key without the task",
                                () -> new EventTable(
                                        event -> event.toAccount() + "|" + event.platform() + "|" + event.device() + "|"
                                                + event.stage() + event.type(),
                                        IGNORE))
                        .fails("storage.lost")
                        .inChinese("唯一键不含任务"),
                table(
                                "accounts-in-any-case",
                                "takes accounts for the same that differ in case",
                                () -> new EventTable(
                                        event -> device(event).toLowerCase(Locale.ROOT) + "|" + event.stage(), IGNORE))
                        .fails("storage.lost")
                        .inChinese("把仅大小写不同的账号当作同一个"),
                table(
                                "column-of-32",
                                "cuts accounts to 32 characters",
                                () -> EventTable.byIdentity().whoseColumns(row -> account(row, cut(row.toAccount()))))
                        .fails("storage.cut")
                        .inChinese("把账号截断为 32 个字符"),
                table(
                                "latin-1-column",
                                "keeps texts in Latin-1",
                                () -> EventTable.byIdentity()
                                        .whoseColumns(row -> row.withError(row.errCode(), latin(row.errInfo()))))
                        .fails("storage.decoded")
                        .inChinese("以 Latin-1 保存文本"),
                table(
                                "decodes-urls",
                                "decodes texts as if they came in a URL",
                                () -> EventTable.byIdentity()
                                        .whoseColumns(row -> row.withError(row.errCode(), decoded(row.errInfo()))))
                        .fails("storage.decoded", "event.percent-stored")
                        .inChinese("把文本当作 URL 解码"),
                table(
                                "upsert-overwrites",
                                "writes the last stage over the furthest",
                                () -> new EventTable(event -> device(event), OVERWRITE))
                        .fails("storage.stage-went-back")
                        .inChinese("以最后到达的阶段覆盖最远的阶段"),
                table(
                                "batch-rolls-back",
                                "loses a whole batch at a text that its column refuses",
                                () -> EventTable.byIdentity()
                                        .refusing(row -> row.errInfo().length() > RECENT))
                        .fails("storage.rolled-back")
                        .inChinese("遇到列不接受的文本时丢失整个批次"),
                table(
                                "maps-vendors",
                                "takes HONOR for Huawei",
                                () -> EventTable.byIdentity()
                                        .whoseColumns(row -> row.platform() == 8 ? row.withPlatform(3) : row))
                        .fails("storage.other-vendor")
                        .inChinese("把荣耀当作华为"),
                fault(
                                "first-for-all",
                                "keeps the first event's failure for all",
                                storing(EventTable::byIdentity, StorageFaults::withFirstFailure))
                        .fails("storage.from-first")
                        .inChinese("把第一个事件的失败用于所有事件"),
                fault(
                                "first-time-for-all",
                                "keeps the first event's time for all",
                                storing(EventTable::byIdentity, StorageFaults::withFirstTime))
                        .fails("storage.from-first")
                        .inChinese("把第一个事件的时间用于所有事件"),
                fault(
                                "queue-drops",
                                "drops what comes beyond a queue of 50",
                                storing(
                                        EventTable::byIdentity,
                                        events -> events.size() > QUEUE ? events.subList(0, QUEUE) : events))
                        .fails("storage.lost")
                        .inChinese("丢弃超出 50 个的队列部分"),
                fault("recent-duplicates-only", "knows the last duplicates only, in memory", StorageFaults::recent)
                        .fails("storage.doubled")
                        .inChinese("只在内存中记得最近的重复"),
                fault("check-after-storing", "stores first and checks afterwards", StorageFaults::storesFirst)
                        .fails("storage.stored-though-refused")
                        .inChinese("先保存，后检查"),
                fault("worker-dies", "forgets everything at a body that is no JSON", StorageFaults::dies)
                        .fails("storage.forgotten")
                        .inChinese("遇到不是 JSON 的包体时忘记一切"),
                fault(
                                "busy-loses",
                                "loses what comes while it works on " + BadMoments.MOST_AT_ONCE + " callbacks",
                                BadMoments::whileBusy)
                        .fails("storage.lost")
                        .inChinese("同时处理 2 个回调时，丢失再到来的回调"),
                fault(
                                "garbage-loses-next",
                                "loses the callback that comes after one that it refused, on the same connection",
                                BadMoments::afterGarbage)
                        .fails("storage.lost")
                        .inChinese("丢失同一连接上紧接着被拒绝的请求之后的回调"),
                fault(
                                "other-command-loses-next",
                                "loses the " + BadMoments.LOST
                                        + " callbacks of one event that come after one of another command",
                                BadMoments::afterOtherCommand)
                        .fails("storage.lost")
                        .inChinese("丢失另一种命令的回调之后的 3 个单事件回调"));
    }

    private static BrokenReceiver.Draft table(String id, String title, Supplier<EventTable> table) {
        return fault(id, title, storing(table, events -> events));
    }

    private static Mutation storing(Supplier<EventTable> table, UnaryOperator<List<ReceivedEvent>> change) {
        return right -> right.with(new MutatedRepository(table.get(), change, kept -> kept))
                .build();
    }

    private static ReceivedEvent account(ReceivedEvent row, String account) {
        return new ReceivedEvent(
                row.taskId(),
                account,
                row.type(),
                row.stage(),
                row.platform(),
                row.device(),
                row.eventTime(),
                row.taskTime(),
                row.errCode(),
                row.errInfo(),
                row.dataId());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(COLUMN, text.length()));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    /** As PHP's {@code urldecode} does: what is no escape stays. */
    private static String decoded(String text) {
        return ESCAPE.matcher(text.replace('+', ' '))
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static List<ReceivedEvent> withFirstFailure(List<ReceivedEvent> events) {
        ReceivedEvent first = events.get(0);
        return events.stream()
                .map(event -> event.withError(first.errCode(), first.errInfo()))
                .toList();
    }

    private static List<ReceivedEvent> withFirstTime(List<ReceivedEvent> events) {
        long first = events.get(0).eventTime();
        return events.stream().map(event -> event.withEventTime(first)).toList();
    }

    private static Backend recent(BackendParts right) {
        Set<ReceivedEvent> known = ConcurrentHashMap.newKeySet();
        AtomicInteger row = new AtomicInteger();
        EventTable appended = new EventTable(event -> Integer.toString(row.incrementAndGet()), IGNORE);
        UnaryOperator<List<ReceivedEvent>> fresh = events -> {
            if (known.size() > 2) {
                known.clear();
            }
            return events.stream().filter(known::add).toList();
        };
        return right.with(new MutatedRepository(appended, fresh, kept -> kept)).build();
    }

    private static Backend storesFirst(BackendParts right) {
        EventRepository table = EventTable.byIdentity();
        Backend backend = right.with(table).build();
        return call -> {
            if (!call.isProbe() && call.kind().isPresent()) {
                table.keep(right.reader().apply(call).events());
            }
            return backend.answer(call);
        };
    }

    private static Backend dies(BackendParts right) {
        EventTable table = EventTable.byIdentity();
        Backend backend = right.with(table).build();
        return call -> {
            BackendReply answer = backend.answer(call);
            boolean isGarbage = call.method().equals("POST")
                    && call.kind().isPresent()
                    && call.body().length > 0
                    && call.body()[0] != '{';
            if (isGarbage) {
                table.clear();
            }
            return answer;
        };
    }
}
