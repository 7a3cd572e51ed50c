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
                        .fails("offline-push.event.one-to-one"),
                refusing(
                                "message-type-misread",
                                "takes a message to a group for an online push, which has no vendor",
                                event -> number(event, "/EventType") == 2 && number(event, "/PushPlatform") != 0)
                        .fails("offline-push.event.group"),
                refusing("message-key-needed", "needs MsgKey in every message", event -> !event.has("/MsgKey"))
                        .fails("offline-push.event.no-msg-key"),
                refusing("message-random-needed", "needs MsgRandom in every message", event -> !event.has("/MsgRandom"))
                        .fails("offline-push.event.no-msg-random"),
                refusing(
                                "message-numbers-signed",
                                "keeps MsgSeq in 32 bits with a sign",
                                event -> number(event, "/MsgSeq") > Integer.MAX_VALUE)
                        .fails("offline-push.event.largest-numbers"),
                refusing(
                                "message-key-cut",
                                "has room for a MsgKey of 30 characters",
                                event -> text(event, "/MsgKey").length() > LONGEST_KEY)
                        .fails("offline-push.event.longest-msg-key"),
                refusing(
                                "message-push-id-taken-apart",
                                "looks for an app's id in the second part of PushID",
                                event -> text(event, "/PushID").split("_")[1].length() < 8)
                        .fails("offline-push.event.push-id-of-group", "offline-push.event.page-sample"));
    }

    private static List<BrokenReceiver> results() {
        return List.of(
                refusing(
                                "message-reached-refused",
                                "takes no message that was reached",
                                event -> number(event, "/PushStage") == 2)
                        .fails("offline-push.event.stage-reached"),
                refusing(
                                "message-clicked-refused",
                                "takes no message that was clicked",
                                event -> number(event, "/PushStage") == 3)
                        .fails("offline-push.event.stage-clicked"),
                refusing(
                                "message-code-too-large",
                                "takes no failure of a message with eight digits",
                                event -> number(event, "/ErrCode") > 9_999_999)
                        .fails("offline-push.event.failure"),
                refusing(
                                "message-error-text-needed",
                                "needs a text in the ErrInfo of a message",
                                event -> text(event, "/ErrInfo").isEmpty())
                        .fails("offline-push.event.err-info-empty"),
                refusing(
                                "message-honor-click-in-group-refused",
                                "takes no click on an Honor phone in a group",
                                event -> number(event, "/EventType") == 2
                                        && number(event, "/PushPlatform") == 8
                                        && number(event, "/PushStage") == 3)
                        .fails("offline-push.event.matrix"));
    }

    private static List<BrokenReceiver> batches() {
        return List.of(
                refusingBatches(
                                "messages-over-fifty-refused",
                                "takes at most 50 messages at once",
                                events -> events.size() > 50)
                        .fails("offline-push.batch.hundred-events"),
                refusingBatches(
                                "messages-mixed-refused",
                                "takes messages to people or to groups, not both at once",
                                events -> distinct(events, "/EventType") > 1)
                        .fails("offline-push.batch.mixed-types"),
                refusingBatches(
                                "messages-of-one-group-refused",
                                "takes the members of a group for the same event told again",
                                events -> events.size() > 1
                                        && distinct(events, "/GroupID") == 1
                                        && distinct(events, "/MsgSeq") == 1)
                        .fails("offline-push.batch.group-members"));
    }

    private static List<BrokenReceiver> commands() {
        return List.of(
                unchecked("message-app-id-unchecked", "checks SdkAppid of Push.AllMemberPush only", CheckStage.APP_ID)
                        .fails("offline-push.app-id.foreign"),
                unchecked("message-sign-unchecked", "checks Sign of Push.AllMemberPush only", CheckStage.SIGN)
                        .fails("offline-push.signature.other-token"),
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
                        .fails("offline-push.repeat.twice"),
                refusing(
                                "message-unknown-member-refused",
                                "refuses members of a message that it does not know",
                                event -> event.has("/NewMember"))
                        .fails("offline-push.forward.unknown-member"),
                refusing(
                                "message-unknown-platform-refused",
                                "refuses a PushPlatform of a message that it does not know",
                                event -> number(event, "/PushPlatform") > 8)
                        .fails("offline-push.forward.unknown-platform"),
                fault(
                                "messages-none-taken",
                                "acknowledges a Push.OfflinePush of no events",
                                answersTo(
                                        call -> isOfflinePush(call)
                                                && JsonText.parse(call.body()).size("/Events") == 0,
                                        BackendReply.acknowledged()))
                        .fails("offline-push.malformed.no-events"));
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
