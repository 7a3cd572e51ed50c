package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** Many at once, connections kept and reused. */
public final class LoadCases {

    private LoadCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("load.one-connection")
                .verifies(KEEP_ALIVE)
                .titled("acknowledges callback after callback on one connection")
                .sends(onOneConnection(20, callback()))
                .expects(acknowledged()));
    }
}
