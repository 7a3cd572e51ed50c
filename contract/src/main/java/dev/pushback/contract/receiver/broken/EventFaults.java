package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.refusesCalls;
import static dev.pushback.contract.receiver.broken.Mutations.refusesEvents;
import static dev.pushback.contract.receiver.broken.Mutations.storing;

import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Wrong demands on the members of an event, and events that are kept wrongly. */
final class EventFaults {

    /** Huawei for Xiaomi and so on, as a receiver in public code has it. */
    private static final Map<Platform, Platform> WRONG_VENDORS = Map.of(
            Platform.XIAOMI, Platform.OPPO,
            Platform.HUAWEI, Platform.XIAOMI,
            Platform.FCM, Platform.HONOR,
            Platform.OPPO, Platform.FCM,
            Platform.HONOR, Platform.HUAWEI);

    private static final Pattern TOP_COMMAND = Pattern.compile("^\\{\"CallbackCommand\"|],\"CallbackCommand\"");
    private static final int FIVE_MINUTES = 300;

    private EventFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(requests(), members(), ids(), storage(), losses())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenReceiver> requests() {
        return List.of(
                fault(
                                "command-on-top",
                                "looks for the command at the top of the body",
                                refusesCalls(
                                        "CallbackCommand is missing",
                                        call -> !TOP_COMMAND.matcher(text(call)).find()))
                        .fails("event.no-command-on-top")
                        .inChinese("从包体顶层查找命令"),
                fault(
                                "json-spaced-refused",
                                "finds members by searching the text, without blanks in mind",
                                refusesCalls(
                                        "Events is missing", call -> text(call).contains("\n")))
                        .fails("event.json-spaced")
                        .inChinese("靠搜索文本取字段，没有考虑空格"),
                fault(
                                "json-order-refused",
                                "refuses events whose CallbackCommand is their last member",
                                refusesCalls(
                                        "CallbackCommand must come first",
                                        call -> text(call).contains("\"CallbackCommand\":\"Push.AllMemberPush\"}")))
                        .fails("event.json-reordered")
                        .inChinese("拒绝 CallbackCommand 为最后一个字段的事件"),
                fault(
                                "case-collation-crash",
                                "refuses accounts that its database takes for the same, whatever their case",
                                Mutations.refusesBatches("duplicate key", EventFaults::differInCaseOnly))
                        .fails("event.accounts-differ-in-case")
                        .inChinese("拒绝数据库不分大小写时视为相同的账号"),
                fault(
                                "json-escapes-refused",
                                "does not understand escaped characters",
                                refusesCalls("bad character", call -> text(call).contains("\\u")))
                        .fails("event.json-escaped")
                        .inChinese("不识别转义字符"));
    }

    private static boolean differInCaseOnly(List<ReceivedEvent> events) {
        long different =
                events.stream().map(ReceivedEvent::toAccount).distinct().count();
        return events.stream()
                        .map(event -> event.toAccount().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < different;
    }

    private static List<BrokenReceiver> members() {
        return List.of(
                platform("platform-unknown-refused", Platform.UNKNOWN, "event.platform-unknown"),
                platform("platform-xiaomi-refused", Platform.XIAOMI, "event.platform-xiaomi"),
                platform("platform-huawei-refused", Platform.HUAWEI, "event.platform-huawei"),
                platform("platform-fcm-refused", Platform.FCM, "event.platform-fcm"),
                platform("platform-meizu-refused", Platform.MEIZU, "event.platform-meizu"),
                platform("platform-oppo-refused", Platform.OPPO, "event.platform-oppo"),
                platform("platform-vivo-refused", Platform.VIVO, "event.platform-vivo"),
                platform("platform-honor-refused", Platform.HONOR, "event.platform-honor"),
                device("device-unknown-refused", Platform.UNKNOWN, "event.device-unknown"),
                device("device-apns-refused", Platform.APNS, "event.device-apns"),
                device("device-xiaomi-refused", Platform.XIAOMI, "event.device-xiaomi"),
                device("device-huawei-refused", Platform.HUAWEI, "event.device-huawei"),
                device("device-fcm-refused", Platform.FCM, "event.device-fcm"),
                device("device-meizu-refused", Platform.MEIZU, "event.device-meizu"),
                device("device-oppo-refused", Platform.OPPO, "event.device-oppo"),
                device("device-vivo-refused", Platform.VIVO, "event.device-vivo"),
                device("device-honor-refused", Platform.HONOR, "event.device-honor"),
                refusing("online-refused", "online events", EventFaults::isOnline)
                        .fails("event.online", "event.matrix")
                        .inChinese("拒绝在线推送事件"),
                refusing("online-platform-needed", "events of PushPlatform 0", event -> event.platform() == 0)
                        .fails("event.online", "event.platform-unknown")
                        .inChinese("拒绝 PushPlatform 为 0 的事件"),
                refusing(
                                "online-device-needed",
                                "online events without DeviceType",
                                event -> isOnline(event) && event.device() == null)
                        .fails("event.online")
                        .inChinese("拒绝没有 DeviceType 的在线推送事件"),
                refusing(
                                "device-on-offline-refused",
                                "offline events with DeviceType",
                                event -> !isOnline(event) && event.device() != null)
                        .fails("event.offline-device-zero")
                        .inChinese("拒绝带有 DeviceType 的离线推送事件"),
                refusing("device-refused", "events with DeviceType", event -> event.device() != null)
                        .fails("event.offline-device-zero", "event.device-apns")
                        .inChinese("拒绝带有 DeviceType 的事件"),
                refusing("reached-refused", "PushStage 2", event -> event.stage() == 2)
                        .fails("event.stage-reached")
                        .inChinese("拒绝 PushStage 2"),
                refusing("clicked-refused", "PushStage 3", event -> event.stage() == 3)
                        .fails("event.stage-clicked")
                        .inChinese("拒绝 PushStage 3"),
                refusing(
                                "failed-click-refused",
                                "clicked events of a failure",
                                event -> event.stage() == 3 && event.errCode() != 0)
                        .fails("event.matrix")
                        .inChinese("拒绝失败的点击事件"),
                refusing(
                                "honor-clicked-refused",
                                "clicked events of Honor",
                                event -> event.platform() == Platform.HONOR.code() && event.stage() == 3)
                        .fails("event.matrix")
                        .inChinese("拒绝荣耀的点击事件"),
                refusing("failure-refused", "events of a failure", event -> event.errCode() != 0)
                        .fails("event.matrix", "event.vendor-errors", "batch.mixed-results")
                        .inChinese("拒绝失败事件"),
                refusing("err-code-negative-refused", "a negative ErrCode", event -> event.errCode() < 0)
                        .fails("event.err-code-negative")
                        .inChinese("拒绝负的 ErrCode"),
                refusing("err-code-16-bits", "an ErrCode of over 16 bits", event -> Math.abs(event.errCode()) > 65_535)
                        .fails("event.err-code-eight-digits", "event.err-code-largest")
                        .inChinese("拒绝超过 16 位的 ErrCode"),
                refusing("err-code-smallish", "an ErrCode of over 9 digits", event -> event.errCode() > 999_999_999)
                        .fails("event.err-code-largest")
                        .inChinese("拒绝超过九位数的 ErrCode"),
                refusing(
                                "err-code-http-only",
                                "an ErrCode that is no HTTP status",
                                event -> event.errCode() != 0 && (event.errCode() < 100 || event.errCode() > 599))
                        .fails("event.vendor-errors", "event.err-code-negative")
                        .inChinese("拒绝不是 HTTP 状态码的 ErrCode"),
                refusing(
                                "err-info-empty-refused",
                                "an empty ErrInfo",
                                event -> event.errInfo().isEmpty())
                        .fails("event.err-info-empty")
                        .inChinese("拒绝空的 ErrInfo"),
                refusing(
                                "failure-without-words-refused",
                                "a failure with an empty ErrInfo",
                                event -> event.errCode() != 0 && event.errInfo().isEmpty())
                        .fails("event.err-info-empty-of-failure")
                        .inChinese("拒绝 ErrInfo 为空的失败"),
                refusing(
                                "err-info-255",
                                "an ErrInfo of over 255 characters",
                                event -> event.errInfo().length() > 255)
                        .fails("event.err-info-long")
                        .inChinese("拒绝超过 255 个字符的 ErrInfo"),
                fault(
                                "err-info-format-string",
                                "crashes at percent signs, since it formats by the text",
                                crashesAt(call -> text(call).contains("%d")))
                        .fails("event.percent")
                        .inChinese("把文本当作格式串，遇百分号崩溃"),
                refusing("err-info-ascii-only", "an ErrInfo that is not ASCII", event -> !isAscii(event.errInfo()))
                        .fails("event.err-info-chinese", "event.err-info-emoji")
                        .inChinese("拒绝不是 ASCII 的 ErrInfo"),
                refusing(
                                "emoji-refused",
                                "an emoji, as a column of utf8 with 3 bytes does",
                                event -> hasEmoji(event.errInfo()))
                        .fails("event.err-info-emoji")
                        .inChinese("拒绝 emoji，3 字节 utf8 的数据库列就是如此"),
                refusing(
                                "err-info-quotes-refused",
                                "an ErrInfo with quotes",
                                event -> event.errInfo().contains("\""))
                        .fails("event.err-info-quotes", "event.err-info-vendor-json")
                        .inChinese("拒绝带引号的 ErrInfo"));
    }

    private static List<BrokenReceiver> ids() {
        return List.of(
                refusing("data-id-needed", "events without DataId", event -> event.dataId() == null)
                        .fails("event.no-optional-members")
                        .inChinese("拒绝没有 DataId 的事件"),
                refusing("device-needed", "events without DeviceType", event -> event.device() == null)
                        .fails("event.no-optional-members")
                        .inChinese("拒绝没有 DeviceType 的事件"),
                refusing("data-id-refused", "events with DataId", event -> event.dataId() != null)
                        .fails("event.data-id-present")
                        .inChinese("拒绝带有 DataId 的事件"),
                refusing("data-id-empty-refused", "an empty DataId", event -> "".equals(event.dataId()))
                        .fails("event.data-id-empty")
                        .inChinese("拒绝空的 DataId"),
                refusing("data-id-32", "a DataId of over 32 bytes", event -> bytes(event.dataId()) > 32)
                        .fails("event.data-id-64-bytes", "event.data-id-64-bytes-chinese")
                        .inChinese("拒绝超过 32 字节的 DataId"),
                refusing(
                                "data-id-ascii-only",
                                "a DataId that is not ASCII",
                                event -> event.dataId() != null && !isAscii(event.dataId()))
                        .fails("event.data-id-64-bytes-chinese")
                        .inChinese("拒绝不是 ASCII 的 DataId"),
                refusing(
                                "data-id-plain-only",
                                "a DataId of other than letters and digits",
                                event -> event.dataId() != null
                                        && isAscii(event.dataId())
                                        && !event.dataId().matches("[\\w-]*"))
                        .fails("event.data-id-odd")
                        .inChinese("拒绝含字母和数字以外字符的 DataId"),
                refusing(
                                "account-32",
                                "a To_Account of over 32 characters",
                                event -> event.toAccount().length() > 32)
                        .fails("event.account-registration-id")
                        .inChinese("拒绝超过 32 个字符的 To_Account"),
                refusing(
                                "account-31",
                                "a To_Account of 32 characters",
                                event -> event.toAccount().length() == 32)
                        .fails("event.account-32-bytes")
                        .inChinese("拒绝 32 个字符的 To_Account"),
                refusing(
                                "account-one-character-refused",
                                "a To_Account of one character",
                                event -> event.toAccount().length() == 1)
                        .fails("event.account-one-character")
                        .inChinese("拒绝一个字符的 To_Account"),
                refusing(
                                "account-no-number",
                                "a To_Account of digits that no 64-bit number holds",
                                event -> event.toAccount().matches("\\d{20,}"))
                        .fails("event.account-digits")
                        .inChinese("拒绝 64 位整数容纳不下的数字 To_Account"),
                refusing("account-ascii-only", "a To_Account that is not ASCII", event -> !isAscii(event.toAccount()))
                        .fails("event.account-chinese")
                        .inChinese("拒绝不是 ASCII 的 To_Account"),
                refusing(
                                "account-plain-only",
                                "a To_Account of other than letters and digits",
                                event -> isAscii(event.toAccount())
                                        && !event.toAccount().matches("[\\w-]+"))
                        .fails("event.account-odd")
                        .inChinese("拒绝含字母和数字以外字符的 To_Account"),
                refusing(
                                "task-id-50",
                                "a TaskId of over 50 characters",
                                event -> event.taskId().length() > 50)
                        .fails("event.task-id-batch", "event.task-id-57-characters")
                        .inChinese("拒绝超过 50 个字符的 TaskId"),
                refusing(
                                "task-id-56",
                                "a TaskId of over 56 characters",
                                event -> event.taskId().length() > 56)
                        .fails("event.task-id-57-characters")
                        .inChinese("拒绝超过 56 个字符的 TaskId"),
                refusing(
                                "task-id-45",
                                "a TaskId of under 45 characters",
                                event -> event.taskId().length() < 45)
                        .fails("event.task-id-44-characters")
                        .inChinese("拒绝不足 45 个字符的 TaskId"),
                refusing(
                                "task-id-hex-only",
                                "a TaskId that begins with batch_",
                                event -> event.taskId().startsWith("batch_"))
                        .fails("event.task-id-batch")
                        .inChinese("拒绝以 batch_ 开头的 TaskId"),
                refusing(
                                "times-equal-refused",
                                "an event in the second of its task",
                                event -> event.eventTime() == event.taskTime())
                        .fails("event.times-equal")
                        .inChinese("拒绝与任务同一秒发生的事件"),
                refusing(
                                "times-minutes-only",
                                "an event over 5 minutes after its task",
                                event -> event.eventTime() - event.taskTime() > FIVE_MINUTES)
                        .fails("event.times-days-later")
                        .inChinese("拒绝任务开始 5 分钟后才发生的事件"));
    }

    private static List<BrokenReceiver> storage() {
        return List.of(
                fault("stores-nothing", "acknowledges and stores nothing", storing(events -> List.of()))
                        .fails("event.plainest-stored")
                        .inChinese("确认，但什么都不保存"),
                fault(
                                "odd-event-drops-rest",
                                "loses a whole batch if one event has an empty DataId",
                                storing(events -> events.stream().anyMatch(event -> "".equals(event.dataId()))
                                        ? List.of()
                                        : events))
                        .fails("event.odd-one-costs-no-others")
                        .inChinese("一个事件的 DataId 为空就丢失整批"),
                fault(
                                "data-id-only",
                                "loses events without DataId",
                                storing(events -> events.stream()
                                        .filter(event -> event.dataId() != null)
                                        .toList()))
                        .fails("event.plainest-stored")
                        .inChinese("丢失没有 DataId 的事件"),
                fault(
                                "online-devices-lost",
                                "stores one online event of a recipient and a stage, whatever the devices",
                                storing(EventFaults::withOneOnline))
                        .fails("event.devices-stored")
                        .inChinese("同一接收者同一阶段只保存一个在线推送事件，不论设备"),
                each("body-url-decoded", "decodes texts as if they came in a URL", EventFaults::urlDecoded)
                        .fails("event.percent-stored")
                        .inChinese("把文本当作 URL 的一部分来解码"),
                each("vendor-wrong", "mixes up the vendors", EventFaults::withWrongVendor)
                        .fails("event.failures-stored", "event.devices-stored")
                        .inChinese("弄混厂商"),
                fault(
                                "first-error-for-all",
                                "stores the first failure of a batch for all",
                                storing(EventFaults::withFirstError))
                        .fails("event.failures-stored")
                        .inChinese("把一批中首个失败的结果记到所有失败上"),
                each(
                                "err-code-lost",
                                "loses the ErrCode of a failure without words",
                                event -> event.errInfo().isEmpty() ? event.withError(0, "") : event)
                        .fails("event.silent-failure-stored")
                        .inChinese("丢失没有描述的失败的 ErrCode"),
                each(
                                "read-in-ascii",
                                "reads the body as ASCII",
                                event -> event.withError(
                                        event.errCode(), event.errInfo().replaceAll("[^\\x00-\\x7f]", "?")))
                        .fails("event.chinese-stored")
                        .inChinese("按 ASCII 读取包体"),
                each("type-for-stage", "takes EventType for the stage", event -> event.withStage(event.type()))
                        .fails("event.stages-stored")
                        .inChinese("把 EventType 当作阶段"));
    }

    private static List<BrokenReceiver> losses() {
        return List.of(
                losing("online-dropped", "online events", EventFaults::isOnline, "event.online-stored")
                        .inChinese("确认在线推送事件，但将其丢失"),
                losing(
                                "err-code-unsigned",
                                "events of a negative ErrCode",
                                event -> event.errCode() < 0,
                                "event.negative-code-stored")
                        .inChinese("确认 ErrCode 为负的事件，但将其丢失"),
                losing(
                                "account-over-32-dropped",
                                "events whose To_Account has over 32 characters",
                                event -> event.toAccount().length() > 32,
                                "event.account-stored")
                        .inChinese("确认 To_Account 超过 32 个字符的事件，但将其丢失"),
                losing(
                                "task-id-over-56-dropped",
                                "events whose TaskId has over 56 characters",
                                event -> event.taskId().length() > 56,
                                "event.task-id-stored")
                        .inChinese("确认 TaskId 超过 56 个字符的事件，但将其丢失"));
    }

    private static String text(ReceivedCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    private static BrokenReceiver platform(String id, Platform platform, String fails) {
        return refusing(
                        id,
                        "PushPlatform " + platform.code() + ", " + platform.brand(),
                        event -> !isOnline(event) && event.platform() == platform.code())
                .fails(fails, "event.matrix")
                .inChinese("拒绝 PushPlatform " + inChinese(platform));
    }

    private static String inChinese(Platform platform) {
        return platform.code() + "（" + Vendor.of(platform).brandInChinese() + "）";
    }

    static BrokenReceiver.Draft refusing(String id, String what, Predicate<ReceivedEvent> refused) {
        return fault(id, "refuses " + what, refusesEvents("not taken: " + what, refused));
    }

    static boolean isOnline(ReceivedEvent event) {
        return event.type() == EventType.ONLINE.code();
    }

    private static BrokenReceiver device(String id, Platform platform, String fails) {
        return refusing(
                        id,
                        "DeviceType " + platform.code() + ", " + platform.brand(),
                        event -> isOnline(event) && event.device() != null && event.device() == platform.code())
                .fails(fails, "event.matrix")
                .inChinese("拒绝 DeviceType " + inChinese(platform));
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    private static boolean hasEmoji(String text) {
        return text.chars().anyMatch(character -> Character.isSurrogate((char) character));
    }

    private static int bytes(String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<ReceivedEvent> withOneOnline(List<ReceivedEvent> events) {
        Set<String> seen = new HashSet<>();
        return events.stream()
                .filter(event ->
                        !isOnline(event) || seen.add(event.taskId() + " " + event.toAccount() + " " + event.stage()))
                .toList();
    }

    private static BrokenReceiver.Draft each(String id, String title, UnaryOperator<ReceivedEvent> change) {
        return fault(id, title, storing(events -> events.stream().map(change).toList()));
    }

    private static ReceivedEvent urlDecoded(ReceivedEvent event) {
        return event.withError(
                event.errCode(), event.errInfo().replace("%2F", "/").replace('+', ' '));
    }

    private static ReceivedEvent withWrongVendor(ReceivedEvent event) {
        return Platform.fromCode(event.platform())
                .map(WRONG_VENDORS::get)
                .map(wrong -> event.withPlatform(wrong.code()))
                .orElse(event);
    }

    private static List<ReceivedEvent> withFirstError(List<ReceivedEvent> events) {
        Stream<ReceivedEvent> failures = events.stream().filter(event -> event.errCode() != 0);
        return failures.findFirst()
                .map(first -> events.stream()
                        .map(event -> event.errCode() == 0 ? event : event.withError(first.errCode(), first.errInfo()))
                        .toList())
                .orElse(events);
    }

    private static BrokenReceiver losing(String id, String what, Predicate<ReceivedEvent> lost, String contractCase) {
        Mutation bend = Mutations.keeps(keeper -> new MutatedRepository(
                keeper, events -> events.stream().filter(lost.negate()).toList(), kept -> kept));
        return fault(id, "acknowledges and loses " + what, bend).fails(contractCase);
    }
}
