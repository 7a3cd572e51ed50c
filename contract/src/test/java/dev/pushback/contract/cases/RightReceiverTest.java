package dev.pushback.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractRun;
import dev.pushback.contract.Need;
import dev.pushback.contract.RunOptions;
import dev.pushback.contract.Verdict;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.CallbackUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightReceiverTest {

    private static final String TOKEN = "token of the test";

    @Test
    void passesEveryCaseThatNeedsNoProbe() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults().token(TOKEN));
                ContractRun run = new ContractRun(
                        RunOptions.of(new CallbackUrl(receiver.uri())).withToken(TOKEN))) {
            List<CaseResult> results = run.play(Contract.cases(), result -> {}).results();
            assertThat(results)
                    .filteredOn(result -> !result.contractCase().needs().contains(Need.PROBE))
                    .filteredOn(result -> result.verdict() != Verdict.PASSED)
                    .extracting(result -> result.contractCase().id() + ": " + result.actual() + result.reason())
                    .isEmpty();
        }
    }
}
