package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.target.CallbackUrl;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Of a receiver that compares SdkAppid and answers OK to what is foreign: the page names no answer. */
class DroppedInSilenceTest {

    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final ReceiverProbe probe = (task, account) -> new StoredState(
            1,
            stored.contains(task + " " + account) ? List.of(new StoredEvent(1, 1, null, 1, 0, "OK", null)) : List.of());

    @Test
    void isAWarningWhereTheProbeShowsThatNothingIsStored() {
        CaseResult foreign = foreign(true, probe);
        assertThat(foreign.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(foreign.reason()).asString().contains("acknowledged and not stored, see app-id.foreign-not-stored");
    }

    @Test
    void isAFailureWhereItIsStored() {
        assertThat(foreign(false, probe).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void isAFailureWhereNobodyKnows() {
        assertThat(foreign(true, null).verdict()).isEqualTo(Verdict.FAILED);
    }

    private CaseResult foreign(boolean drops, ReceiverProbe seen) {
        FakeReceiver receiver = new FakeReceiver(call -> {
            if (!drops || call.uri().getRawQuery().contains("SdkAppid=1400187352&")) {
                stored.add(task(call));
            }
            return FakeReceiver.ok(call);
        });
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                .probe(seen)
                .build();
        try (ContractRun run = new ContractRun(options, receiver)) {
            RunResult result = run.play(
                    new Selection(List.of("app-id.foreign"), List.of(), true).from(Contract.cases()), played -> {});
            return result.results().get(0);
        }
    }

    /** Both callbacks of a case are of one task, so the recipient counts, too. */
    private static String task(HttpCall call) {
        return FakeReceiver.body(call)
                .replaceFirst("(?s).*\"TaskId\":\"([^\"]*)\".*\"To_Account\":\"([^\"]*)\".*", "$1 $2");
    }
}
