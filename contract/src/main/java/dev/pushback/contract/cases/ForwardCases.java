package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** Members and values not yet known. */
public final class ForwardCases {

    private ForwardCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("forward.unknown-member")
                .verifies(FORWARD_COMPATIBLE)
                .titled("acknowledges an event with a member not yet known")
                .sends(callback().with("/Events/0/NewMember", "value"))
                .expects(acknowledged()));
    }
}
