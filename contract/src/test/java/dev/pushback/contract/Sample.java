package dev.pushback.contract;

import static dev.pushback.contract.ContractCase.contractCase;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.script.CallbackSpec;
import dev.pushback.emulator.CallbackUrl;
import dev.pushback.schema.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Cases and runs for tests. */
final class Sample {

    static final RunOptions OPTIONS = RunOptions.builder(CallbackUrl.parse("http://receiver.test/cb"))
            .clock(Clock.fixed(Instant.ofEpochSecond(1_761_561_563), ZoneOffset.UTC))
            .build();

    private Sample() {}

    /** A MUST case that wants one plain event, marked by its account, to be acknowledged. */
    static ContractCase must(String id) {
        return acknowledging(id, Rule.VALID_IS_ACKNOWLEDGED, marked(id));
    }

    /** The same as a SHOULD case. */
    static ContractCase should(String id) {
        return acknowledging(id, Rule.FORWARD_COMPATIBLE, marked(id));
    }

    /** A case that wants this acknowledged. */
    static ContractCase acknowledging(String id, Rule rule, CallbackSpec spec) {
        return contractCase(id)
                .verifies(rule)
                .titled("acknowledges " + id)
                .sends(spec)
                .expects(Expectations.acknowledged());
    }

    /** A case that judges the answer to the plainest callback. */
    static ContractCase ofBase(String id) {
        return contractCase(id)
                .verifies(Rule.STATUS_200)
                .titled("answers HTTP 200")
                .sends(CallbackSpec.callback())
                .judgingTheBase()
                .expects(Expectations.status200());
    }

    /** A MUST case that wants HTTP 200 for one plain event, marked by its account, and is left open by silence. */
    static ContractCase wanting200(String id) {
        return contractCase(id)
                .verifies(Rule.STATUS_200)
                .titled("answers HTTP 200")
                .sends(marked(id))
                .expects(Expectations.status200());
    }

    /** One plain event whose account is the case's id, so that a fake can tell it. */
    static CallbackSpec marked(String id) {
        return CallbackSpec.callback().with("/Events/0/To_Account", id);
    }

    /** What a run with these options says of a receiver. */
    static RunResult run(RunOptions options, FakeReceiver receiver, ContractCase... cases) {
        try (ContractRun run = new ContractRun(options, receiver)) {
            return run.play(List.of(cases), result -> {});
        }
    }

    /** What a run says of a receiver. */
    static RunResult run(FakeReceiver receiver, ContractCase... cases) {
        return run(OPTIONS, receiver, cases);
    }

    /** What a run says of a receiver in one case. */
    static CaseResult one(FakeReceiver receiver, ContractCase contractCase) {
        return run(receiver, contractCase).results().get(0);
    }
}
