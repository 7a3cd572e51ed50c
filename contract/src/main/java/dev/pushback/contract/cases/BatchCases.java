package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** How many events, how mixed, how large. */
public final class BatchCases {

    private BatchCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("batch.hundred-events")
                .verifies(EVENTS_1_TO_100)
                .titled("acknowledges the largest batch, 100 events")
                .sends(callback().ofEvents(100))
                .expects(acknowledged()));
    }
}
