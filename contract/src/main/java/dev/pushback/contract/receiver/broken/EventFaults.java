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
                        .fails("event.no-command-on-top"),
                fault(
                                "json-spaced-refused",
                                "finds members by searching the text, without blanks in mind",
                                refusesCalls(
                                        "Events is missing", call -> text(call).contains("\n")))
                        .fails("event.json-spaced"),
                fault(
                                "json-order-refused",
                                "refuses events whose CallbackCommand is their last member",
                                refusesCalls(
                                        "CallbackCommand must come first",
                                        call -> text(call).contains("\"CallbackCommand\":\"Push.AllMemberPush\"}")))
                        .fails("event.json-reordered"),
                fault(
                                "case-collation-crash",
                                "refuses accounts that its database takes for the same, whatever their case",
                                Mutations.refusesBatches("duplicate key", EventFaults::differInCaseOnly))
                        .fails("event.accounts-differ-in-case"),
                fault(
                                "json-escapes-refused",
                                "does not understand escaped characters",
                                refusesCalls("bad character", call -> text(call).contains("\\u")))
                        .fails("event.json-escaped"));
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
                platform("platform-unknown-refused", Platform.UNKNOWN).fails("event.platform-unknown", "event.matrix"),
                platform("platform-xiaomi-refused", Platform.XIAOMI).fails("event.platform-xiaomi", "event.matrix"),
                platform("platform-huawei-refused", Platform.HUAWEI).fails("event.platform-huawei", "event.matrix"),
                platform("platform-fcm-refused", Platform.FCM).fails("event.platform-fcm", "event.matrix"),
                platform("platform-meizu-refused", Platform.MEIZU).fails("event.platform-meizu", "event.matrix"),
                platform("platform-oppo-refused", Platform.OPPO).fails("event.platform-oppo", "event.matrix"),
                platform("platform-vivo-refused", Platform.VIVO).fails("event.platform-vivo", "event.matrix"),
                platform("platform-honor-refused", Platform.HONOR).fails("event.platform-honor", "event.matrix"),
                device("device-unknown-refused", Platform.UNKNOWN).fails("event.device-unknown", "event.matrix"),
                device("device-apns-refused", Platform.APNS).fails("event.device-apns", "event.matrix"),
                device("device-xiaomi-refused", Platform.XIAOMI).fails("event.device-xiaomi", "event.matrix"),
                device("device-huawei-refused", Platform.HUAWEI).fails("event.device-huawei", "event.matrix"),
                device("device-fcm-refused", Platform.FCM).fails("event.device-fcm", "event.matrix"),
                device("device-meizu-refused", Platform.MEIZU).fails("event.device-meizu", "event.matrix"),
                device("device-oppo-refused", Platform.OPPO).fails("event.device-oppo", "event.matrix"),
                device("device-vivo-refused", Platform.VIVO).fails("event.device-vivo", "event.matrix"),
                device("device-honor-refused", Platform.HONOR).fails("event.device-honor", "event.matrix"),
                refusing("online-refused", "online events", EventFaults::isOnline)
                        .fails("event.online", "event.matrix"),
                refusing("online-platform-needed", "events of PushPlatform 0", event -> event.platform() == 0)
                        .fails("event.online", "event.platform-unknown"),
                refusing(
                                "online-device-needed",
                                "online events without DeviceType",
                                event -> isOnline(event) && event.device() == null)
                        .fails("event.online"),
                refusing(
                                "device-on-offline-refused",
                                "offline events with DeviceType",
                                event -> !isOnline(event) && event.device() != null)
                        .fails("event.offline-device-zero"),
                refusing("device-refused", "events with DeviceType", event -> event.device() != null)
                        .fails("event.offline-device-zero", "event.device-apns"),
                refusing("reached-refused", "PushStage 2", event -> event.stage() == 2)
                        .fails("event.stage-reached"),
                refusing("clicked-refused", "PushStage 3", event -> event.stage() == 3)
                        .fails("event.stage-clicked"),
                refusing(
                                "failed-click-refused",
                                "clicked events of a failure",
                                event -> event.stage() == 3 && event.errCode() != 0)
                        .fails("event.matrix"),
                refusing(
                                "honor-clicked-refused",
                                "clicked events of Honor",
                                event -> event.platform() == Platform.HONOR.code() && event.stage() == 3)
                        .fails("event.matrix"),
                refusing("failure-refused", "events of a failure", event -> event.errCode() != 0)
                        .fails("event.matrix", "event.vendor-errors", "batch.mixed-results"),
                refusing("err-code-negative-refused", "a negative ErrCode", event -> event.errCode() < 0)
                        .fails("event.err-code-negative"),
                refusing("err-code-16-bits", "an ErrCode of over 16 bits", event -> Math.abs(event.errCode()) > 65_535)
                        .fails("event.err-code-eight-digits", "event.err-code-largest"),
                refusing("err-code-smallish", "an ErrCode of over 9 digits", event -> event.errCode() > 999_999_999)
                        .fails("event.err-code-largest"),
                refusing(
                                "err-code-http-only",
                                "an ErrCode that is no HTTP status",
                                event -> event.errCode() != 0 && (event.errCode() < 100 || event.errCode() > 599))
                        .fails("event.vendor-errors", "event.err-code-negative"),
                refusing(
                                "err-info-empty-refused",
                                "an empty ErrInfo",
                                event -> event.errInfo().isEmpty())
                        .fails("event.err-info-empty"),
                refusing(
                                "failure-without-words-refused",
                                "a failure with an empty ErrInfo",
                                event -> event.errCode() != 0 && event.errInfo().isEmpty())
                        .fails("event.err-info-empty-of-failure"),
                refusing(
                                "err-info-255",
                                "an ErrInfo of over 255 characters",
                                event -> event.errInfo().length() > 255)
                        .fails("event.err-info-long"),
                fault(
                                "err-info-format-string",
                                "crashes at percent signs, since it formats by the text",
                                crashesAt(call -> text(call).contains("%d")))
                        .fails("event.percent"),
                refusing("err-info-ascii-only", "an ErrInfo that is not ASCII", event -> !isAscii(event.errInfo()))
                        .fails("event.err-info-chinese", "event.err-info-emoji"),
                refusing(
                                "emoji-refused",
                                "an emoji, as a column of utf8 with 3 bytes does",
                                event -> hasEmoji(event.errInfo()))
                        .fails("event.err-info-emoji"),
                refusing(
                                "err-info-quotes-refused",
                                "an ErrInfo with quotes",
                                event -> event.errInfo().contains("\""))
                        .fails("event.err-info-quotes", "event.err-info-vendor-json"));
    }

    private static List<BrokenReceiver> ids() {
        return List.of(
                refusing("data-id-needed", "events without DataId", event -> event.dataId() == null)
                        .fails("event.no-optional-members"),
                refusing("device-needed", "events without DeviceType", event -> event.device() == null)
                        .fails("event.no-optional-members"),
                refusing("data-id-refused", "events with DataId", event -> event.dataId() != null)
                        .fails("event.data-id-present"),
                refusing("data-id-empty-refused", "an empty DataId", event -> "".equals(event.dataId()))
                        .fails("event.data-id-empty"),
                refusing("data-id-32", "a DataId of over 32 bytes", event -> bytes(event.dataId()) > 32)
                        .fails("event.data-id-64-bytes", "event.data-id-64-bytes-chinese"),
                refusing(
                                "data-id-ascii-only",
                                "a DataId that is not ASCII",
                                event -> event.dataId() != null && !isAscii(event.dataId()))
                        .fails("event.data-id-64-bytes-chinese"),
                refusing(
                                "data-id-plain-only",
                                "a DataId of other than letters and digits",
                                event -> event.dataId() != null
                                        && isAscii(event.dataId())
                                        && !event.dataId().matches("[\\w-]*"))
                        .fails("event.data-id-odd"),
                refusing(
                                "account-32",
                                "a To_Account of over 32 characters",
                                event -> event.toAccount().length() > 32)
                        .fails("event.account-registration-id"),
                refusing(
                                "account-31",
                                "a To_Account of 32 characters",
                                event -> event.toAccount().length() == 32)
                        .fails("event.account-32-bytes"),
                refusing(
                                "account-one-character-refused",
                                "a To_Account of one character",
                                event -> event.toAccount().length() == 1)
                        .fails("event.account-one-character"),
                refusing(
                                "account-no-number",
                                "a To_Account of digits that no 64-bit number holds",
                                event -> event.toAccount().matches("\\d{20,}"))
                        .fails("event.account-digits"),
                refusing("account-ascii-only", "a To_Account that is not ASCII", event -> !isAscii(event.toAccount()))
                        .fails("event.account-chinese"),
                refusing(
                                "account-plain-only",
                                "a To_Account of other than letters and digits",
                                event -> isAscii(event.toAccount())
                                        && !event.toAccount().matches("[\\w-]+"))
                        .fails("event.account-odd"),
                refusing(
                                "task-id-50",
                                "a TaskId of over 50 characters",
                                event -> event.taskId().length() > 50)
                        .fails("event.task-id-batch", "event.task-id-57-characters"),
                refusing(
                                "task-id-56",
                                "a TaskId of over 56 characters",
                                event -> event.taskId().length() > 56)
                        .fails("event.task-id-57-characters"),
                refusing(
                                "task-id-45",
                                "a TaskId of under 45 characters",
                                event -> event.taskId().length() < 45)
                        .fails("event.task-id-44-characters"),
                refusing(
                                "task-id-hex-only",
                                "a TaskId that begins with batch_",
                                event -> event.taskId().startsWith("batch_"))
                        .fails("event.task-id-batch"),
                refusing(
                                "times-equal-refused",
                                "an event in the second of its task",
                                event -> event.eventTime() == event.taskTime())
                        .fails("event.times-equal"),
                refusing(
                                "times-minutes-only",
                                "an event over 5 minutes after its task",
                                event -> event.eventTime() - event.taskTime() > FIVE_MINUTES)
                        .fails("event.times-days-later"));
    }

    private static List<BrokenReceiver> storage() {
        return List.of(
                fault("stores-nothing", "acknowledges and stores nothing", storing(events -> List.of()))
                        .fails("event.plainest-stored"),
                fault(
                                "odd-event-drops-rest",
                                "loses a whole batch if one event has an empty DataId",
                                storing(events -> events.stream().anyMatch(event -> "".equals(event.dataId()))
                                        ? List.of()
                                        : events))
                        .fails("event.odd-one-costs-no-others"),
                fault(
                                "data-id-only",
                                "loses events without DataId",
                                storing(events -> events.stream()
                                        .filter(event -> event.dataId() != null)
                                        .toList()))
                        .fails("event.plainest-stored"),
                fault(
                                "online-devices-lost",
                                "stores one online event of a recipient and a stage, whatever the devices",
                                storing(EventFaults::withOneOnline))
                        .fails("event.devices-stored"),
                each("body-url-decoded", "decodes texts as if they came in a URL", EventFaults::urlDecoded)
                        .fails("event.percent-stored"),
                each("vendor-wrong", "mixes up the vendors", EventFaults::withWrongVendor)
                        .fails("event.failures-stored", "event.devices-stored"),
                fault(
                                "first-error-for-all",
                                "stores the first failure of a batch for all",
                                storing(EventFaults::withFirstError))
                        .fails("event.failures-stored"),
                each(
                                "err-code-lost",
                                "loses the ErrCode of a failure without words",
                                event -> event.errInfo().isEmpty() ? event.withError(0, "") : event)
                        .fails("event.silent-failure-stored"),
                each(
                                "read-in-ascii",
                                "reads the body as ASCII",
                                event -> event.withError(
                                        event.errCode(), event.errInfo().replaceAll("[^\\x00-\\x7f]", "?")))
                        .fails("event.chinese-stored"),
                each("type-for-stage", "takes EventType for the stage", event -> event.withStage(event.type()))
                        .fails("event.stages-stored"));
    }

    private static List<BrokenReceiver> losses() {
        return List.of(
                losing("online-dropped", "online events", EventFaults::isOnline, "event.online-stored"),
                losing(
                        "err-code-unsigned",
                        "events of a negative ErrCode",
                        event -> event.errCode() < 0,
                        "event.negative-code-stored"),
                losing(
                        "account-over-32-dropped",
                        "events whose To_Account has over 32 characters",
                        event -> event.toAccount().length() > 32,
                        "event.account-stored"),
                losing(
                        "task-id-over-56-dropped",
                        "events whose TaskId has over 56 characters",
                        event -> event.taskId().length() > 56,
                        "event.task-id-stored"));
    }

    private static String text(ReceivedCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    private static BrokenReceiver.Draft platform(String id, Platform platform) {
        return refusing(
                id,
                "PushPlatform " + platform.code() + ", " + platform.brand(),
                event -> !isOnline(event) && event.platform() == platform.code());
    }

    static BrokenReceiver.Draft refusing(String id, String what, Predicate<ReceivedEvent> refused) {
        return fault(id, "refuses " + what, refusesEvents("not taken: " + what, refused));
    }

    static boolean isOnline(ReceivedEvent event) {
        return event.type() == EventType.ONLINE.code();
    }

    private static BrokenReceiver.Draft device(String id, Platform platform) {
        return refusing(
                id,
                "DeviceType " + platform.code() + ", " + platform.brand(),
                event -> isOnline(event) && event.device() != null && event.device() == platform.code());
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
