package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.refusesCalls;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.json.JsonText;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Receivers that are right with {@code Push.AllMemberPush} and wrong with {@code Push.OfflinePush}. */
final class OfflinePushFaults {

    private static final int LONGEST_KEY = 30;

    private OfflinePushFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(messages(), results(), batches(), commands())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenReceiver> messages() {
        return List.of(
                fault(
                                "message-task-id-needed",
                                "needs TaskId in Push.OfflinePush, too",
                                refusesCalls("/Events/0/TaskId is missing", OfflinePushFaults::isOfflinePush))
                        .fails("offline-push.event.one-to-one")
                        .inChinese("在 Push.OfflinePush 中也要求 TaskId"),
                refusing(
                                "message-type-misread",
                                "takes a message to a group for an online push, which has no vendor",
                                event -> number(event, "/EventType") == 2 && number(event, "/PushPlatform") != 0)
                        .fails("offline-push.event.group")
                        .inChinese("把群聊消息当作没有厂商的在线推送"),
                refusing("message-key-needed", "needs MsgKey in every message", event -> !event.has("/MsgKey"))
                        .fails("offline-push.event.no-msg-key")
                        .inChinese("要求每条消息都有 MsgKey"),
                refusing("message-random-needed", "needs MsgRandom in every message", event -> !event.has("/MsgRandom"))
                        .fails("offline-push.event.no-msg-random")
                        .inChinese("要求每条消息都有 MsgRandom"),
                refusing(
                                "message-numbers-signed",
                                "keeps MsgSeq in 32 bits with a sign",
                                event -> number(event, "/MsgSeq") > Integer.MAX_VALUE)
                        .fails("offline-push.event.largest-numbers")
                        .inChinese("用有符号的 32 位保存 MsgSeq"),
                refusing(
                                "message-key-cut",
                                "has room for a MsgKey of 30 characters",
                                event -> text(event, "/MsgKey").length() > LONGEST_KEY)
                        .fails("offline-push.event.longest-msg-key")
                        .inChinese("只能容纳 30 个字符的 MsgKey"),
                refusing(
                                "message-push-id-taken-apart",
                                "looks for an app's id in the second part of PushID",
                                event -> text(event, "/PushID").split("_")[1].length() < 8)
                        .fails("offline-push.event.push-id-of-group", "offline-push.event.page-sample")
                        .inChinese("在 PushID 的第二段中寻找应用的 SdkAppid"));
    }

    private static List<BrokenReceiver> results() {
        return List.of(
                refusing(
                                "message-reached-refused",
                                "takes no message that was reached",
                                event -> number(event, "/PushStage") == 2)
                        .fails("offline-push.event.stage-reached")
                        .inChinese("不接受已到达的消息"),
                refusing(
                                "message-clicked-refused",
                                "takes no message that was clicked",
                                event -> number(event, "/PushStage") == 3)
                        .fails("offline-push.event.stage-clicked")
                        .inChinese("不接受已点击的消息"),
                refusing(
                                "message-code-too-large",
                                "takes no failure of a message with eight digits",
                                event -> number(event, "/ErrCode") > 9_999_999)
                        .fails("offline-push.event.failure")
                        .inChinese("不接受八位错误码的消息"),
                refusing(
                                "message-error-text-needed",
                                "needs a text in the ErrInfo of a message",
                                event -> text(event, "/ErrInfo").isEmpty())
                        .fails("offline-push.event.err-info-empty")
                        .inChinese("要求消息的 ErrInfo 有文字"),
                refusing(
                                "message-honor-click-in-group-refused",
                                "takes no click on an Honor phone in a group",
                                event -> number(event, "/EventType") == 2
                                        && number(event, "/PushPlatform") == 8
                                        && number(event, "/PushStage") == 3)
                        .fails("offline-push.event.matrix")
                        .inChinese("不接受荣耀手机在群聊中的点击"));
    }

    private static List<BrokenReceiver> batches() {
        return List.of(
                refusingBatches(
                                "messages-over-fifty-refused",
                                "takes at most 50 messages at once",
                                events -> events.size() > 50)
                        .fails("offline-push.batch.hundred-events")
                        .inChinese("一次最多接受 50 条消息"),
                refusingBatches(
                                "messages-mixed-refused",
                                "takes messages to people or to groups, not both at once",
                                events -> distinct(events, "/EventType") > 1)
                        .fails("offline-push.batch.mixed-types")
                        .inChinese("只接受单聊或群聊，不接受两者混合"),
                refusingBatches(
                                "messages-of-one-group-refused",
                                "takes the members of a group for the same event told again",
                                events -> events.size() > 1
                                        && distinct(events, "/GroupID") == 1
                                        && distinct(events, "/MsgSeq") == 1)
                        .fails("offline-push.batch.group-members")
                        .inChinese("把同一个群的成员当作重复的事件"));
    }

    private static List<BrokenReceiver> commands() {
        return List.of(
                unchecked("message-app-id-unchecked", "checks SdkAppid of Push.AllMemberPush only", CheckStage.APP_ID)
                        .fails("offline-push.app-id.foreign")
                        .inChinese("只检查 Push.AllMemberPush 的 SdkAppid"),
                unchecked("message-sign-unchecked", "checks Sign of Push.AllMemberPush only", CheckStage.SIGN)
                        .fails("offline-push.signature.other-token")
                        .inChinese("只检查 Push.AllMemberPush 的 Sign"),
                fault("message-again-refused", "refuses a PushID that it knows", right -> {
                            Set<String> known = ConcurrentHashMap.newKeySet();
                            Backend backend = right.build();
                            return call -> !isOfflinePush(call)
                                            || events(call).stream()
                                                    .allMatch(event -> known.add(
                                                            text(event, "/PushID") + text(event, "/To_Account")))
                                    ? backend.answer(call)
                                    : BackendReply.refused("it is known");
                        })
                        .fails("offline-push.repeat.twice")
                        .inChinese("拒绝已知的 PushID"),
                refusing(
                                "message-unknown-member-refused",
                                "refuses members of a message that it does not know",
                                event -> event.has("/NewMember"))
                        .fails("offline-push.forward.unknown-member")
                        .inChinese("拒绝消息中未知的字段"),
                refusing(
                                "message-unknown-platform-refused",
                                "refuses a PushPlatform of a message that it does not know",
                                event -> number(event, "/PushPlatform") > 8)
                        .fails("offline-push.forward.unknown-platform")
                        .inChinese("拒绝消息中未知的 PushPlatform"),
                fault(
                                "messages-none-taken",
                                "acknowledges a Push.OfflinePush of no events",
                                answersTo(
                                        call -> isOfflinePush(call)
                                                && JsonText.parse(call.body()).size("/Events") == 0,
                                        BackendReply.acknowledged()))
                        .fails("offline-push.malformed.no-events")
                        .inChinese("确认没有事件的 Push.OfflinePush"));
    }

    private static BrokenReceiver.Draft unchecked(String id, String title, CheckStage duty) {
        return fault(id, title, right -> {
            Backend checking = right.build();
            Backend blind = right.without(duty).build();
            return call -> (isOfflinePush(call) ? blind : checking).answer(call);
        });
    }

    private static BrokenReceiver.Draft refusing(String id, String title, Predicate<JsonText> events) {
        return refusingBatches(id, title, batch -> batch.stream().anyMatch(events));
    }

    private static BrokenReceiver.Draft refusingBatches(String id, String title, Predicate<List<JsonText>> batches) {
        return fault(
                id,
                title,
                refusesCalls("a message is wrong", call -> isOfflinePush(call) && batches.test(events(call))));
    }

    private static boolean isOfflinePush(ReceivedCall call) {
        return call.query().all(CallbackQuery.CALLBACK_COMMAND).contains(OfflinePushEvent.COMMAND);
    }

    private static List<JsonText> events(ReceivedCall call) {
        JsonText body = JsonText.parse(call.body());
        return IntStream.range(0, body.size("/Events"))
                .mapToObj(i -> body.at("/Events/" + i))
                .toList();
    }

    private static long number(JsonText event, String pointer) {
        return event.has(pointer) ? Long.parseLong(event.at(pointer).toString()) : 0;
    }

    /** Without its quotes. */
    private static String text(JsonText event, String pointer) {
        String quoted = event.has(pointer) ? event.at(pointer).toString() : "\"\"";
        return quoted.substring(1, quoted.length() - 1);
    }

    private static long distinct(List<JsonText> events, String pointer) {
        return events.stream()
                .map(event -> event.has(pointer) ? event.at(pointer).toString() : "")
                .distinct()
                .count();
    }
}
