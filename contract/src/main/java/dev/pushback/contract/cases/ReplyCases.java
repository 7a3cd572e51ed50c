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
                aspect("reply.not-empty", ReplyAspect.NOT_EMPTY, "answers with a body"),
                aspect("reply.no-byte-order-mark", ReplyAspect.NO_BYTE_ORDER_MARK, "answers without a byte order mark"),
                aspect("reply.utf-8", ReplyAspect.UTF_8, "answers in UTF-8"),
                aspect("reply.json", ReplyAspect.JSON, "answers with JSON"),
                aspect(
                        "reply.one-document",
                        ReplyAspect.ONE_TEXT,
                        "answers with one JSON document and nothing behind it"),
                aspect("reply.members-once", ReplyAspect.MEMBERS_ONCE, "names no member of its reply twice"),
                aspect("reply.object", ReplyAspect.OBJECT, "answers with a JSON object"));
    }

    private static List<ContractCase> ofMembers() {
        return List.of(
                aspect(
                        "reply.members",
                        ReplyAspect.MEMBERS,
                        "names ActionStatus, ErrorCode and ErrorInfo in its reply"),
                aspect(
                        "reply.action-status-string",
                        ReplyAspect.ACTION_STATUS_STRING,
                        "gives ActionStatus as a string"),
                aspect("reply.error-code-integer", ReplyAspect.ERROR_CODE_INTEGER, "gives ErrorCode as an integer"),
                aspect("reply.error-info-string", ReplyAspect.ERROR_INFO_STRING, "gives ErrorInfo as a string"),
                aspect(
                        "reply.action-status-word",
                        ReplyAspect.ACTION_STATUS_WORD,
                        "says OK or FAILURE in ActionStatus"),
                aspect("reply.error-code-value", ReplyAspect.ERROR_CODE_VALUE, "gives ErrorCode 0 for success"),
                aspect("reply.coherent", ReplyAspect.COHERENT, "says the same in ActionStatus and ErrorCode"),
                contractCase("reply.acknowledges")
                        .verifies(VALID_IS_ACKNOWLEDGED)
                        .titled("says OK to a valid callback")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(saysOk()));
    }

    private static ContractCase contentType() {
        return contractCase("reply.content-type")
                .verifies(REPLY_CONTENT_TYPE)
                .titled("says that its reply is JSON")
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
                        ReplyAspect.OBJECT),
                aspects(
                        "reply.refusal-members",
                        "names ActionStatus, ErrorCode and ErrorInfo in a refusal, of the right types",
                        ReplyAspect.MEMBERS,
                        ReplyAspect.ACTION_STATUS_STRING,
                        ReplyAspect.ERROR_CODE_INTEGER,
                        ReplyAspect.ERROR_INFO_STRING),
                aspects("reply.refusal-word", "refuses with a documented word", ReplyAspect.ACTION_STATUS_WORD),
                aspects(
                        "reply.refusal-failure-word",
                        "refuses with FAILURE, the word of the push pages",
                        ReplyAspect.FAILURE_WORD),
                aspects("reply.refusal-code", "refuses with ErrorCode 1", ReplyAspect.FAILURE_CODE),
                aspects(
                        "reply.refusal-coherent",
                        "does not refuse with ErrorCode 0, nor with OK",
                        ReplyAspect.COHERENT));
    }

    private static ContractCase aspects(String id, String title, ReplyAspect... aspects) {
        return contractCase(id)
                .verifies(aspects[aspects.length - 1].rule())
                .titled(title)
                .sends(whatIsRefused())
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
