package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.ReplyExpectations.refusalKeeps;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.CallbackSpec.text;
import static dev.pushback.contract.request.RequestPlans.inTurn;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.json.ReplyAspect;
import java.util.List;

/** The body of a refusal that comes with HTTP 200; one that comes with HTTP 4xx needs none. */
final class RefusalCases {

    private RefusalCases() {}

    static List<ContractCase> all() {
        return List.of(
                aspects(
                        "json",
                        "refuses with one JSON object",
                        ReplyAspect.NOT_EMPTY,
                        ReplyAspect.NO_BYTE_ORDER_MARK,
                        ReplyAspect.UTF_8,
                        ReplyAspect.JSON,
                        ReplyAspect.ONE_TEXT,
                        ReplyAspect.MEMBERS_ONCE,
                        ReplyAspect.OBJECT),
                aspects(
                        "members",
                        "names ActionStatus, ErrorCode and ErrorInfo in a refusal, of the right types",
                        ReplyAspect.MEMBERS,
                        ReplyAspect.ACTION_STATUS_STRING,
                        ReplyAspect.ERROR_CODE_INTEGER,
                        ReplyAspect.ERROR_INFO_STRING),
                aspects("word", "refuses with a documented word", ReplyAspect.ACTION_STATUS_WORD),
                aspects("failure-word", "refuses with FAILURE, the word of the push pages", ReplyAspect.FAILURE_WORD),
                aspects("code", "refuses with ErrorCode 1", ReplyAspect.FAILURE_CODE),
                aspects("coherent", "does not refuse with ErrorCode 0, nor with OK", ReplyAspect.COHERENT));
    }

    private static ContractCase aspects(String name, String title, ReplyAspect... aspects) {
        return contractCase("reply.refusal-" + name)
                .verifies(aspects[aspects.length - 1].rule())
                .titled(title)
                .sends(whatIsRefused())
                .expects(refusalKeeps(aspects));
    }

    private static RequestPlan whatIsRefused() {
        return inTurn(
                callback().sdkAppId("SdkAppid of another app", AppIdCases::neighbour),
                callback()
                        .signed("Sign of another token", Forgery::ofAnotherToken)
                        .withBytes("no events", text("{\"Events\":[]}")),
                callback().withBytes("a body that is not JSON", text("Events=1")),
                callback().withBytes("an empty object", text("{}")),
                callback().withBytes("no events", text("{\"Events\":[]}")));
    }
}
