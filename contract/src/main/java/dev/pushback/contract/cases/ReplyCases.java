package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.ReplyExpectations.jsonContentType;
import static dev.pushback.contract.expect.ReplyExpectations.refusalKeeps;
import static dev.pushback.contract.expect.ReplyExpectations.replyKeeps;
import static dev.pushback.contract.expect.ReplyExpectations.saysOk;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.CallbackSpec.text;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.schema.rule.Rule.REPLY_CONTENT_TYPE;
import static dev.pushback.schema.rule.Rule.VALID_IS_ACKNOWLEDGED;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.json.ReplyAspect;
import java.util.List;
import java.util.stream.Stream;

/** The body of the reply to the plainest callback: syntax, members, types, words, coherence. */
public final class ReplyCases {

    private ReplyCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofSyntax(), ofMembers(), List.of(contentType()), ofRefusals())
                .flatMap(List::stream)
                .map(one -> one.marked(Trait.ESSENTIAL))
                .toList();
    }

    private static List<ContractCase> ofSyntax() {
        return List.of(
                aspect("reply.not-empty", ReplyAspect.NOT_EMPTY, "answers with a body")
                        .inChinese("应答带有包体"),
                aspect("reply.no-byte-order-mark", ReplyAspect.NO_BYTE_ORDER_MARK, "answers without a byte order mark")
                        .inChinese("应答开头没有 BOM"),
                aspect("reply.utf-8", ReplyAspect.UTF_8, "answers in UTF-8").inChinese("应答使用 UTF-8 编码"),
                aspect("reply.json", ReplyAspect.JSON, "answers with JSON").inChinese("应答是 JSON"),
                aspect(
                                "reply.one-document",
                                ReplyAspect.ONE_TEXT,
                                "answers with one JSON document and nothing behind it")
                        .inChinese("应答只有一个 JSON 文档，其后没有其他内容"),
                aspect("reply.members-once", ReplyAspect.MEMBERS_ONCE, "names no member of its reply twice")
                        .inChinese("应答中没有重复的字段"),
                aspect("reply.object", ReplyAspect.OBJECT, "answers with a JSON object")
                        .inChinese("应答是 JSON 对象"));
    }

    private static List<ContractCase> ofMembers() {
        return List.of(
                aspect("reply.members", ReplyAspect.MEMBERS, "names ActionStatus, ErrorCode and ErrorInfo in its reply")
                        .inChinese("应答含有 ActionStatus、ErrorCode 和 ErrorInfo"),
                aspect("reply.action-status-string", ReplyAspect.ACTION_STATUS_STRING, "gives ActionStatus as a string")
                        .inChinese("ActionStatus 是字符串"),
                aspect("reply.error-code-integer", ReplyAspect.ERROR_CODE_INTEGER, "gives ErrorCode as an integer")
                        .inChinese("ErrorCode 是整数"),
                aspect("reply.error-info-string", ReplyAspect.ERROR_INFO_STRING, "gives ErrorInfo as a string")
                        .inChinese("ErrorInfo 是字符串"),
                aspect("reply.action-status-word", ReplyAspect.ACTION_STATUS_WORD, "says OK or FAILURE in ActionStatus")
                        .inChinese("ActionStatus 取值为 OK 或 FAILURE"),
                aspect("reply.error-code-value", ReplyAspect.ERROR_CODE_VALUE, "gives ErrorCode 0 for success")
                        .inChinese("成功时 ErrorCode 为 0"),
                aspect("reply.coherent", ReplyAspect.COHERENT, "says the same in ActionStatus and ErrorCode")
                        .inChinese("ActionStatus 与 ErrorCode 含义一致"),
                contractCase("reply.acknowledges")
                        .verifies(VALID_IS_ACKNOWLEDGED)
                        .titled("says OK to a valid callback")
                        .inChinese("对有效的回调返回 OK")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(saysOk()));
    }

    private static ContractCase contentType() {
        return contractCase("reply.content-type")
                .verifies(REPLY_CONTENT_TYPE)
                .titled("says that its reply is JSON")
                .inChinese("声明应答是 JSON")
                .sends(callback())
                .marked(Trait.BASELINE)
                .expects(jsonContentType());
    }

    private static ContractCase aspect(String id, ReplyAspect aspect, String title) {
        return contractCase(id)
                .verifies(aspect.rule())
                .titled(title)
                .sends(callback())
                .marked(Trait.BASELINE)
                .expects(replyKeeps(aspect));
    }

    /** The body of a refusal that comes with HTTP 200; one that comes with HTTP 4xx needs none. */
    private static List<ContractCase> ofRefusals() {
        return List.of(
                aspects(
                                "reply.refusal-json",
                                "refuses with one JSON object",
                                ReplyAspect.NOT_EMPTY,
                                ReplyAspect.NO_BYTE_ORDER_MARK,
                                ReplyAspect.UTF_8,
                                ReplyAspect.JSON,
                                ReplyAspect.ONE_TEXT,
                                ReplyAspect.MEMBERS_ONCE,
                                ReplyAspect.OBJECT)
                        .inChinese("以一个 JSON 对象拒绝"),
                aspects(
                                "reply.refusal-members",
                                "names ActionStatus, ErrorCode and ErrorInfo in a refusal, of the right types",
                                ReplyAspect.MEMBERS,
                                ReplyAspect.ACTION_STATUS_STRING,
                                ReplyAspect.ERROR_CODE_INTEGER,
                                ReplyAspect.ERROR_INFO_STRING)
                        .inChinese("拒绝时同样给出类型正确的 ActionStatus、ErrorCode 和 ErrorInfo"),
                aspects("reply.refusal-word", "refuses with a documented word", ReplyAspect.ACTION_STATUS_WORD)
                        .inChinese("拒绝时使用文档规定的取值"),
                aspects(
                                "reply.refusal-failure-word",
                                "refuses with FAILURE, the word of the push pages",
                                ReplyAspect.FAILURE_WORD)
                        .inChinese("拒绝时使用推送回调文档规定的 FAILURE"),
                aspects("reply.refusal-code", "refuses with ErrorCode 1", ReplyAspect.FAILURE_CODE)
                        .inChinese("拒绝时 ErrorCode 为 1"),
                aspects("reply.refusal-coherent", "does not refuse with ErrorCode 0, nor with OK", ReplyAspect.COHERENT)
                        .inChinese("拒绝时不返回 ErrorCode 0，也不返回 OK"));
    }

    private static ContractCase aspects(String id, String title, ReplyAspect... aspects) {
        return contractCase(id)
                .verifies(aspects[aspects.length - 1].rule())
                .titled(title)
                .sends(whatIsRefused())
                .marked(Trait.JUDGES_REFUSALS)
                .expects(refusalKeeps(aspects));
    }

    private static RequestPlan whatIsRefused() {
        return inTurn(
                callback().sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour),
                callback()
                        .signed(CaseMessage.SIGN_OF_OTHER_TOKEN.of(), Forgery::ofAnotherToken)
                        .withBytes(CaseMessage.NO_EVENTS.of(), text("{\"Events\":[]}")),
                callback().withBytes(CaseMessage.NO_JSON.of(), text("Events=1")),
                callback().withBytes(CaseMessage.EMPTY_OBJECT.of(), text("{}")),
                callback().withBytes(CaseMessage.NO_EVENTS.of(), text("{\"Events\":[]}")));
    }
}
