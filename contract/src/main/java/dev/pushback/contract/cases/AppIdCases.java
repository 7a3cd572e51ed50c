package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** Whose callback it is. */
public final class AppIdCases {

    private AppIdCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("app-id.foreign")
                .verifies(SDK_APP_ID_CHECKED)
                .titled("refuses the SdkAppid of another app")
                .sends(callback().sdkAppId("SdkAppid of another app", right -> "1" + right))
                .expects(refused()));
    }
}
