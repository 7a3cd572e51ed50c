package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.refused;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.schema.rule.Rule.CHAT_TYPES;
import static dev.pushback.schema.rule.Rule.ERR_INFO_MAY_BE_EMPTY;
import static dev.pushback.schema.rule.Rule.FORWARD_COMPATIBLE;
import static dev.pushback.schema.rule.Rule.GARBAGE_IS_REFUSED;
import static dev.pushback.schema.rule.Rule.GROUP_ID;
import static dev.pushback.schema.rule.Rule.MSG_KEY;
import static dev.pushback.schema.rule.Rule.MSG_NUMBERS;
import static dev.pushback.schema.rule.Rule.MSG_RANDOM_OF_GROUPS;
import static dev.pushback.schema.rule.Rule.OFFLINE_PUSH_ENVELOPE;
import static dev.pushback.schema.rule.Rule.OFFLINE_PUSH_MEMBERS;
import static dev.pushback.schema.rule.Rule.PUSH_ID;
import static dev.pushback.schema.rule.Rule.PUSH_STAGES;
import static dev.pushback.schema.rule.Rule.RETRY_ON_TIMEOUT;
import static dev.pushback.schema.rule.Rule.SDK_APP_ID_CHECKED;
import static dev.pushback.schema.rule.Rule.SIGN_FORMULA;
import static dev.pushback.schema.rule.Rule.VENDOR_ERRORS;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * {@code Push.OfflinePush}, which tells of chat messages: what it has of its own, and whether what holds for {@code
 * Push.AllMemberPush} holds for it too. A message to one person, with an iPhone, sent, is the base of all.
 */
public final class OfflinePushCases {

    private static final long LARGEST = 0xffff_ffffL;
    private static final String GROUP = "@TGS#12DEVUDHQ";
    private static final int GROUPS_SEQ = 133;
    private static final String GROUPS_PUSH_ID = "6710c631_85_392fcbcff_200000b2f2c6820_200002c869bfb81";

    private OfflinePushCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofMessages(), ofResults(), ofBatches(), asForEveryCallback())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContractCase> ofMessages() {
        return List.of(
                offlinePush("offline-push.event.one-to-one")
                        .verifies(OFFLINE_PUSH_MEMBERS)
                        .titled("acknowledges the event of a message to one person, which has no TaskId")
                        .inChinese("确认单聊消息的事件，它没有 TaskId")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(acknowledged()),
                acknowledges(
                                "offline-push.event.group",
                                CHAT_TYPES,
                                "the event of a message to a group, EventType 2, with a PushPlatform all the same",
                                toGroup(callback()))
                        .inChinese("确认群聊消息的事件：EventType 为 2，同样带有 PushPlatform"),
                acknowledges(
                                "offline-push.event.page-sample",
                                OFFLINE_PUSH_MEMBERS,
                                "the sample of Tencent's page for Push.OfflinePush, word by word",
                                callback().withBytes(CaseMessage.PAGE_SAMPLE.of(), Payload.file("offline-push.json")))
                        .inChinese("逐字确认腾讯页面上 Push.OfflinePush 的示例"),
                acknowledges(
                                "offline-push.event.no-msg-key",
                                GROUP_ID,
                                "a message to a group of its own name, without MsgKey",
                                toGroup(callback()).with("/Events/0/GroupID", "order-2025_10"))
                        .inChinese("确认自定义群组的群聊消息，没有 MsgKey"),
                acknowledges(
                                "offline-push.event.no-msg-random",
                                MSG_RANDOM_OF_GROUPS,
                                "a message to a group without MsgRandom",
                                toGroup(callback()).without("/Events/0/MsgRandom"))
                        .inChinese("确认没有 MsgRandom 的群聊消息"),
                acknowledges(
                                "offline-push.event.largest-numbers",
                                MSG_NUMBERS,
                                "MsgSeq and MsgRandom of 4294967295, which 32 bits with a sign don't hold",
                                toGroup(callback())
                                        .with("/Events/0/MsgSeq", LARGEST)
                                        .with("/Events/0/MsgRandom", LARGEST))
                        .inChinese("确认 4294967295 的 MsgSeq 和 MsgRandom，有符号的 32 位放不下"),
                acknowledges(
                                "offline-push.event.longest-msg-key",
                                MSG_KEY,
                                "a MsgKey of 32 characters",
                                callback()
                                        .with("/Events/0/MsgSeq", LARGEST)
                                        .with("/Events/0/MsgRandom", LARGEST)
                                        .with("/Events/0/MsgKey", LARGEST + "_" + LARGEST + "_1761561562"))
                        .inChinese("确认 32 个字符的 MsgKey"),
                acknowledges(
                                "offline-push.event.push-id-of-group",
                                PUSH_ID,
                                "the PushID of a message to a group, whose second part is no app id",
                                toGroup(callback()).with("/Events/0/PushID", GROUPS_PUSH_ID))
                        .inChinese("确认群聊消息的 PushID，它的第二段不是应用 ID"));
    }

    private static List<ContractCase> ofResults() {
        return List.of(
                acknowledges(
                                "offline-push.event.stage-reached",
                                PUSH_STAGES,
                                "a message that was reached, PushStage 2",
                                callback().with("/Events/0/PushStage", Stage.REACHED.code()))
                        .inChinese("确认 PushStage 2（已到达）的消息"),
                acknowledges(
                                "offline-push.event.stage-clicked",
                                PUSH_STAGES,
                                "a message that was clicked, PushStage 3",
                                callback().with("/Events/0/PushStage", Stage.CLICKED.code()))
                        .inChinese("确认 PushStage 3（已点击）的消息"),
                acknowledges(
                                "offline-push.event.failure",
                                VENDOR_ERRORS,
                                "a failure with the vendor's code of eight digits",
                                callback()
                                        .with("/Events/0/PushPlatform", Platform.HUAWEI.code())
                                        .with("/Events/0/ErrCode", 80300007)
                                        .with("/Events/0/ErrInfo", "Invalid token"))
                        .inChinese("确认带有厂商八位错误码的失败"),
                acknowledges(
                                "offline-push.event.err-info-empty",
                                ERR_INFO_MAY_BE_EMPTY,
                                "an empty ErrInfo of a message",
                                callback().with("/Events/0/ErrInfo", ""))
                        .inChinese("确认消息的空 ErrInfo"),
                acknowledges(
                                "offline-push.event.matrix",
                                CHAT_TYPES,
                                "every combination of type, platform, stage and result",
                                inTurn(matrix()))
                        .inChinese("确认类型、平台、阶段和结果的每种组合"));
    }

    private static List<ContractCase> ofBatches() {
        return List.of(
                acknowledges(
                                "offline-push.batch.hundred-events",
                                OFFLINE_PUSH_ENVELOPE,
                                "the largest batch, 100 messages to one person each",
                                callback().ofEvents(100))
                        .inChinese("确认最大的批次：100 条单聊消息"),
                acknowledges(
                                "offline-push.batch.mixed-types",
                                OFFLINE_PUSH_ENVELOPE,
                                "messages to people and to groups in one batch",
                                batch(0, 30, CaseMessage.MIXED.of(), i -> new Row(i % 2 == 0, 1, Stage.SENT, true)))
                        .inChinese("确认同一批次中的单聊和群聊消息"),
                acknowledges(
                                "offline-push.batch.group-members",
                                CHAT_TYPES,
                                "30 members of a group, who share GroupID and MsgSeq",
                                batch(0, 30, CaseMessage.MIXED.of(), i -> new Row(true, 1, Stage.SENT, true)))
                        .inChinese("确认一个群的 30 名成员，他们的 GroupID 和 MsgSeq 相同"));
    }

    /** Who handles it elsewhere than Push.AllMemberPush may have forgotten there what is checked here. */
    private static List<ContractCase> asForEveryCallback() {
        return List.of(
                offlinePush("offline-push.app-id.foreign")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses Push.OfflinePush with the SdkAppid of another app")
                        .inChinese("拒绝带有其他应用 SdkAppid 的 Push.OfflinePush")
                        .sends(callback().sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour))
                        .expects(refused()),
                offlinePush("offline-push.signature.other-token")
                        .verifies(SIGN_FORMULA)
                        .marked(Trait.NEEDS_TOKEN)
                        .titled("refuses Push.OfflinePush with a Sign made with another token")
                        .inChinese("拒绝用其他 token 生成 Sign 的 Push.OfflinePush")
                        .sends(callback().signed(CaseMessage.SIGN_OF_OTHER_TOKEN.of(), Forgery::ofAnotherToken))
                        .expects(refused()),
                acknowledges(
                                "offline-push.repeat.twice",
                                RETRY_ON_TIMEOUT,
                                "the same Push.OfflinePush again, signed anew",
                                inTurn(callback().signedAt(Duration.ofSeconds(-2)), callback()))
                        .inChinese("再次确认同一个 Push.OfflinePush（重新签名）"),
                acknowledges(
                                "offline-push.forward.unknown-member",
                                FORWARD_COMPATIBLE,
                                "a member of a message's event not yet known",
                                callback().with("/Events/0/NewMember", "value"))
                        .inChinese("确认消息事件中未知的字段"),
                acknowledges(
                                "offline-push.forward.unknown-platform",
                                FORWARD_COMPATIBLE,
                                "a PushPlatform of a message not yet known",
                                callback().with("/Events/0/PushPlatform", Platform.values().length))
                        .inChinese("确认消息的未知 PushPlatform"),
                offlinePush("offline-push.malformed.no-events")
                        .verifies(GARBAGE_IS_REFUSED)
                        .marked(Trait.HOSTILE, Trait.ALONE)
                        .titled("refuses a Push.OfflinePush of no events")
                        .inChinese("拒绝没有事件的 Push.OfflinePush")
                        .sends(callback().with("/Events", List.of()))
                        .expects(refused()));
    }

    private static ContractCase.Draft offlinePush(String id) {
        return ContractCase.contractCase(id).of(CallbackKind.OFFLINE_PUSH);
    }

    private static ContractCase acknowledges(String id, Rule rule, String what, RequestPlan script) {
        return offlinePush(id)
                .verifies(rule)
                .titled("acknowledges " + what)
                .sends(script)
                .expects(acknowledged());
    }

    private static CallbackSpec toGroup(CallbackSpec message) {
        return message.with("/Events/0/EventType", 2)
                .with("/Events/0/GroupID", GROUP)
                .with("/Events/0/MsgSeq", GROUPS_SEQ)
                .without("/Events/0/MsgKey");
    }

    private static CallbackSpec[] matrix() {
        List<Row> rows = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            for (Stage stage : Stage.values()) {
                for (int which = 0; which < 4; which++) {
                    rows.add(new Row(which % 2 == 1, platform.code(), stage, which < 2));
                }
            }
        }
        List<CallbackSpec> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PushCallback.MAX_EVENTS) {
            List<Row> some = rows.subList(from, Math.min(from + PushCallback.MAX_EVENTS, rows.size()));
            Message note = CaseMessage.COMBINATIONS.of(from + 1, from + some.size(), rows.size());
            batches.add(batch(from, some.size(), note, some::get));
        }
        return batches.toArray(CallbackSpec[]::new);
    }

    private static CallbackSpec batch(int first, int count, Message note, IntFunction<Row> rows) {
        return callback()
                .recipientsFrom(first)
                .ofEvents(count)
                .withBody(
                        note,
                        body -> body.withEach(
                                "/Events", (i, event) -> rows.apply(i).in(event)));
    }

    /** How an event of a batch differs from the others. */
    private record Row(boolean toGroup, int platform, Stage stage, boolean well) {

        JsonText in(JsonText plain) {
            JsonText event = plain.with("/PushPlatform", platform)
                    .with("/PushStage", stage.code())
                    .with("/ErrCode", well ? 0 : 410)
                    .with("/ErrInfo", well ? "OK" : "Unregistered");
            return toGroup
                    ? event.with("/EventType", 2)
                            .with("/GroupID", GROUP)
                            .with("/MsgSeq", GROUPS_SEQ)
                            .without("/MsgKey")
                    : event;
        }
    }
}
