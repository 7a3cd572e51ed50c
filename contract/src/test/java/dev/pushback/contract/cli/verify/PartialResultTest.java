package dev.pushback.contract.cli.verify;

import static dev.pushback.contract.model.Sample.OPTIONS;
import static dev.pushback.contract.model.Sample.must;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialResultTest {

    private final ContractCase told = must("event.told");
    private final ContractCase ahead = must("event.ahead");
    private final ContractCase open = must("event.open");
    private final PartialResult partial = new PartialResult(List.of(told, ahead, open), OPTIONS);

    @Test
    void whatPassedAheadCountsWhenTimeIsUp() {
        partial.add(of(told, Verdict.PASSED));
        partial.addAhead(of(ahead, Verdict.PASSED));

        RunResult result = partial.timedOut("5s");

        assertThat(result.results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.SKIPPED);
        assertThat(result.headline()).asString().contains("2 of 3");
    }

    @Test
    void whatWasToldStandsAgainstAPassAhead() {
        partial.add(of(told, Verdict.FAILED));
        partial.addAhead(of(told, Verdict.PASSED));

        assertThat(partial.result().results())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED);
    }

    private static CaseResult of(ContractCase one, Verdict verdict) {
        return new CaseResult(
                one, verdict, Message.NONE, Message.NONE, Message.NONE, 0, List.of(), Duration.ofMillis(1));
    }
}
