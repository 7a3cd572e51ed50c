package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.target.CallbackUrl;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Of answers that get mixed up among callbacks under way together: in one play, by chance, all of them may be OK. */
class MixedAnswersTest {

    private static final int FOREIGN_IN_A_PLAY = 10;

    private final AtomicInteger foreignAtOnce = new AtomicInteger();

    @Test
    void areFoundWhereTheFirstPlayHappensToShowNone() {
        CaseResult mixed = mixed(true);
        assertThat(mixed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(foreignAtOnce.get()).isGreaterThan(FOREIGN_IN_A_PLAY);
    }

    @Test
    void areNotJudgedWhereNothingIsEverRefused() {
        CaseResult mixed = mixed(false);
        assertThat(mixed.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(mixed.reason().is(ExpectMessage.NOT_REFUSED_BEFORE)).isTrue();
        assertThat(foreignAtOnce.get()).isEqualTo(FOREIGN_IN_A_PLAY);
    }

    private CaseResult mixed(boolean checks) {
        AtomicBoolean atOnce = new AtomicBoolean();
        FakeReceiver receiver = new FakeReceiver(call -> {
            if (call.uri().getRawQuery().contains("SdkAppid=1400187352&")) {
                return FakeReceiver.ok(call);
            }
            int n = atOnce.get() ? foreignAtOnce.incrementAndGet() : 0;
            boolean isTaken = !checks || n > 0 && (n <= FOREIGN_IN_A_PLAY || n % 3 == 0);
            return isTaken ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "another app");
        });
        try (ContractRun run = new ContractRun(RunOptions.of(CallbackUrl.parse("http://127.0.0.1:1/cb")), receiver)) {
            return run.play(
                            new Selection(List.of("app-id.foreign", "load.mixed-answers"), List.of(), true)
                                    .from(Contract.cases()),
                            told -> atOnce.set(true))
                    .results()
                    .get(1);
        }
    }
}
