package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.ProgressLine;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.TaskCounts;
import dev.pushback.schema.message.Message;

/** Tells every second how far a run has come. */
final class SendProgress implements LoadListener {

    private final Terminal terminal;
    private final ProgressLine line;
    private final boolean wanted;
    private final Goal goal;
    private final TaskCounts counts;
    private long events;

    /** @param counts what is counted on the way; {@code null} for nothing */
    SendProgress(Terminal terminal, OutputOptions output, Goal goal, TaskCounts counts) {
        this.goal = goal;
        this.counts = counts;
        this.terminal = terminal;
        this.line = new ProgressLine(terminal, System::nanoTime);
        this.wanted = !output.quiet;
    }

    @Override
    public void ended(LoadAttempt last, long intended, long micros) {
        events += last.events();
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

    private Message line(LoadProgress progress) {
        Message line = withTimeLeft(progress, sent(progress));
        if (counts != null && events > 0) {
            line = SendMessage.PROGRESS_STAGES.of(line, TaskWords.of(counts.all()));
        }
        return progress.warmingUp() ? SendMessage.WARMING_UP.of(line) : line;
    }

    private Message sent(LoadProgress progress) {
        long seconds = progress.elapsed().toSeconds();
        if (progress.planned() == LoadPlan.UNLIMITED) {
            return SendMessage.PROGRESS.of(
                    seconds,
                    progress.sent(),
                    progress.lastSecond(),
                    progress.acknowledged(),
                    progress.refused(),
                    progress.failed());
        }
        return SendMessage.PROGRESS_OF.of(
                seconds,
                progress.sent(),
                progress.planned(),
                progress.lastSecond(),
                progress.acknowledged(),
                progress.refused(),
                progress.failed());
    }

    private Message withTimeLeft(LoadProgress progress, Message line) {
        double elapsed = Math.max(0.001, progress.elapsed().toMillis() / 1000.0);
        if (progress.warmingUp()) {
            return line;
        }
        if (goal.end() != null && goal.end().compareTo(progress.elapsed()) > 0) {
            return SendMessage.TIME_LEFT.of(line, (long) Math.ceil(goal.end().toMillis() / 1000.0 - elapsed));
        }
        if (progress.planned() != LoadPlan.UNLIMITED) {
            return left(line, elapsed, progress.sent(), progress.planned());
        }
        if (goal.events() != LoadPlan.UNLIMITED) {
            Message ofEvents = SendMessage.PROGRESS_EVENTS.of(line, events, goal.events());
            return left(ofEvents, elapsed, events, goal.events());
        }
        return goal.duration() == null
                ? line
                : SendMessage.TIME_LEFT.of(line, Math.max(0, (long)
                        Math.ceil(goal.duration().toMillis() / 1000.0 - elapsed)));
    }

    private static Message left(Message line, double elapsed, long done, long all) {
        return done == 0 ? line : SendMessage.TIME_LEFT.of(line, (long) Math.ceil((all - done) * elapsed / done));
    }
}
