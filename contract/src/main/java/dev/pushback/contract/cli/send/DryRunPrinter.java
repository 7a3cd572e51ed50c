package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.CancellationToken;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.schema.io.IoFaults;
import java.io.IOException;

/**
 * Prints what would be sent, and says how much that was: the common part of dry runs.
 *
 * @param terminal where to print
 * @param repeats which callbacks are sent several times
 * @param seed where draws come from
 */
record DryRunPrinter(Terminal terminal, Duplication repeats, long seed) {

    /** Prints the bodies of a run that goes so far, fewer if a signal comes. */
    int run(Scenario source, DryRun.Extent extent) {
        CancellationToken stop = new CancellationToken();
        try (SignalHandler interruption = SignalHandler.calls(stop::ask)) {
            Scenario stoppable = batch -> !stop.isAsked() && source.next(batch);
            DryRun.Written written = DryRun.write(stoppable, repeats, seed, extent, terminal.bytes());
            terminal.hint(FaultSummary.told(written));
            return interruption.isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException(SendMessage.UNPRINTABLE.of(IoFaults.of(e)), e);
        }
    }
}
