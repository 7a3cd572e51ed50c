package dev.pushback.emulator.script;

import dev.pushback.emulator.scenario.LimitCounter;
import dev.pushback.emulator.scenario.ScenarioOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that is to happen, callback by callback in the order of time.
 *
 * @param tasks the pushes
 * @param callbacks what is sent
 */
public record PushPlan(List<PushedTask> tasks, List<PlannedCallback> callbacks) {

    /** Copies the lists. */
    public PushPlan {
        tasks = List.copyOf(tasks);
        callbacks = List.copyOf(callbacks);
    }

    /** Events in the order of time, in callbacks as large as the options say. */
    public static PushPlan batched(ScenarioOptions options, List<PushedTask> tasks, List<Happening> events) {
        List<Happening> ordered = events.stream()
                .sorted(Comparator.comparingLong(Happening::millis))
                .toList();
        LimitCounter sizes = new LimitCounter(options);
        List<PlannedCallback> callbacks = new ArrayList<>();
        for (int from = 0; from < ordered.size(); ) {
            int wanted = Math.min(sizes.next(), ordered.size() - from);
            if (wanted == 0) {
                break;
            }
            callbacks.add(PlannedCallback.of(ordered.subList(from, from + wanted)));
            sizes.used(wanted);
            from += wanted;
        }
        return new PushPlan(tasks, callbacks);
    }

    /** The same, played faster, so that the last event comes within this time; never slower. */
    public PushPlan within(long millis) {
        long last = last();
        return last <= millis ? this : scaled((double) millis / last);
    }

    /** The same with the name of each push for its TaskId. */
    public PushPlan withNamesForIds() {
        return new PushPlan(
                tasks.stream()
                        .map(task -> new PushedTask(task.name(), task.name(), task.dataId(), task.millis()))
                        .toList(),
                callbacks);
    }

    /** When the last callback is due, in milliseconds since the start. */
    public long last() {
        return callbacks.stream().mapToLong(PlannedCallback::dueMillis).max().orElse(0);
    }

    private PushPlan scaled(double factor) {
        return new PushPlan(
                tasks.stream()
                        .map(task -> task.at((long) (task.millis() * factor)))
                        .toList(),
                callbacks.stream().map(callback -> callback.scaled(factor)).toList());
    }
}
