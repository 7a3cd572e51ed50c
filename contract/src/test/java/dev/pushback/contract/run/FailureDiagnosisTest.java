package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.body;
import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.model.Sample.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Sample;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlans;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureDiagnosisTest {

    @Test
    void explainsABatch() {
        FakeReceiver receiver = FakeReceiver.refusing(body -> body.contains("\"PushPlatform\":5"));
        ContractCase mixed = Sample.acknowledging(
                "event.mixed",
                Rule.EVENTS_MIX,
                CallbackSpec.callback().ofEvents(9).withEach(Message.term("platforms"), "PushPlatform", i -> i));

        assertThat(one(receiver, mixed).reason())
                .asString()
                .startsWith(
                        "refuses events with PushPlatform=5; 1 of 1 such event fails, the 8 others are acknowledged");
    }

    @Test
    void explainsCallbacksThatFailTogetherOnly() {
        Set<String> seen = new HashSet<>();
        FakeReceiver receiver = new FakeReceiver(call -> seen.add(body(call)) ? ok(call) : status(call, 409));
        ContractCase twice = contractCase("repeat.twice")
                .verifies(Rule.RETRY_ON_TIMEOUT)
                .titled("acknowledges the same callback again")
                .sends(RequestPlans.again(2, CallbackSpec.callback()))
                .expects(Expectations.acknowledged());

        assertThat(one(receiver, twice).reason())
                .asString()
                .startsWith("each of the 2 callbacks is acknowledged alone; together they are not: it is the same one");
    }
}
