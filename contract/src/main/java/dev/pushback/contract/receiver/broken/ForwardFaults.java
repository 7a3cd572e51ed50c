package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.EventFaults.refusing;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.refusesCalls;
import static dev.pushback.contract.receiver.broken.Mutations.refusesReadings;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import java.util.List;
import java.util.stream.Stream;

/** Refusals of what is not known yet, or not meant for this receiver. */
final class ForwardFaults {

    private static final List<String> KNOWN = List.of(
            CallbackQuery.SDK_APP_ID,
            CallbackQuery.CALLBACK_COMMAND,
            CallbackQuery.CONTENT_TYPE,
            CallbackQuery.REQUEST_TIME,
            CallbackQuery.SIGN,
            CallbackQuery.CLIENT_IP,
            CallbackQuery.OPT_PLATFORM);

    private ForwardFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(requests(), ids(), unknowns()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> requests() {
        return List.of(fault(
                        "unknown-parameter-refused",
                        "refuses query parameters that it does not know",
                        refusesCalls(
                                "unknown parameter",
                                call -> call.query().parameters().stream()
                                        .anyMatch(parameter -> !KNOWN.contains(parameter.getKey()))))
                .fails("forward.unknown-query-parameter")
                .inChinese("拒绝未知的查询参数"));
    }

    private static List<BrokenReceiver> ids() {
        return List.of(refusing(
                        "times-after-2038-refused",
                        "times that leave 32 bits",
                        event -> event.eventTime() > Integer.MAX_VALUE)
                .fails("forward.times-after-2038")
                .inChinese("拒绝超出 32 位的时间"));
    }

    private static List<BrokenReceiver> unknowns() {
        return List.of(
                fault(
                                "unknown-members-refused",
                                "refuses members that it does not know",
                                refusesReadings(
                                        "unknown member",
                                        reading -> !reading.unknown().isEmpty()))
                        .fails("forward.unknown-member", "forward.unknown-object-member", "forward.unknown-top-member")
                        .inChinese("拒绝未知的字段"),
                refusing(
                                "unknown-platform-refused",
                                "a PushPlatform that it does not know",
                                event -> Platform.fromCode(event.platform()).isEmpty())
                        .fails("forward.unknown-platform")
                        .inChinese("拒绝未知的 PushPlatform"),
                refusing(
                                "unknown-device-refused",
                                "a DeviceType that it does not know",
                                event -> event.device() != null
                                        && Platform.fromCode(event.device()).isEmpty())
                        .fails("forward.unknown-device")
                        .inChinese("拒绝未知的 DeviceType"),
                refusing("unknown-stage-refused", "a PushStage that it does not know", event -> event.stage() > 3)
                        .fails("forward.unknown-stage")
                        .inChinese("拒绝未知的 PushStage"),
                refusing("unknown-type-refused", "an EventType that it does not know", event -> event.type() > 2)
                        .fails("forward.unknown-event-type")
                        .inChinese("拒绝未知的 EventType"),
                fault(
                                "other-commands-refused",
                                "refuses other commands",
                                answersTo(ForwardFaults::isOther, BackendReply.refused("unknown command")))
                        .fails("forward.offline-push", "forward.state-change")
                        .inChinese("拒绝其他回调命令"),
                fault(
                                "other-commands-404",
                                "answers other commands with HTTP 404",
                                answersTo(ForwardFaults::isOther, BackendReply.refused(404, "unknown command")))
                        .fails("forward.offline-push", "forward.state-change")
                        .inChinese("对其他回调命令返回 HTTP 404"),
                fault(
                                "offline-push-crash",
                                "crashes at Push.OfflinePush, which lacks TaskId",
                                crashesAt(call -> command(call).equals("Push.OfflinePush")))
                        .fails("forward.offline-push")
                        .inChinese("Push.OfflinePush 没有 TaskId，因此崩溃"),
                fault(
                                "state-change-crash",
                                "crashes at State.StateChange, which lacks Events",
                                crashesAt(call -> command(call).equals("State.StateChange")))
                        .fails("forward.state-change")
                        .inChinese("State.StateChange 没有 Events，因此崩溃"));
    }

    private static boolean isOther(ReceivedCall call) {
        return !command(call).equals(PushEvent.COMMAND);
    }

    private static String command(ReceivedCall call) {
        return call.query().first(CallbackQuery.CALLBACK_COMMAND).orElse(PushEvent.COMMAND);
    }
}
