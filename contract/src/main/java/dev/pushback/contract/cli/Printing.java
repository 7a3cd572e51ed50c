package dev.pushback.contract.cli;

import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.LoadSource;
import dev.pushback.emulator.load.Repeats;
import java.io.IOException;

/**
 * Prints what would be sent, and says how much that was: the common part of dry runs.
 *
 * @param terminal where to print
 * @param repeats which callbacks are sent several times
 * @param seed where draws come from
 */
record Printing(Terminal terminal, Repeats repeats, long seed) {

    /** Prints the bodies of a run that goes so far, fewer if a signal comes. */
    int run(LoadSource source, DryRun.Extent extent) {
        Stop stop = new Stop();
        try (Interruption interruption = Interruption.calls(stop::ask)) {
            LoadSource stoppable = batch -> !stop.isAsked() && source.next(batch);
            DryRun.Written written = DryRun.write(stoppable, repeats, seed, extent, terminal.bytes());
            terminal.hint(FaultWords.told(written));
            return interruption.isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("can't print the bodies: " + Reasons.of(e), e);
        }
    }
}
