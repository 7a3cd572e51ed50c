package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Threshold;
import java.util.List;

/**
 * Whether a run went as it should: its exit code, and the thresholds that it missed, which are told.
 *
 * @param terminal where they are told
 * @param thresholds when it fails; without any every callback counts: a receiver that does not take one is not all right
 */
public record SendVerdict(Terminal terminal, List<Threshold> thresholds) {

    /**
     * Reads {@code --fail-on}.
     *
     * @param list {@code null} for none
     * @throws UsageException if one is no threshold
     */
    public static List<Threshold> thresholds(String list) {
        try {
            return list == null ? List.of() : Threshold.parse(list);
        } catch (IllegalArgumentException e) {
            throw new UsageException(SendMessage.OF_FLAG.of("--fail-on", UsageException.reason(e)), e);
        }
    }

    /** Tells what was missed, and gives the exit code. */
    public int exitCode(LoadSummary summary) {
        List<Threshold.Miss> misses = thresholds.stream()
                .flatMap(one -> one.missedBy(summary).stream())
                .toList();
        misses.forEach(miss -> terminal.hint(SendMessage.MISSED.of(miss.threshold(), miss.actual())));
        if (summary.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        if (summary.isUnreachable() || !summary.isValid()) {
            return ExitCode.NOT_JUDGED;
        }
        LoadSummary.Callbacks callbacks = summary.callbacks();
        long notTaken = callbacks.refused() + callbacks.failed() + callbacks.unsent();
        if (!thresholds.isEmpty() && misses.isEmpty() && notTaken > 0) {
            terminal.hint(SendMessage.NOT_TAKEN_BUT_ALLOWED.of(notTaken));
        }
        return misses.isEmpty() && !(thresholds.isEmpty() && notTaken > 0) ? ExitCode.OK : ExitCode.VIOLATED;
    }
}
