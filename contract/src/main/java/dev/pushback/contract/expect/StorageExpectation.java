package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Finding.inconclusive;

import dev.pushback.contract.probe.ProbeException;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What must be stored afterwards. A receiver answers first and works afterwards, so it is given {@link #PATIENCE} to come
 * to it, and what is right must still be right a moment later.
 */
@FunctionalInterface
interface StorageExpectation extends Expectation {

    /** How long the work may take. */
    Duration PATIENCE = Duration.ofSeconds(2);

    /** How long after it was right it is looked at again. */
    Duration GRACE = Duration.ofMillis(100);

    /** How long between two looks. */
    Duration PAUSE = Duration.ofMillis(20);

    /** Looks once. */
    Finding look(List<Attempt> attempts, ReceiverProbe probe);

    @Override
    default Finding judge(List<Attempt> attempts) {
        return inconclusive(ExpectMessage.NO_PROBE.of());
    }

    @Override
    default Finding judge(List<Attempt> attempts, ReceiverProbe probe) {
        return probe == null ? judge(attempts) : judge(attempts, probe, PATIENCE);
    }

    @Override
    default Finding judgeBriefly(List<Attempt> attempts, ReceiverProbe probe) {
        Finding finding = probe == null ? judge(attempts) : judge(attempts, probe, GRACE);
        return finding.isFailed() ? inconclusive(ExpectMessage.NOT_WITHIN.of(GRACE.toMillis())) : finding;
    }

    /** Looks until it is right, for so long, and once more a moment later. */
    default Finding judge(List<Attempt> attempts, ReceiverProbe probe, Duration patience) {
        try {
            Finding finding = look(attempts, probe);
            long end = System.nanoTime() + patience.toNanos();
            while (finding.isFailed() && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE.toNanos());
                finding = look(attempts, probe);
            }
            LockSupport.parkNanos(finding.isPassed() ? GRACE.toNanos() : 0);
            return finding.isPassed() ? look(attempts, probe) : finding;
        } catch (ProbeException e) {
            return inconclusive(e.reason());
        }
    }
}
