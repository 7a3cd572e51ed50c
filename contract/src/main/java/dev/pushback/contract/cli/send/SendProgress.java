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
import dev.pushback.schema.message.Plain;
import java.util.ArrayList;
import java.util.List;

/** Tells every second how far a run has come, on a terminal with the newest tasks. */
final class SendProgress implements LoadListener {

    private static final int MOST_TASKS = 5;

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
            List<Message> lines = new ArrayList<>(List.of(line(progress)));
            if (counts != null && events > 0) {
                lines.add(SendMessage.PROGRESS_STAGES.of(TaskWords.of(counts.all())));
            }
            String account = terminal.words(Message.joined(SendMessage.PROGRESS_BESIDE, lines));
            lines.addAll(byTask());
            line.tell(account, terminal.words(Message.joined(Plain.LINES, lines)));
        }
    }

    /** Clears the line on a terminal. */
    void end() {
        line.end();
    }

    private Message line(LoadProgress progress) {
        Message line = withTimeLeft(progress, sent(progress));
        return progress.warmingUp() ? SendMessage.WARMING_UP.of(line) : line;
    }

    /** A line for each of the newest tasks, and one for all before them; none where there is but one. */
    private List<Message> byTask() {
        List<TaskCounts.Task> tasks = counts == null ? List.of() : counts.tasks();
        if (tasks.size() < 2) {
            return List.of();
        }
        int earlier = Math.max(0, tasks.size() - MOST_TASKS);
        List<Message> lines = new ArrayList<>();
        if (earlier > 0) {
            Message all = TaskWords.of(TaskCounts.sum(tasks.subList(0, earlier)));
            lines.add(SendMessage.EARLIER_TASKS.of(earlier, all));
        }
        tasks.subList(earlier, tasks.size())
                .forEach(task -> lines.add(SendMessage.OF_TASK.of(task.id(), TaskWords.of(task))));
        return lines;
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
