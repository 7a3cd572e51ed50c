package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;

/** Tells how far a run has come: on a terminal in place every second, elsewhere a line every ten. */
final class SendProgress implements LoadListener {

    private static final int QUIET_SECONDS = 10;

    private final Terminal terminal;
    private final boolean wanted;
    private int seconds;

    SendProgress(Terminal terminal, OutputOptions output) {
        this.terminal = terminal;
        this.wanted = !output.quiet;
    }

    @Override
    public void progressed(LoadProgress progress) {
        seconds++;
        if (!wanted) {
            return;
        }
        if (terminal.interactive()) {
            terminal.err().print("\r" + line(progress) + "\u001b[K");
            terminal.err().flush();
        } else if (seconds % QUIET_SECONDS == 0) {
            terminal.err().println(line(progress));
        }
    }

    /** Clears the line on a terminal. */
    void end() {
        if (wanted && terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private static String line(LoadProgress progress) {
        String of = progress.planned() == LoadPlan.UNLIMITED ? "" : " of " + progress.planned();
        return progress.elapsed().toSeconds() + " s  " + progress.sent() + of + " sent (" + progress.lastSecond()
                + "/s)  " + progress.acknowledged() + " acknowledged  " + progress.refused() + " refused  "
                + progress.failed() + " failed" + (progress.warmingUp() ? "  (warming up)" : "");
    }
}
