package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Finding.inconclusive;

import dev.pushback.contract.probe.ProbeException;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.Storing;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What must be stored afterwards. A receiver answers first and works afterwards, so it is given {@link Storing#LONGEST} to come
 * to it, and what is right must still be right a moment later.
 */
@FunctionalInterface
interface StorageExpectation extends Expectation {

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
        return probe == null ? judge(attempts) : judge(attempts, probe, Storing.LONGEST);
    }

    @Override
    default Finding judgeBriefly(List<Attempt> attempts, ReceiverProbe probe) {
        Finding finding = probe == null ? judge(attempts) : judge(attempts, probe, GRACE);
        return finding.isFailed() ? inconclusive(ExpectMessage.NOT_WITHIN.of(GRACE.toMillis())) : finding;
    }

    /** Looks until it is right, and still is a moment later, for so long: one node of a cluster may know it before the other. */
    default Finding judge(List<Attempt> attempts, ReceiverProbe probe, Duration patience) {
        return await(patience, () -> lookTwice(attempts, probe));
    }

    /** Looks until it is right once, for as long as storing may take: enough to know that nothing is lost. */
    default Finding await(List<Attempt> attempts, ReceiverProbe probe) {
        return await(Storing.LONGEST, () -> look(attempts, probe));
    }

    private static Finding await(Duration patience, Supplier<Finding> look) {
        try {
            long end = System.nanoTime() + patience.toNanos();
            Finding finding = look.get();
            while (finding.isFailed() && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE.toNanos());
                finding = look.get();
            }
            return finding;
        } catch (ProbeException e) {
            return inconclusive(e.reason());
        }
    }

    private Finding lookTwice(List<Attempt> attempts, ReceiverProbe probe) {
        Finding finding = look(attempts, probe);
        if (!finding.isPassed()) {
            return finding;
        }
        LockSupport.parkNanos(GRACE.toNanos());
        return look(attempts, probe);
    }
}
