package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.CallbackSpec.text;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** What is not a callback. */
public final class MalformedCases {

    private MalformedCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("malformed.not-json")
                .verifies(GARBAGE_IS_REFUSED)
                .titled("refuses a body that is not JSON")
                .sends(callback().withBytes("a body that is not JSON", text("Events=1")))
                .expects(refused()));
    }
}
