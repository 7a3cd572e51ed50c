package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.Drafts.acknowledges;
import static dev.pushback.contract.cases.Drafts.online;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.schema.rule.Rule.FORWARD_COMPATIBLE;
import static dev.pushback.schema.rule.Rule.OFFLINE_PUSH_IS_TAKEN;
import static dev.pushback.schema.rule.Rule.OTHER_COMMANDS_ARE_TAKEN;
import static dev.pushback.schema.rule.Rule.TIMES_PASS_2038;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Platform;
import java.util.List;
import java.util.Map;

/** Members and values not yet known, and commands that this receiver does not handle. */
public final class ForwardCases {

    private static final int NEXT_PLATFORM = Platform.values().length;
    private static final long IN_2040 = 2_208_988_800L;

    private ForwardCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(
                forward(
                                "forward.unknown-member",
                                "a member of an event not yet known",
                                callback().with("/Events/0/NewMember", "value"))
                        .inChinese("确认事件中未知的字段"),
                forward(
                                "forward.unknown-object-member",
                                "a member not yet known that holds an object",
                                callback().with("/Events/0/NewMember", Map.of("Inner", List.of(1, 2))))
                        .inChinese("确认内容为对象的未知字段"),
                forward(
                                "forward.unknown-top-member",
                                "a member not yet known beside Events",
                                callback().with("/NewMember", 1))
                        .inChinese("确认与 Events 并列的未知字段"),
                forward(
                                "forward.unknown-query-parameter",
                                "a query parameter not yet known",
                                callback().query("NewParameter", "1"))
                        .inChinese("确认未知的查询参数"),
                forward(
                                "forward.unknown-platform",
                                "a PushPlatform not yet known, " + NEXT_PLATFORM,
                                callback().with("/Events/0/PushPlatform", NEXT_PLATFORM))
                        .inChinese("确认未知的 PushPlatform（" + NEXT_PLATFORM + "）"),
                forward(
                                "forward.unknown-device",
                                "a DeviceType not yet known, " + NEXT_PLATFORM,
                                online().with("/Events/0/DeviceType", NEXT_PLATFORM))
                        .inChinese("确认未知的 DeviceType（" + NEXT_PLATFORM + "）"),
                forward(
                                "forward.unknown-stage",
                                "a PushStage not yet known, 4",
                                callback().with("/Events/0/PushStage", 4))
                        .inChinese("确认未知的 PushStage（4）"),
                forward(
                                "forward.unknown-event-type",
                                "an EventType not yet known, 3",
                                callback().with("/Events/0/EventType", 3))
                        .inChinese("确认未知的 EventType（3）"),
                acknowledges(
                                "forward.times-after-2038",
                                TIMES_PASS_2038,
                                "times after 2038",
                                callback().with("/Events/0/TaskTime", IN_2040).with("/Events/0/EventTime", IN_2040 + 1))
                        .inChinese("确认 2038 年之后的时间"),
                acknowledges(
                                "forward.offline-push",
                                OFFLINE_PUSH_IS_TAKEN,
                                "Push.OfflinePush, which comes to the same URL",
                                command("Push.OfflinePush", "offline-push.json"))
                        .inChinese("确认发到同一 URL 的 Push.OfflinePush"),
                acknowledges(
                                "forward.state-change",
                                OTHER_COMMANDS_ARE_TAKEN,
                                "State.StateChange, which comes to the same URL",
                                command("State.StateChange", "state-change.json"))
                        .inChinese("确认发到同一 URL 的 State.StateChange"));
    }

    private static ContractCase forward(String id, String what, CallbackSpec callback) {
        return acknowledges(id, FORWARD_COMPATIBLE, what, callback);
    }

    private static CallbackSpec command(String command, String file) {
        return callback()
                .query(CallbackQuery.CALLBACK_COMMAND, command)
                .withBytes(CaseMessage.PAGE_SAMPLE_OF.of(command), Payload.file(file));
    }
}
