package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** Status, method, connection, redirects. */
public final class HttpCases {

    private HttpCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(
                contractCase("http.whole-reply")
                        .verifies(WHOLE_REPLY)
                        .titled("answers the plainest callback with a whole HTTP reply")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(wholeReply()),
                contractCase("http.status-200")
                        .verifies(STATUS_200)
                        .titled("answers HTTP 200")
                        .sends(callback())
                        .judgingTheBase()
                        .expects(status200()));
    }
}
