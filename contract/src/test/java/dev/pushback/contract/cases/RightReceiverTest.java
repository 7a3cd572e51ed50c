package dev.pushback.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import org.junit.jupiter.api.Test;

class RightReceiverTest {

    private static final String TOKEN = "token of the test";

    @Test
    void passesEveryCaseThatThereIs() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults().token(TOKEN));
                NettyTransport transport = new NettyTransport(TransportOptions.defaults());
                ContractRun run = new ContractRun(RunOptions.builder(new CallbackUrl(receiver.uri()))
                        .token(TOKEN)
                        .probe(new HttpProbe(receiver.probe(), transport))
                        .build())) {
            RunResult result = run.play(Contract.cases(), one -> {});
            assertThat(result.results()).hasSameSizeAs(Contract.cases());
            assertThat(result.results())
                    .filteredOn(one -> one.verdict() != Verdict.PASSED)
                    .extracting(RightReceiverTest::told)
                    .isEmpty();
        }
    }

    @Test
    void passesWithoutTokenAndProbeWhatNeedsNeither() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults());
                ContractRun run = new ContractRun(RunOptions.of(new CallbackUrl(receiver.uri())))) {
            RunResult result = run.play(Contract.cases(), one -> {});
            assertThat(result.results())
                    .filteredOn(one -> one.contractCase().needs().isEmpty())
                    .filteredOn(one -> one.verdict() != Verdict.PASSED)
                    .extracting(RightReceiverTest::told)
                    .isEmpty();
        }
    }

    private static String told(CaseResult result) {
        return result.contractCase().id() + ": " + result.actual() + result.reason();
    }
}
