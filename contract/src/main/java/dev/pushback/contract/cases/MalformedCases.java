package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledgedAtLast;
import static dev.pushback.contract.expect.Expectations.notAcknowledged;
import static dev.pushback.contract.expect.Expectations.refused;
import static dev.pushback.contract.expect.Expectations.survived;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.CallbackSpec.text;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.onOneConnection;
import static dev.pushback.schema.rule.Rule.GARBAGE_IS_REFUSED;

import dev.pushback.contract.expect.Expectation;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is not a callback. What could not be a batch of events must be refused; what a lenient parser may make something
 * of must not crash the receiver, but may be taken.
 */
public final class MalformedCases {

    private static final String EVENTS = "/Events";
    private static final String EVENT = "/Events/0";

    private MalformedCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(thatAreRefused(), thatMayBeTaken(), thatAreSurvived())
                .flatMap(List::stream)
                .map(one -> one.marked(Trait.ALONE, Trait.HOSTILE))
                .toList();
    }

    private static List<ContractCase> thatAreRefused() {
        return List.of(
                refuses("malformed.no-body", "a callback without a body", bytes(CaseMessage.NO_BODY.of(), new byte[0]))
                        .inChinese("拒绝没有包体的回调"),
                refuses(
                                "malformed.not-json",
                                "a body that is not JSON",
                                bytes(CaseMessage.NO_JSON.of(), text("Events=1")))
                        .inChinese("拒绝不是 JSON 的包体"),
                refuses("malformed.truncated", "a body that breaks off", file("truncated.json"))
                        .inChinese("拒绝不完整的包体"),
                refuses("malformed.empty-object", "a body of {}", bytes(Message.term("{}"), text("{}")))
                        .marked(Trait.WITHOUT_EVENTS)
                        .inChinese("拒绝内容为 {} 的包体"),
                refuses(
                                "malformed.array",
                                "an array at the top",
                                callback().withBody(CaseMessage.EVENTS_ALONE.of(), body -> body.at(EVENTS)))
                        .inChinese("拒绝顶层为数组的包体"),
                refuses(
                                "malformed.events-null",
                                "Events that are null",
                                callback().with(EVENTS, null))
                        .inChinese("拒绝为 null 的 Events"),
                refuses(
                                "malformed.events-object",
                                "Events that are one event, not an array",
                                callback()
                                        .withBody(
                                                CaseMessage.EVENT_FOR_EVENTS.of(),
                                                body -> body.with(EVENTS, body.at(EVENT))))
                        .marked(Trait.WITHOUT_EVENTS)
                        .inChinese("拒绝不是数组、只是一个事件的 Events"),
                refuses(
                                "malformed.events-string",
                                "Events that are a string",
                                callback()
                                        .withBody(
                                                CaseMessage.EVENTS_IN_STRING.of(),
                                                body -> body.with(
                                                        EVENTS, body.at(EVENTS).toString())))
                        .marked(Trait.WITHOUT_EVENTS)
                        .inChinese("拒绝为字符串的 Events"),
                refuses(
                                "malformed.events-empty",
                                "a batch of no events",
                                callback().with(EVENTS, List.of()))
                        .inChinese("拒绝没有事件的一批"),
                refuses(
                                "malformed.events-101",
                                "a batch of 101 events",
                                callback()
                                        .ofEvents(100)
                                        .withBody(
                                                CaseMessage.EVENT_MORE.of(),
                                                body -> body.with("/Events/100", body.at("/Events/99"))))
                        .inChinese("拒绝 101 个事件的一批"),
                refuses(
                                "malformed.event-null",
                                "a batch whose only event is null",
                                callback().with(EVENTS, java.util.Arrays.asList((Object) null)))
                        .inChinese("拒绝唯一的事件为 null 的一批"),
                refuses(
                                "malformed.event-number",
                                "a batch whose only event is a number",
                                callback().with(EVENTS, List.of(1)))
                        .marked(Trait.WITHOUT_EVENTS)
                        .inChinese("拒绝唯一的事件为数字的一批"));
    }

    private static List<ContractCase> thatMayBeTaken() {
        return List.of(
                malformed("malformed.get")
                        .titled("does not acknowledge a GET")
                        .inChinese("不确认 GET 请求")
                        .sends(callback().method("GET").withBytes(CaseMessage.NO_BODY.of(), new byte[0]))
                        .expects(notAcknowledged()),
                survives(
                                "malformed.type-string",
                                "a string for EventType",
                                callback().with("/Events/0/EventType", "offline"))
                        .inChinese("对字符串的 EventType 可接受或拒绝，但不崩溃"),
                survives(
                                "malformed.account-number",
                                "a number for To_Account",
                                callback().with("/Events/0/To_Account", 12345))
                        .inChinese("对数字的 To_Account 可接受或拒绝，但不崩溃"),
                survives(
                                "malformed.time-string",
                                "a string for EventTime",
                                callback().with("/Events/0/EventTime", "2025-10-27"))
                        .inChinese("对字符串的 EventTime 可接受或拒绝，但不崩溃"),
                survives("malformed.member-null", "null for ErrInfo", callback().with("/Events/0/ErrInfo", null))
                        .inChinese("对为 null 的 ErrInfo 可接受或拒绝，但不崩溃"),
                survives(
                                "malformed.member-object",
                                "an object for TaskId",
                                callback().with("/Events/0/TaskId", Map.of("id", 1)))
                        .inChinese("对为对象的 TaskId 可接受或拒绝，但不崩溃"),
                survives(
                                "malformed.member-missing",
                                "an event without To_Account",
                                callback().without("/Events/0/To_Account"))
                        .inChinese("对没有 To_Account 的事件可接受或拒绝，但不崩溃"),
                survives(
                                "malformed.utf-8",
                                "a body that is not UTF-8",
                                bytes(CaseMessage.NOT_UTF_8.of(), Payload.notUtf8()))
                        .inChinese("对不是 UTF-8 的包体可接受或拒绝，但不崩溃"),
                survives(
                                "malformed.deep",
                                "10,000 levels of arrays",
                                bytes(CaseMessage.LEVELS.of(), Payload.nested(10_000)))
                        .inChinese("对 10,000 层嵌套的数组可接受或拒绝，但不崩溃"));
    }

    private static List<ContractCase> thatAreSurvived() {
        CallbackSpec[] garbage = {
            bytes(CaseMessage.NO_JSON.of(), text("Events=1")),
            file("truncated.json"),
            callback().with(EVENTS, null),
            callback()
        };
        return List.of(
                acknowledgesAfter(
                                "malformed.five-megabytes",
                                "a body of 5 MB",
                                inTurn(callback().withBytes(CaseMessage.FIVE_MB.of(), Payload::huge), callback()))
                        .marked(Trait.SLOW)
                        .inChinese("收到 5 MB 的包体之后仍能确认有效的回调"),
                acknowledgesAfter("malformed.afterwards", "garbage", inTurn(garbage))
                        .inChinese("收到无效内容之后仍能确认有效的回调"),
                acknowledgesAfter(
                                "malformed.same-connection", "garbage on the same connection", onOneConnection(garbage))
                        .inChinese("在同一连接上收到无效内容之后仍能确认有效的回调"));
    }

    private static ContractCase.Draft malformed(String id) {
        return contractCase(id).verifies(GARBAGE_IS_REFUSED);
    }

    private static ContractCase refuses(String id, String what, RequestPlan script) {
        return malformed(id).titled("refuses " + what).sends(script).expects(refused());
    }

    private static ContractCase survives(String id, String what, RequestPlan script) {
        return expects(id, "takes or refuses " + what + ", but does not crash", script, survived());
    }

    private static ContractCase acknowledgesAfter(String id, String what, RequestPlan script) {
        return expects(id, "acknowledges a valid callback after " + what, script, acknowledgedAtLast());
    }

    private static ContractCase expects(String id, String title, RequestPlan script, Expectation expectation) {
        return malformed(id).titled(title).sends(script).expects(expectation);
    }

    private static CallbackSpec bytes(Message note, byte[] body) {
        return callback().withBytes(note, body);
    }

    private static CallbackSpec file(String name) {
        return bytes(Message.term(name), Payload.file(name));
    }
}
