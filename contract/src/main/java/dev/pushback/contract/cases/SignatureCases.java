package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import dev.pushback.contract.Need;
import dev.pushback.schema.Signature;
import java.time.Duration;
import java.util.List;

/** Sign and RequestTime. */
public final class SignatureCases {

    private SignatureCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(
                contractCase("signature.wrong")
                        .verifies(SIGN_FORMULA)
                        .titled("refuses a Sign made with another token")
                        .needs(Need.TOKEN)
                        .sends(callback()
                                .signed(
                                        "Sign of another token",
                                        scene -> Signature.of(
                                                scene.token() + "x",
                                                scene.clock().instant())))
                        .expects(refused()),
                contractCase("signature.ten-minutes-old")
                        .verifies(SIGN_FRESHNESS)
                        .titled("refuses a RequestTime 10 minutes old")
                        .needs(Need.TOKEN)
                        .sends(callback().signedAt(Duration.ofMinutes(-10)))
                        .expects(refused()));
    }
}
