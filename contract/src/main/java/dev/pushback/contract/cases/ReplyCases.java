package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import dev.pushback.schema.json.ReplyAspect;
import java.util.List;

/** The body of the reply: syntax, members, types, words, coherence. */
public final class ReplyCases {

    private ReplyCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(
                contractCase("reply.not-empty")
                        .verifies(REPLY_IS_JSON)
                        .titled("answers with a body")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(replyKeeps(ReplyAspect.NOT_EMPTY)),
                contractCase("reply.json")
                        .verifies(REPLY_IS_JSON)
                        .titled("answers with JSON")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(replyKeeps(ReplyAspect.JSON)),
                contractCase("reply.members")
                        .verifies(REPLY_MEMBERS)
                        .titled("names ActionStatus, ErrorCode and ErrorInfo in its reply")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(replyKeeps(ReplyAspect.MEMBERS)),
                contractCase("reply.error-code-integer")
                        .verifies(REPLY_MEMBERS)
                        .titled("gives ErrorCode as an integer")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(replyKeeps(ReplyAspect.ERROR_CODE_INTEGER)),
                contractCase("reply.content-type")
                        .verifies(REPLY_CONTENT_TYPE)
                        .titled("says that its reply is JSON")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(jsonContentType()));
    }
}
