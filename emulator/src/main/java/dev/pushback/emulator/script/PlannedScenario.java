package dev.pushback.emulator.script;

import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.PushEvent;

/** The callbacks of a plan, in its order. Not safe for several threads. */
public final class PlannedScenario implements Scenario {

    private final PushPlan plan;
    private final PushCombinations combinations;
    private final PlannedEvents events;
    private int next;

    /** From the first callback. */
    public PlannedScenario(PushPlan plan, ScenarioOptions options, PushCombinations combinations) {
        this.plan = plan;
        this.combinations = combinations;
        this.events = new PlannedEvents(plan, options);
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
            PushEvent event = events.event(happening);
            EventJson.add(batch, EventJson.of(event), combinations.id(event));
        });
        EventJson.close(batch);
        batch.due(callback.dueMillis());
        return true;
    }
}
