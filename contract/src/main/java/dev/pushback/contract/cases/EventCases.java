package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.Drafts.acknowledges;
import static dev.pushback.contract.cases.Drafts.online;
import static dev.pushback.contract.cases.Drafts.stored;
import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.acknowledgedWithout;
import static dev.pushback.contract.expect.StorageExpectations.furthestStage;
import static dev.pushback.contract.expect.StorageExpectations.nothingLost;
import static dev.pushback.contract.expect.StorageExpectations.storedAsSent;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurnUntilSilent;
import static dev.pushback.contract.request.RequestPlans.untilAcknowledged;
import static dev.pushback.schema.rule.Rule.DATA_ID;
import static dev.pushback.schema.rule.Rule.DATA_ID_LENGTH;
import static dev.pushback.schema.rule.Rule.DEVICE_TYPES;
import static dev.pushback.schema.rule.Rule.ERR_CODE;
import static dev.pushback.schema.rule.Rule.ERR_INFO_IS_UNBOUNDED;
import static dev.pushback.schema.rule.Rule.ERR_INFO_MAY_BE_EMPTY;
import static dev.pushback.schema.rule.Rule.EVENT_MEMBERS;
import static dev.pushback.schema.rule.Rule.EVENT_TYPES;
import static dev.pushback.schema.rule.Rule.NOTHING_IS_LOST;
import static dev.pushback.schema.rule.Rule.OFFLINE_HAS_NO_DEVICE;
import static dev.pushback.schema.rule.Rule.OPTIONAL_MEMBERS;
import static dev.pushback.schema.rule.Rule.POST_JSON;
import static dev.pushback.schema.rule.Rule.PUSH_PLATFORMS;
import static dev.pushback.schema.rule.Rule.PUSH_STAGES;
import static dev.pushback.schema.rule.Rule.QUERY_PARAMETERS;
import static dev.pushback.schema.rule.Rule.STAGE_IS_KEPT;
import static dev.pushback.schema.rule.Rule.TASK_ID_SHAPE;
import static dev.pushback.schema.rule.Rule.TIMES_IN_SECONDS;
import static dev.pushback.schema.rule.Rule.TO_ACCOUNT;
import static dev.pushback.schema.rule.Rule.USER_ID_CHARACTERS;
import static dev.pushback.schema.rule.Rule.USER_ID_LENGTH;
import static dev.pushback.schema.rule.Rule.VENDOR_ERRORS;
import static dev.pushback.schema.rule.Rule.VENDOR_IS_KEPT;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Vendor;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every type, platform, device, stage, error and optional member. An offline event of APNs, sent, needs no case: it is the
 * base of all.
 */
public final class EventCases {

    private static final String PERCENT = "100% lost at %d, 1%2F2+1, %22 %n%s";
    private static final String TASK_ID = "/Events/0/TaskId";
    private static final int LONGEST_TASK_ID = 57;

    private EventCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(
                        ofShape(),
                        ofPlatforms(),
                        ofDevices(),
                        ofStages(),
                        ofCombinations(),
                        ofTexts(),
                        ofIdentities(),
                        thatAreStored())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContractCase> ofShape() {
        return List.of(
                contractCase("event.no-command-on-top")
                        .verifies(QUERY_PARAMETERS)
                        .titled("finds the command in the query, not at the top of the body")
                        .inChinese("从查询串而不是包体顶层取命令")
                        .sends(untilAcknowledged(callback(), withCommandOnTop()))
                        .marked(Trait.BASELINE)
                        .expects(acknowledgedWithout(CaseMessage.COMMAND_IN_BODY.of())),
                contractCase("event.no-optional-members")
                        .verifies(EVENT_MEMBERS)
                        .titled("acknowledges an event without DataId and DeviceType, as in the page's sample")
                        .inChinese("确认没有 DataId 和 DeviceType 的事件（与文档示例相同）")
                        .sends(untilAcknowledged(
                                callback(),
                                callback().with("/Events/0/DataId", "order-1"),
                                callback().with("/Events/0/DeviceType", 0),
                                callback().with("/Events/0/DataId", "order-1").with("/Events/0/DeviceType", 0)))
                        .marked(Trait.BASELINE)
                        .expects(acknowledgedWithout(
                                Message.term("DataId"), Message.term("DeviceType"), CaseMessage.BOTH_OPTIONAL.of())),
                contractCase("event.page-sample")
                        .verifies(EVENT_MEMBERS)
                        .titled("acknowledges the sample of Tencent's page, word by word")
                        .inChinese("确认文档中的示例，一字不差")
                        .sends(callback().withBytes(CaseMessage.PAGE_SAMPLE.of(), Payload.file("page-sample.json")))
                        .expects(acknowledged()),
                contractCase("event.online")
                        .verifies(EVENT_TYPES)
                        .titled("acknowledges an online event without DeviceType, as in the page's sample")
                        .inChinese("确认没有 DeviceType 的在线推送事件（与文档示例相同）")
                        .sends(online())
                        .expects(acknowledged()),
                contractCase("event.offline-device-zero")
                        .verifies(OFFLINE_HAS_NO_DEVICE)
                        .titled("acknowledges an offline event with DeviceType 0")
                        .inChinese("确认 DeviceType 为 0 的离线推送事件")
                        .sends(callback().with("/Events/0/DeviceType", 0))
                        .expects(acknowledged()));
    }

    private static List<ContractCase> ofCombinations() {
        return List.of(
                contractCase("event.matrix")
                        .verifies(EVENT_MEMBERS)
                        .titled("acknowledges every combination of type, platform, device, stage and result")
                        .inChinese("确认类型、平台、设备、阶段和结果的所有组合")
                        .sends(inTurnUntilSilent(EventMatrix.callbacks()))
                        .expects(acknowledged()),
                contractCase("event.vendor-errors")
                        .verifies(ERR_CODE)
                        .titled("acknowledges every error known of the vendors")
                        .inChinese("确认所有已知的厂商错误")
                        .sends(inTurnUntilSilent(EventMatrix.vendorErrors()))
                        .expects(acknowledged()));
    }

    /** APNS is the platform of the plainest callback. */
    private static List<ContractCase> ofPlatforms() {
        return List.of(
                platform("event.platform-unknown", Platform.UNKNOWN),
                platform("event.platform-xiaomi", Platform.XIAOMI),
                platform("event.platform-huawei", Platform.HUAWEI),
                platform("event.platform-fcm", Platform.FCM),
                platform("event.platform-meizu", Platform.MEIZU),
                platform("event.platform-oppo", Platform.OPPO),
                platform("event.platform-vivo", Platform.VIVO),
                platform("event.platform-honor", Platform.HONOR));
    }

    private static List<ContractCase> ofDevices() {
        return List.of(
                device("event.device-unknown", Platform.UNKNOWN),
                device("event.device-apns", Platform.APNS),
                device("event.device-xiaomi", Platform.XIAOMI),
                device("event.device-huawei", Platform.HUAWEI),
                device("event.device-fcm", Platform.FCM),
                device("event.device-meizu", Platform.MEIZU),
                device("event.device-oppo", Platform.OPPO),
                device("event.device-vivo", Platform.VIVO),
                device("event.device-honor", Platform.HONOR));
    }

    private static List<ContractCase> ofStages() {
        return List.of(
                stage("event.stage-reached", Stage.REACHED).inChinese("确认 PushStage 为 2（触达）的事件"),
                stage("event.stage-clicked", Stage.CLICKED).inChinese("确认 PushStage 为 3（点击）的事件"));
    }

    private static ContractCase platform(String id, Platform platform) {
        return contractCase(id)
                .verifies(PUSH_PLATFORMS)
                .titled("acknowledges an offline event of PushPlatform " + platform.code() + ", " + platform.brand())
                .inChinese("确认 PushPlatform 为 " + inChinese(platform) + "的离线推送事件")
                .sends(callback().with("/Events/0/PushPlatform", platform.code()))
                .expects(acknowledged());
    }

    private static ContractCase device(String id, Platform device) {
        return contractCase(id)
                .verifies(DEVICE_TYPES)
                .titled("acknowledges an online event of DeviceType " + device.code() + ", " + device.brand())
                .inChinese("确认 DeviceType 为 " + inChinese(device) + "的在线推送事件")
                .sends(online().with("/Events/0/DeviceType", device.code()))
                .expects(acknowledged());
    }

    private static String inChinese(Platform platform) {
        return platform.code() + "（" + Vendor.of(platform).brandInChinese() + "）";
    }

    private static ContractCase stage(String id, Stage stage) {
        return contractCase(id)
                .verifies(PUSH_STAGES)
                .titled("acknowledges an event of PushStage " + stage.code() + ", "
                        + stage.name().toLowerCase(Locale.ROOT))
                .sends(callback().with("/Events/0/PushStage", stage.code()))
                .expects(acknowledged());
    }

    private static CallbackSpec withCommandOnTop() {
        return callback()
                .withBody(
                        CaseMessage.COMMAND_ON_TOP.of(),
                        body -> JsonText.parse("{\"CallbackCommand\":\"" + PushEvent.COMMAND + "\"}")
                                .with("/Events", body.at("/Events")));
    }

    private static final String RAW_VENDOR_JSON =
            "{\"code\":\"80300007\",\"msg\":\"Invalid token\",\"requestId\":\"1734923871\"}";

    /** Results of an event in numbers and words, and the sender's own words. */
    private static List<ContractCase> ofTexts() {
        return List.of(
                result(
                                "event.err-code-negative",
                                "acknowledges a negative ErrCode",
                                ERR_CODE,
                                -1,
                                "certificate id not set")
                        .inChinese("确认负的 ErrCode"),
                result(
                                "event.err-code-eight-digits",
                                "acknowledges an ErrCode of eight digits",
                                ERR_CODE,
                                80300007,
                                "Invalid token")
                        .inChinese("确认八位数的 ErrCode"),
                result(
                                "event.err-code-largest",
                                "acknowledges the largest 32-bit ErrCode",
                                ERR_CODE,
                                Integer.MAX_VALUE,
                                "unknown")
                        .inChinese("确认 32 位最大值的 ErrCode"),
                result("event.err-info-empty", "acknowledges an empty ErrInfo", ERR_INFO_MAY_BE_EMPTY, 0, "")
                        .inChinese("确认空的 ErrInfo"),
                result(
                                "event.err-info-empty-of-failure",
                                "acknowledges a failure without words",
                                ERR_INFO_MAY_BE_EMPTY,
                                410,
                                "")
                        .inChinese("确认没有描述的失败"),
                result(
                                "event.err-info-chinese",
                                "acknowledges an ErrInfo in Chinese",
                                ERR_INFO_MAY_BE_EMPTY,
                                10001,
                                "系统错误，请稍后重试")
                        .inChinese("确认中文的 ErrInfo"),
                result(
                                "event.err-info-emoji",
                                "acknowledges an ErrInfo with an emoji",
                                ERR_INFO_MAY_BE_EMPTY,
                                1,
                                "token gone 😢")
                        .inChinese("确认含 emoji 的 ErrInfo"),
                result(
                                "event.err-info-quotes",
                                "acknowledges an ErrInfo with quotes, a backslash and a line break",
                                ERR_INFO_MAY_BE_EMPTY,
                                400,
                                "it's \"bad\" \\ a\nb &amp; &lt; <c>")
                        .inChinese("确认含引号、反斜杠和换行的 ErrInfo"),
                result(
                                "event.err-info-vendor-json",
                                "acknowledges a vendor's raw JSON as ErrInfo",
                                VENDOR_ERRORS,
                                80300007,
                                RAW_VENDOR_JSON)
                        .inChinese("确认以厂商原始 JSON 为内容的 ErrInfo"),
                result(
                                "event.err-info-long",
                                "acknowledges an ErrInfo of 2000 characters",
                                ERR_INFO_IS_UNBOUNDED,
                                1,
                                "x".repeat(2000))
                        .inChinese("确认 2000 个字符的 ErrInfo"),
                contractCase("event.percent")
                        .verifies(DATA_ID)
                        .titled("acknowledges texts with percent and plus signs, which are neither formats nor escapes")
                        .inChinese("确认含百分号和加号的文本，它们既不是格式符也不是转义")
                        .sends(callback()
                                .with("/Events/0/DataId", "50%25+off")
                                .with("/Events/0/ErrCode", 10001)
                                .with("/Events/0/ErrInfo", PERCENT))
                        .expects(acknowledged()),
                dataId("event.data-id-present", "acknowledges an event with DataId", DATA_ID, "order-20251027-0001")
                        .inChinese("确认带 DataId 的事件"),
                dataId("event.data-id-empty", "acknowledges an empty DataId", OPTIONAL_MEMBERS, "")
                        .inChinese("确认空的 DataId"),
                dataId("event.data-id-64-bytes", "acknowledges a DataId of 64 bytes", DATA_ID_LENGTH, "d".repeat(64))
                        .inChinese("确认 64 字节的 DataId"),
                dataId(
                                "event.data-id-64-bytes-chinese",
                                "acknowledges a DataId of 64 bytes in Chinese",
                                DATA_ID_LENGTH,
                                "业".repeat(21) + "1")
                        .inChinese("确认 64 字节的中文 DataId"),
                dataId(
                                "event.data-id-odd",
                                "acknowledges a DataId of JSON, quotes and blanks",
                                DATA_ID,
                                "{\"id\": \"o'brien\"} & <b> &gt;")
                        .inChinese("确认含 JSON、引号和空格的 DataId"));
    }

    private static ContractCase result(String id, String title, Rule rule, int code, String info) {
        return contractCase(id)
                .verifies(rule)
                .titled(title)
                .sends(callback().with("/Events/0/ErrCode", code).with("/Events/0/ErrInfo", info))
                .expects(acknowledged());
    }

    private static ContractCase dataId(String id, String title, Rule rule, String value) {
        return contractCase(id)
                .verifies(rule)
                .titled(title)
                .sends(callback().with("/Events/0/DataId", value))
                .expects(acknowledged());
    }

    private static final long TASK_TIME = 1557481127;

    /** Whom an event is about, which push, when; and the other ways of writing the same JSON. */
    private static List<ContractCase> ofIdentities() {
        return List.of(
                account(
                                "event.account-32-bytes",
                                "a UserID of 32 bytes",
                                USER_ID_LENGTH,
                                "user_0123456789-0123456789-01234")
                        .inChinese("确认 32 字节的 UserID"),
                account("event.account-one-character", "a UserID of one character", USER_ID_LENGTH, "7")
                        .inChinese("确认一个字符的 UserID"),
                account(
                                "event.account-digits",
                                "a UserID of digits, with zeros in front, above any number",
                                USER_ID_CHARACTERS,
                                "00012345678901234567")
                        .inChinese("确认全为数字、以零开头且超出整数范围的 UserID"),
                account(
                                "event.account-registration-id",
                                "a RegistrationID of 36 characters",
                                TO_ACCOUNT,
                                "379C2F0D-290D-47AE-94D1-919058C39C77")
                        .inChinese("确认 36 个字符的 RegistrationID"),
                account("event.account-chinese", "a UserID in Chinese, 30 bytes", USER_ID_CHARACTERS, "推送回调测试用户一号")
                        .inChinese("确认 30 字节的中文 UserID"),
                account(
                                "event.account-odd",
                                "a UserID with @, a quote and a blank",
                                USER_ID_CHARACTERS,
                                "o'brien +1@example.com")
                        .inChinese("确认含 @、引号和空格的 UserID"),
                acknowledges(
                                "event.accounts-differ-in-case",
                                USER_ID_CHARACTERS,
                                "two UserIDs that differ in case only",
                                callback()
                                        .ofEvents(2)
                                        .withBody(CaseMessage.ACCOUNTS_IN_CASES.of(), EventCases::inOtherCase))
                        .inChinese("确认仅大小写不同的两个 UserID"),
                taskId(
                                "event.task-id-44-characters",
                                "the shortest TaskId seen, 44 characters",
                                "657bf434_537529d8_2000005e80aa873_2780d131_9")
                        .inChinese("确认见过的最短 TaskId（44 个字符）"),
                taskId(
                                "event.task-id-batch",
                                "a TaskId that begins with batch_, 56 characters",
                                "batch_667015d4_537529d8_2000005e80aa873_d03ac87_56f5e750")
                        .inChinese("确认以 batch_ 开头的 TaskId（56 个字符）"),
                taskId(
                                "event.task-id-57-characters",
                                "the longest TaskId seen, 57 characters",
                                "batch_695610d8_5f5fe251_200000e87f01f12_cf7963dc_386ba222")
                        .inChinese("确认见过的最长 TaskId（57 个字符）"),
                times("event.times-equal", "an event in the second in which its task began", TASK_TIME)
                        .inChinese("确认与任务在同一秒发生的事件"),
                times("event.times-days-later", "an event five days after its task began", TASK_TIME + 432_000)
                        .inChinese("确认任务开始五天后发生的事件"),
                json(
                                "event.json-spaced",
                                "a body with line breaks and indentation",
                                CaseMessage.SPACED,
                                Payload.file("spaced.json"))
                        .inChinese("确认带换行和缩进的包体"),
                json(
                                "event.json-reordered",
                                "a body whose members come in another order",
                                CaseMessage.REORDERED,
                                Payload.file("reordered.json"))
                        .inChinese("确认字段顺序不同的包体"),
                json(
                                "event.json-escaped",
                                "a body with escaped characters",
                                CaseMessage.ESCAPED,
                                Payload.file("escaped.json"))
                        .inChinese("确认含转义字符的包体"));
    }

    private static ContractCase account(String id, String what, Rule rule, String account) {
        return acknowledges(id, rule, what, callback().with("/Events/0/To_Account", account));
    }

    private static ContractCase taskId(String id, String what, String taskId) {
        return acknowledges(
                id,
                TASK_ID_SHAPE,
                what,
                callback().with("/Events/0/TaskId", taskId).withOwnTaskIds());
    }

    private static ContractCase times(String id, String what, long eventTime) {
        return acknowledges(
                id,
                TIMES_IN_SECONDS,
                what,
                callback().with("/Events/0/TaskTime", TASK_TIME).with("/Events/0/EventTime", eventTime));
    }

    private static ContractCase json(String id, String what, CaseMessage note, byte[] body) {
        return acknowledges(id, POST_JSON, what, callback().withBytes(note.of(), body));
    }

    /** What is stored, seen through a probe. */
    private static List<ContractCase> thatAreStored() {
        return List.of(
                stored("event.plainest-stored", NOTHING_IS_LOST)
                        .marked(Trait.OPENS_PROBE)
                        .titled("stores the plainest event")
                        .inChinese("保存最简单的事件")
                        .sends(callback())
                        .expects(nothingLost()),
                stored("event.stages-stored", STAGE_IS_KEPT)
                        .titled("stores sent, reached and clicked as what they are")
                        .inChinese("发送、触达和点击分别如实保存")
                        .sends(callback()
                                .ofEvents(3)
                                .withEach(CaseMessage.ONE_OF_EACH_STAGE.of(), "PushStage", i -> i + 1))
                        .expects(furthestStage()),
                stored("event.failures-stored", VENDOR_IS_KEPT)
                        .titled("stores vendor, code and text of each failure of a batch")
                        .inChinese("保存一批中每个失败的厂商、错误码和描述")
                        .sends(callback()
                                .ofEvents(3)
                                .withMembers(CaseMessage.FAILURES_OF_THREE.of(), EventCases::failure))
                        .expects(storedAsSent()),
                stored("event.silent-failure-stored", VENDOR_IS_KEPT)
                        .titled("stores the code of a failure without words")
                        .inChinese("保存没有描述的失败的错误码")
                        .sends(callback().with("/Events/0/ErrCode", 410).with("/Events/0/ErrInfo", ""))
                        .expects(storedAsSent()),
                stored("event.chinese-stored", VENDOR_IS_KEPT)
                        .titled("stores a text in Chinese as it came")
                        .inChinese("原样保存中文文本")
                        .sends(callback().with("/Events/0/ErrCode", 10001).with("/Events/0/ErrInfo", "参数值非法"))
                        .expects(storedAsSent()),
                stored("event.percent-stored", VENDOR_IS_KEPT)
                        .titled("stores percent and plus signs in a text as they came")
                        .inChinese("原样保存文本中的百分号和加号")
                        .sends(callback().with("/Events/0/ErrCode", 10001).with("/Events/0/ErrInfo", PERCENT))
                        .expects(storedAsSent()),
                stored("event.devices-stored", NOTHING_IS_LOST)
                        .titled("stores the events of several devices of one recipient")
                        .inChinese("保存同一接收者多台设备的事件")
                        .sends(callback()
                                .ofEvents(6)
                                .withMembers(CaseMessage.DEVICES_OF_ONE.of(), EventCases::ofSeveralDevices)
                                .toOneRecipient())
                        .expects(storedAsSent()),
                stored("event.online-stored", NOTHING_IS_LOST)
                        .titled("stores online events, whose PushPlatform is 0")
                        .inChinese("保存 PushPlatform 为 0 的在线推送事件")
                        .sends(callback().with("/Events/0/EventType", 2).with("/Events/0/PushPlatform", 0))
                        .expects(storedAsSent()),
                stored("event.negative-code-stored", VENDOR_IS_KEPT)
                        .titled("stores a negative ErrCode as it came")
                        .inChinese("如实保存负的 ErrCode")
                        .sends(callback().with("/Events/0/ErrCode", -1).with("/Events/0/ErrInfo", "no certificate"))
                        .expects(storedAsSent()),
                stored("event.account-stored", NOTHING_IS_LOST)
                        .titled("stores a RegistrationID of 36 characters as a whole")
                        .inChinese("完整保存 36 个字符的 RegistrationID")
                        .sends(callback().with("/Events/0/To_Account", "379C2F0D-290D-47AE-94D1-919058C39C77"))
                        .expects(nothingLost()),
                stored("event.task-id-stored", NOTHING_IS_LOST)
                        .titled("stores a TaskId of 57 characters as a whole")
                        .inChinese("完整保存 57 个字符的 TaskId")
                        .sends(callback().withBody(CaseMessage.LONG_TASK_ID.of(), EventCases::withLongTaskId))
                        .expects(nothingLost()),
                stored("event.odd-one-costs-no-others", NOTHING_IS_LOST)
                        .titled("stores the events beside one that is odd")
                        .inChinese("一个异常事件不影响其他事件的保存")
                        .sends(callback()
                                .ofEvents(3)
                                .with("/Events/1/DataId", "")
                                .with("/Events/1/ErrInfo", "")
                                .with("/Events/1/NewMember", true))
                        .expects(nothingLost()));
    }

    /** Made from the callback's own, for what an earlier run had stored must not count. */
    private static JsonText withLongTaskId(JsonText body) {
        String quoted = body.at(TASK_ID).toString();
        String longer = "batch_" + quoted.substring(1, quoted.length() - 1);
        return body.with(TASK_ID, longer + "0".repeat(Math.max(0, LONGEST_TASK_ID - longer.length())));
    }

    private static JsonText inOtherCase(JsonText body) {
        String quoted = body.at("/Events/0/To_Account").toString();
        return body.with("/Events/1/To_Account", "U" + quoted.substring(2, quoted.length() - 1));
    }

    /** Three events of different PushPlatform, then three of different DeviceType and of nothing else but their error. */
    private static Map<String, ?> ofSeveralDevices(int i) {
        return i < 3
                ? Map.of("PushPlatform", i + 1)
                : Map.of("EventType", 2, "PushPlatform", 0, "DeviceType", i - 2, "ErrCode", i - 2, "ErrInfo", "failed");
    }

    private static Map<String, ?> failure(int i) {
        return List.of(
                        Map.of("PushPlatform", 1, "ErrCode", 410, "ErrInfo", "Unregistered"),
                        Map.of("PushPlatform", 3, "ErrCode", 80300007, "ErrInfo", "Invalid token"),
                        Map.of("PushPlatform", 2, "ErrCode", 1, "ErrInfo", "regid_invalid"))
                .get(i);
    }
}
