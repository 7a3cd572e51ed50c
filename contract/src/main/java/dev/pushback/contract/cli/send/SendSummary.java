package dev.pushback.contract.cli.send;

import dev.pushback.contract.report.Columns;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.TaskCounts;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells people what became of a run; its last line is the summary. */
public record SendSummary(LoadSummary summary, RunInfo info, boolean isBuiltIn, boolean quiet, Lang lang) {

    /** Of more than these the sum is told. */
    private static final int TASKS_NAMED = 10;

    /** Enough to see of what kind they are. */
    private static final int MISSING_NAMED = 3;

    private static final int LABEL_COLUMNS = 10;
    private static final int LONGEST_ID = 64;

    /** Prints it. */
    public void print(PrintWriter out) {
        if (!quiet) {
            details(out);
        }
        summary.failures().forEach(kind -> told(out, SendMessage.LABEL_FAILED, kind));
        summary.refusals().forEach(kind -> told(out, SendMessage.LABEL_REFUSED, kind));
        out.println(words(line()));
        out.flush();
    }

    private void details(PrintWriter out) {
        LoadSummary.Events events = summary.events();
        if (info.leftOut() != null && info.leftOut() > 0) {
            fact(out, SendMessage.LABEL_LEFT_OUT, SendMessage.NO_CALLBACKS.of(info.leftOut()));
        }
        tasks(out);
        fact(out, SendMessage.LABEL_EVENTS, SendMessage.EVENTS.of(events.sent(), events.delivered(), events.lost()));
        fact(out, SendMessage.LABEL_RATE, rate());
        fact(out, SendMessage.LABEL_LATENCY, SendMessage.FROM_START.of(told(summary.latency())));
        if (summary.callbacks().acknowledged() > 0
                && summary.callbacks().acknowledged() < summary.callbacks().sent()) {
            fact(out, null, SendMessage.OF_ACKNOWLEDGED.of(told(summary.acknowledged())));
        }
        summary.coldSecond().ifPresent(cold -> fact(out, null, SendMessage.COLD.of(number(cold.p99Millis()))));
        Message faults = FaultSummary.of(summary);
        if (!faults.isNone()) {
            fact(out, SendMessage.LABEL_FAULTS, faults);
        }
        if (summary.coverageSeen() > 0) { // else it says nothing, as of callbacks of a foreign kind
            fact(out, SendMessage.LABEL_COVERAGE, coverage());
            missing(out);
        }
    }

    private void tasks(PrintWriter out) {
        List<TaskCounts.Task> tasks = info.tasks() == null ? List.of() : info.tasks();
        if (tasks.size() > TASKS_NAMED) {
            Message all = TaskWords.of(TaskCounts.sum(tasks));
            fact(out, SendMessage.LABEL_TASKS, SendMessage.OF_TASKS.of(tasks.size(), all));
            return;
        }
        for (int i = 0; i < tasks.size(); i++) {
            fact(out, i == 0 ? SendMessage.LABEL_TASKS : null, told(tasks.get(i)));
        }
    }

    private static Message told(TaskCounts.Task task) {
        Message counts = TaskWords.of(task);
        return SendMessage.OF_TASK.of(Quoted.bare(task.id(), LONGEST_ID), counts);
    }

    private Message rate() {
        LoadSummary.Rate rate = summary.rate();
        return SendMessage.RATE.of(number(rate.achieved()), number(rate.offered()), number(rate.lagP99Millis()));
    }

    private static Message told(LoadSummary.Latency latency) {
        return SendMessage.LATENCY.of(
                number(latency.p50()),
                number(latency.p90()),
                number(latency.p99()),
                number(latency.p999()),
                number(latency.max()));
    }

    private Message coverage() {
        return summary.coverage().get("combinations") instanceof Map<?, ?> seen
                ? SendMessage.COVERAGE.of(String.valueOf(seen.get("seen")), String.valueOf(seen.get("of")))
                : SendMessage.NOT_MEASURED.of();
    }

    private void missing(PrintWriter out) {
        if (!(summary.coverage().get("missing") instanceof List<?> missing)) {
            return;
        }
        int named = Math.min(MISSING_NAMED, missing.size());
        for (int i = 0; i < named; i++) {
            fact(out, i == 0 ? SendMessage.LABEL_MISSING : null, Message.term(String.valueOf(missing.get(i))));
        }
        int more = summary.coverageOf() - summary.coverageSeen() - named;
        if (more > 0) {
            fact(out, null, SendMessage.MORE.of(more));
        }
    }

    private void told(PrintWriter out, SendMessage how, LoadSummary.Kind kind) {
        fact(out, how, SendMessage.KIND.of(kind.count(), kind.kind(), kind.example()));
    }

    /** @param label {@code null} for one more fact under the label before */
    private void fact(PrintWriter out, SendMessage label, Message value) {
        String name = label == null ? "" : words(label.of());
        out.println(Columns.padded(name, LABEL_COLUMNS) + Escape.terminal(words(value)));
    }

    private Message line() {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        return SendMessage.SUMMARY.of(
                verdict(),
                callbacks.acknowledged(),
                callbacks.refused(),
                callbacks.failed(),
                callbacks.unsent(),
                callbacks.planned(),
                isBuiltIn ? SendMessage.BUILT_IN.of(summary.target()) : Message.term(summary.target()),
                String.valueOf(summary.seed()));
    }

    private Message verdict() {
        SendMessage word = summary.interrupted()
                ? SendMessage.INTERRUPTED
                : summary.isUnreachable()
                        ? SendMessage.UNREACHABLE
                        : summary.isValid() ? SendMessage.DONE : SendMessage.INVALID;
        return summary.isValid() ? word.of() : SendMessage.BECAUSE.of(word.of(), summary.invalid());
    }

    private String words(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
