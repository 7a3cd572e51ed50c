package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Threshold;
import java.time.Duration;
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

    /** What the whole run misses, where it ended before it could be ended. */
    Optional<Threshold.Miss> missedAtTheEnd(LoadSummary.Callbacks sent) {
        LoadProgress whole = new LoadProgress(
                Duration.ZERO,
                sent.planned(),
                sent.sent(),
                sent.acknowledged(),
                sent.refused(),
                sent.failed(),
                0,
                false);
        return thresholds.stream()
                .flatMap(threshold -> threshold.missedBy(whole).stream())
                .findFirst();
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
