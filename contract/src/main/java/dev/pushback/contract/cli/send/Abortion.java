package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends a run as soon as it is lost. Looks after each callback that was not acknowledged, so that no more are sent than are
 * under way by then. On the run's event loop.
 */
final class Abortion implements LoadListener {

    private final List<Threshold> thresholds;
    private final Runnable end;
    private volatile Threshold.Miss miss;
    private long ended;
    private long refused;
    private long failed;

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
    public void ended(LoadAttempt last, long intended, long micros) {
        ended++;
        Outcome.State state = last.outcome().state();
        refused += state == Outcome.State.REFUSED ? 1 : 0;
        failed += state == Outcome.State.FAILED ? 1 : 0;
        if (miss == null && state != Outcome.State.ACKNOWLEDGED) {
            missed().ifPresent(this::end);
        }
    }

    private Optional<Threshold.Miss> missed() {
        long acknowledged = ended - refused - failed;
        LoadProgress progress =
                new LoadProgress(Duration.ZERO, LoadPlan.UNLIMITED, ended, acknowledged, refused, failed, 0, false);
        return thresholds.stream()
                .flatMap(threshold -> threshold.missedBy(progress).stream())
                .findFirst();
    }

    private void end(Threshold.Miss why) {
        miss = why;
        end.run();
    }
}
