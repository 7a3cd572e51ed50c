package dev.pushback.emulator.script;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.PushEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The callbacks of a plan, in its order. Not safe for several threads. */
public final class PlannedScenario implements Scenario {

    private final PushPlan plan;
    private final PushCombinations combinations;
    private final Instant start;
    private final List<String> ids = new ArrayList<>();
    private int next;

    /** From the first callback. */
    public PlannedScenario(PushPlan plan, ScenarioOptions options, PushCombinations combinations) {
        this.plan = plan;
        this.combinations = combinations;
        this.start = options.start();
        plan.tasks().forEach(task -> ids.add(task.idIn(options)));
    }

    /** The TaskIds, in the order of the plan's tasks. */
    public List<String> taskIds() {
        return List.copyOf(ids);
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        if (next == plan.callbacks().size()) {
            return false;
        }
        PlannedCallback callback = plan.callbacks().get(next++);
        EventJson.open(batch);
        callback.events().forEach(happening -> {
            PushEvent event = event(happening);
            EventJson.add(batch, EventJson.of(event), combinations.id(event));
        });
        EventJson.close(batch);
        batch.due(callback.dueMillis());
        return true;
    }

    /** The event as it is sent. */
    public PushEvent event(Happening event) {
        PushedTask task = plan.tasks().get(event.task());
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
