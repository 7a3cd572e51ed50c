package dev.pushback.contract.model;

import static dev.pushback.contract.model.ContractCase.contractCase;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Cases and runs for tests. */
public final class Sample {

    public static final RunOptions OPTIONS = RunOptions.builder(CallbackUrl.parse("http://receiver.test/cb"))
            .clock(Clock.fixed(Instant.ofEpochSecond(1_761_561_563), ZoneOffset.UTC))
            .build();

    private Sample() {}

    /** A MUST case that wants one plain event, marked by its account, to be acknowledged. */
    public static ContractCase must(String id) {
        return acknowledging(id, Rule.VALID_IS_ACKNOWLEDGED, marked(id));
    }

    /** The same as a SHOULD case. */
    public static ContractCase should(String id) {
        return acknowledging(id, Rule.FORWARD_COMPATIBLE, marked(id));
    }

    /** A case that wants this acknowledged. */
    public static ContractCase acknowledging(String id, Rule rule, CallbackSpec spec) {
        return contractCase(id)
                .verifies(rule)
                .titled("acknowledges " + id)
                .sends(spec)
                .expects(Expectations.acknowledged());
    }

    /** A case that judges the answer to the plainest callback. */
    public static ContractCase ofBase(String id) {
        return contractCase(id)
                .verifies(Rule.STATUS_200)
                .titled("answers HTTP 200")
                .sends(CallbackSpec.callback())
                .marked(Trait.BASELINE)
                .expects(Expectations.status200());
    }

    /** A MUST case that wants HTTP 200 for one plain event, marked by its account, and is left open by silence. */
    public static ContractCase wanting200(String id) {
        return contractCase(id)
                .verifies(Rule.STATUS_200)
                .titled("answers HTTP 200")
                .sends(marked(id))
                .expects(Expectations.status200());
    }

    /** One plain event whose account is the case's id, so that a fake can tell it. */
    public static CallbackSpec marked(String id) {
        return CallbackSpec.callback().with("/Events/0/To_Account", id);
    }

    /** What a run with these options says of a receiver. */
    public static RunResult run(RunOptions options, FakeReceiver receiver, ContractCase... cases) {
        try (ContractRun run = new ContractRun(options, receiver)) {
            return run.play(List.of(cases), result -> {});
        }
    }

    /** What a run says of a receiver. */
    public static RunResult run(FakeReceiver receiver, ContractCase... cases) {
        return run(OPTIONS, receiver, cases);
    }

    /** What a run says of a receiver in one case. */
    public static CaseResult one(FakeReceiver receiver, ContractCase contractCase) {
        return run(receiver, contractCase).results().get(0);
    }
}
