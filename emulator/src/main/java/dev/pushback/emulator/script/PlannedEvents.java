package dev.pushback.emulator.script;

import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.PushEvent;
import java.time.Instant;
import java.util.List;

/** What happens in a plan, as the events that tell of it. Safe for several threads. */
public final class PlannedEvents {

    private final List<PushedTask> tasks;
    private final List<String> ids;
    private final Instant start;

    /** Those of a plan that begins when the options say. */
    public PlannedEvents(PushPlan plan, ScenarioOptions options) {
        tasks = plan.tasks();
        ids = tasks.stream().map(task -> task.idIn(options)).toList();
        start = options.start();
    }

    /** The event as it is sent. */
    public PushEvent event(Happening event) {
        PushedTask task = tasks.get(event.task());
        return new PushEvent(
                PushEvent.COMMAND,
                event.shape().type(),
                ids.get(event.task()),
                task.dataId(),
                start.plusSeconds(task.millis() / 1000),
                start.plusSeconds(event.millis() / 1000),
                event.account(),
                event.shape().platform(),
                event.shape().device(),
                event.shape().stage(),
                event.shape().errCode(),
                event.shape().errInfo());
    }
}
