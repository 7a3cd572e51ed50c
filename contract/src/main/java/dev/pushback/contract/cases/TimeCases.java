package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** The two seconds. */
public final class TimeCases {

    private TimeCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("time.plain-callback")
                .verifies(REPLY_WITHIN_2_SECONDS)
                .titled("answers the plainest callback within 2 seconds")
                .sends(callback())
                .judgingTheBase()
                .expects(inTime()));
    }
}
