package dev.pushback.contract.expect;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;

/**
 * What must be stored once something else is; open as long as that is not.
 *
 * @param first what shows that the receiver has come to it
 * @param then what is judged
 */
record StorageSequence(StorageExpectation first, StorageExpectation then) implements StorageExpectation {

    @Override
    public Finding look(List<Attempt> attempts, ReceiverProbe probe) {
        Finding finding = first.look(attempts, probe);
        return finding.isPassed() ? then.look(attempts, probe) : Finding.inconclusive(finding.actual());
    }

    @Override
    public Finding judge(List<Attempt> attempts, ReceiverProbe probe, Duration patience) {
        Finding finding = first.judge(attempts, probe, patience);
        return finding.isPassed() ? then.judge(attempts, probe, patience) : Finding.inconclusive(finding.actual());
    }
}
