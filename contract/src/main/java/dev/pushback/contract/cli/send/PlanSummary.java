package dev.pushback.contract.cli.send;

import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.script.Happening;
import dev.pushback.emulator.script.PlannedCallback;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.emulator.script.PushedTask;
import dev.pushback.schema.Stage;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan holds, task by task, to be held against one's own figures. */
final class PlanSummary {

    /** More than these nobody reads. */
    private static final int MOST_TASKS = 20;

    private PlanSummary() {}

    /**
     * A line a task: how many accounts, and how many events of each stage; and how many accounts hear nothing.
     *
     * @param recipients whom it is pushed to; 0 if that is not known
     */
    static List<Message> of(PushPlan plan, ScenarioOptions options, int recipients) {
        int[][] counts = new int[plan.tasks().size()][Stage.values().length + 1];
        List<Set<String>> accounts = new ArrayList<>();
        plan.tasks().forEach(task -> accounts.add(new HashSet<>()));
        for (PlannedCallback callback : plan.callbacks()) {
            for (Happening event : callback.events()) {
                boolean failed = event.shape().errCode() != 0;
                counts[event.task()][
                        failed ? Stage.values().length : event.shape().stage().ordinal()]++;
                accounts.get(event.task()).add(event.account());
            }
        }
        List<Message> lines = new ArrayList<>();
        Set<String> told = new HashSet<>();
        accounts.forEach(told::addAll);
        for (int task = 0; task < Math.min(MOST_TASKS, counts.length); task++) {
            int[] of = counts[task];
            lines.add(SendMessage.PLANNED.of(
                    named(plan.tasks().get(task), options), accounts.get(task).size(), of[0], of[1], of[2], of[3]));
        }
        if (counts.length > MOST_TASKS) {
            lines.add(SendMessage.PLANNED_MORE.of(counts.length - MOST_TASKS));
        }
        if (recipients > told.size()) {
            lines.add(SendMessage.PLANNED_SILENT.of(recipients - told.size(), recipients));
        }
        return lines;
    }

    /** What a person calls it, and what a receiver does. */
    private static String named(PushedTask task, ScenarioOptions options) {
        String id = task.idIn(options);
        return id.equals(task.name()) ? id : task.name() + " (" + id + ")";
    }
}
