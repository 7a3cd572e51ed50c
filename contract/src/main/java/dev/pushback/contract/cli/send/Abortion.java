package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.Threshold;
import java.util.List;
import java.util.Optional;

/** Ends a run as soon as it is lost. */
final class Abortion implements LoadListener {

    private final List<Threshold> thresholds;
    private final Runnable end;
    private volatile Threshold.Miss miss;

    /** @param end ends the run; called once at most */
    Abortion(List<Threshold> thresholds, Runnable end) {
        this.thresholds = thresholds;
        this.end = end;
    }

    /** Why the run was ended; empty if it wasn't. */
    Optional<Threshold.Miss> miss() {
        return Optional.ofNullable(miss);
    }

    @Override
    public void progressed(LoadProgress progress) {
        if (miss == null) {
            miss = thresholds.stream()
                    .flatMap(threshold -> threshold.missedBy(progress).stream())
                    .findFirst()
                    .orElse(null);
            if (miss != null) {
                end.run();
            }
        }
    }
}
