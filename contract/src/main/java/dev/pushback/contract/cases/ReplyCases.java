package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.ReplyExpectations.jsonContentType;
import static dev.pushback.contract.expect.ReplyExpectations.replyKeeps;
import static dev.pushback.contract.expect.ReplyExpectations.saysOk;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.schema.rule.Rule.REPLY_CONTENT_TYPE;
import static dev.pushback.schema.rule.Rule.VALID_IS_ACKNOWLEDGED;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.schema.json.ReplyAspect;
import java.util.List;
import java.util.stream.Stream;

/** The body of the reply to the plainest callback: syntax, members, types, words, coherence. */
public final class ReplyCases {

    private ReplyCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofSyntax(), ofMembers(), List.of(contentType()), RefusalCases.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContractCase> ofSyntax() {
        return List.of(
                aspect("not-empty", ReplyAspect.NOT_EMPTY, "answers with a body"),
                aspect("no-byte-order-mark", ReplyAspect.NO_BYTE_ORDER_MARK, "answers without a byte order mark"),
                aspect("utf-8", ReplyAspect.UTF_8, "answers in UTF-8"),
                aspect("json", ReplyAspect.JSON, "answers with JSON"),
                aspect("one-document", ReplyAspect.ONE_TEXT, "answers with one JSON document and nothing behind it"),
                aspect("members-once", ReplyAspect.MEMBERS_ONCE, "names no member of its reply twice"),
                aspect("object", ReplyAspect.OBJECT, "answers with a JSON object"));
    }

    private static List<ContractCase> ofMembers() {
        return List.of(
                aspect("members", ReplyAspect.MEMBERS, "names ActionStatus, ErrorCode and ErrorInfo in its reply"),
                aspect("action-status-string", ReplyAspect.ACTION_STATUS_STRING, "gives ActionStatus as a string"),
                aspect("error-code-integer", ReplyAspect.ERROR_CODE_INTEGER, "gives ErrorCode as an integer"),
                aspect("error-info-string", ReplyAspect.ERROR_INFO_STRING, "gives ErrorInfo as a string"),
                aspect("action-status-word", ReplyAspect.ACTION_STATUS_WORD, "says OK or FAILURE in ActionStatus"),
                aspect("error-code-value", ReplyAspect.ERROR_CODE_VALUE, "gives ErrorCode 0 for success"),
                aspect("coherent", ReplyAspect.COHERENT, "says the same in ActionStatus and ErrorCode"),
                contractCase("reply.acknowledges")
                        .verifies(VALID_IS_ACKNOWLEDGED)
                        .titled("says OK to a valid callback")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(saysOk()));
    }

    private static ContractCase contentType() {
        return contractCase("reply.content-type")
                .verifies(REPLY_CONTENT_TYPE)
                .titled("says that its reply is JSON")
                .sends(callback())
                .judgingTheBase()
                .expects(jsonContentType());
    }

    private static ContractCase aspect(String name, ReplyAspect aspect, String title) {
        return contractCase("reply." + name)
                .verifies(aspect.rule())
                .titled(title)
                .sends(callback())
                .judgingTheBase()
                .expects(replyKeeps(aspect));
    }
}
