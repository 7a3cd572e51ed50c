package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.ProgressLine;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.schema.message.Message;

/** Tells every second how far a run has come. */
final class SendProgress implements LoadListener {

    private final Terminal terminal;
    private final ProgressLine line;
    private final boolean wanted;

    SendProgress(Terminal terminal, OutputOptions output) {
        this.terminal = terminal;
        this.line = new ProgressLine(terminal, System::nanoTime);
        this.wanted = !output.quiet;
    }

    @Override
    public void progressed(LoadProgress progress) {
        if (wanted) {
            String account = terminal.words(line(progress));
            line.tell(account, account);
        }
    }

    /** Clears the line on a terminal. */
    void end() {
        line.end();
    }

    private static Message line(LoadProgress progress) {
        long seconds = progress.elapsed().toSeconds();
        Message line = progress.planned() == LoadPlan.UNLIMITED
                ? SendMessage.PROGRESS.of(
                        seconds,
                        progress.sent(),
                        progress.lastSecond(),
                        progress.acknowledged(),
                        progress.refused(),
                        progress.failed())
                : SendMessage.PROGRESS_OF.of(
                        seconds,
                        progress.sent(),
                        progress.planned(),
                        progress.lastSecond(),
                        progress.acknowledged(),
                        progress.refused(),
                        progress.failed());
        if (!progress.warmingUp() && progress.planned() != LoadPlan.UNLIMITED && progress.sent() > 0) {
            long left = progress.planned() - progress.sent();
            double perSecond =
                    progress.sent() / Math.max(0.001, progress.elapsed().toMillis() / 1000.0);
            line = SendMessage.TIME_LEFT.of(line, (long) Math.ceil(left / perSecond));
        }
        return progress.warmingUp() ? SendMessage.WARMING_UP.of(line) : line;
    }
}
