package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.rule.Rule;

/** What cases of several groups have in common. */
final class Drafts {

    private Drafts() {}

    /** A case of what is stored, seen through a probe. */
    static ContractCase.Draft stored(String id, Rule rule) {
        return contractCase(id).verifies(rule).marked(Trait.NEEDS_PROBE);
    }

    /** A case of one callback that is to be acknowledged. */
    static ContractCase acknowledges(String id, Rule rule, String what, CallbackSpec callback) {
        return contractCase(id)
                .verifies(rule)
                .titled("acknowledges " + what)
                .sends(callback)
                .expects(acknowledged());
    }

    /** The plainest online event. */
    static CallbackSpec online() {
        return callback().with("/Events/0/EventType", 2).with("/Events/0/PushPlatform", 0);
    }
}
