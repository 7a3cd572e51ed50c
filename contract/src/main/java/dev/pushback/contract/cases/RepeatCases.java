package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** Duplicates, order, late stages. */
public final class RepeatCases {

    private RepeatCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("repeat.twice")
                .verifies(RETRY_ON_TIMEOUT)
                .titled("acknowledges the same callback again")
                .sends(again(2, callback()))
                .expects(acknowledged()));
    }
}
