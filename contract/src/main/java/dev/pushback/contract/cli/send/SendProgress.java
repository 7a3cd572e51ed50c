package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.ProgressLine;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;

/** Tells every second how far a run has come. */
final class SendProgress implements LoadListener {

    private final ProgressLine line;
    private final boolean wanted;

    SendProgress(Terminal terminal, OutputOptions output) {
        this.line = new ProgressLine(terminal, System::nanoTime);
        this.wanted = !output.quiet;
    }

    @Override
    public void progressed(LoadProgress progress) {
        if (wanted) {
            line.tell(line(progress), "");
        }
    }

    /** Clears the line on a terminal. */
    void end() {
        line.end();
    }

    private static String line(LoadProgress progress) {
        String of = progress.planned() == LoadPlan.UNLIMITED ? "" : " of " + progress.planned();
        return progress.elapsed().toSeconds() + " s  " + progress.sent() + of + " sent (" + progress.lastSecond()
                + "/s)  " + progress.acknowledged() + " acknowledged  " + progress.refused() + " refused  "
                + progress.failed() + " failed" + (progress.warmingUp() ? "  (warming up)" : "");
    }
}
