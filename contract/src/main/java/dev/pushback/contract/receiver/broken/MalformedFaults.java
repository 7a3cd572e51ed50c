package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.crash;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAtProblem;
import static dev.pushback.contract.receiver.broken.Mutations.takesProblem;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Wrong answers to what is no callback. The words of problems are those of the right backend's refusals. */
final class MalformedFaults {

    private MalformedFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(bodies(), losses()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> bodies() {
        return List.of(
                fault("get-crash", "crashes at a GET", crashesAt(MalformedFaults::isGet))
                        .fails("malformed.get")
                        .inChinese("收到 GET 时崩溃"),
                fault("get-taken", "acknowledges a GET", answersTo(MalformedFaults::isGet, BackendReply.acknowledged()))
                        .fails("malformed.get")
                        .inChinese("确认 GET"),
                crashing("no-body-crash", "without a body", "body is empty", "malformed.no-body")
                        .inChinese("没有包体时崩溃"),
                crashing("not-json-crash", "at a body that is not JSON", "not JSON", "malformed.not-json")
                        .inChinese("包体不是 JSON 时崩溃"),
                crashing("no-events-crash", "at a body without Events", "no Events", "malformed.empty-object")
                        .inChinese("包体没有 Events 时崩溃"),
                crashing("not-an-object-crash", "at a body that is no object", "must be an object", "malformed.array")
                        .inChinese("包体不是对象时崩溃"),
                crashing(
                                "events-not-an-array-crash",
                                "at Events that are no array",
                                "must be an array",
                                "malformed.events-null")
                        .inChinese("Events 不是数组时崩溃"),
                crashing("events-empty-crash", "at a batch of no events", "at least 1", "malformed.events-empty")
                        .inChinese("批次没有事件时崩溃"),
                crashing("events-101-crash", "at a batch of 101 events", "at most 100", "malformed.events-101")
                        .inChinese("批次有 101 个事件时崩溃"),
                crashing(
                                "event-not-an-object-crash",
                                "at an event that is no object",
                                "/Events/0 must",
                                "malformed.event-null")
                        .inChinese("事件不是对象时崩溃"),
                crashing(
                                "number-wrong-crash",
                                "at a string for a number",
                                "must be an integer",
                                "malformed.type-string")
                        .inChinese("应为数字处是字符串时崩溃"),
                crashing("text-wrong-crash", "at a number for a string", "must be a string", "malformed.account-number")
                        .inChinese("应为字符串处是数字时崩溃"),
                crashing(
                                "member-missing-crash",
                                "at an event without To_Account",
                                "To_Account is missing",
                                "malformed.member-missing")
                        .inChinese("事件没有 To_Account 时崩溃"),
                fault(
                                "deep-crash",
                                "crashes at deep nesting",
                                crashesAt(call -> new String(call.body(), StandardCharsets.UTF_8).contains("[[[[")))
                        .fails("malformed.deep")
                        .inChinese("嵌套过深时崩溃"),
                taking("not-json-taken", "a body that is not JSON", "not JSON", "malformed.not-json")
                        .inChinese("确认不是 JSON 的包体"),
                taking("no-body-taken", "a callback without a body", "body is empty", "malformed.no-body")
                        .inChinese("确认没有包体的回调"),
                taking("no-events-taken", "a body without Events", "no Events", "malformed.empty-object")
                        .inChinese("确认没有 Events 的包体"),
                taking("not-an-object-taken", "a body that is no object", "body must be an object", "malformed.array")
                        .inChinese("确认不是对象的包体"),
                taking(
                                "events-not-an-array-taken",
                                "Events that are no array",
                                "must be an array",
                                "malformed.events-object")
                        .inChinese("确认不是数组的 Events"),
                taking("events-empty-taken", "a batch of no events", "at least 1", "malformed.events-empty")
                        .inChinese("确认没有事件的批次"),
                taking("events-101-taken", "a batch of 101 events", "at most 100", "malformed.events-101")
                        .inChinese("确认 101 个事件的批次"),
                taking(
                                "event-not-an-object-taken",
                                "an event that is no object",
                                "/Events/0 must",
                                "malformed.event-number")
                        .inChinese("确认不是对象的事件"),
                fault("garbage-drop", "drops the connection at what is not JSON", MalformedFaults::drops)
                        .fails("malformed.not-json")
                        .inChinese("包体不是 JSON 时断开连接"),
                fault("huge-crash", "dies of a body of 5 MB", MalformedFaults::diesOfMegabytes)
                        .fails("malformed.five-megabytes")
                        .inChinese("收到 5 MB 的包体后退出"),
                fault(
                                "poisoned",
                                "refuses the callback that follows one whose Events are null",
                                MalformedFaults::poisoned)
                        .fails("malformed.afterwards")
                        .inChinese("Events 为 null 之后，拒绝紧接着的回调"),
                fault(
                                "connection-blacklisted",
                                "refuses all callbacks of a connection that began with garbage",
                                ConnectionMutations::judgesByTheFirst)
                        .fails("malformed.same-connection")
                        .inChinese("连接一开始收到不合法的内容，就拒绝该连接上的所有回调"));
    }

    private static List<BrokenReceiver> losses() {
        return List.of(fault(
                        "err-info-null-crash",
                        "crashes at an ErrInfo that is null",
                        crashesAt(call -> new String(call.body(), StandardCharsets.UTF_8).contains("\"ErrInfo\":null")))
                .fails("malformed.member-null")
                .inChinese("ErrInfo 为 null 时崩溃"));
    }

    private static boolean isGet(ReceivedCall call) {
        return call.method().equals("GET");
    }

    private static BrokenReceiver crashing(String id, String when, String words, String contractCase) {
        return fault(id, "crashes " + when, crashesAtProblem(words)).fails(contractCase);
    }

    private static BrokenReceiver taking(String id, String what, String words, String contractCase) {
        return fault(id, "acknowledges " + what, takesProblem(words)).fails(contractCase);
    }

    private static Backend drops(BackendParts right) {
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            return isNotJson(answer) ? answer.withEffect(WireEffects.resetBefore()) : answer;
        };
    }

    /** Whether a body was refused since it is no JSON, unlike what another command sends. */
    static boolean isNotJson(BackendReply answer) {
        return !answer.taken() && answer.text().contains("not JSON");
    }

    private static Backend diesOfMegabytes(BackendParts right) {
        Backend backend = right.build();
        return call -> call.body().length > 4 << 20 ? crash().withEffect(WireEffects.death()) : backend.answer(call);
    }

    private static Backend poisoned(BackendParts right) {
        AtomicBoolean poisoned = new AtomicBoolean();
        Backend backend = right.build();
        return call -> {
            if (poisoned.getAndSet(false)) {
                return BackendReply.refused("Events is null");
            }
            poisoned.set(new String(call.body(), StandardCharsets.UTF_8).startsWith("{\"Events\":null"));
            return backend.answer(call);
        };
    }
}
