package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.MessageCombinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.LimitCounter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.OfflinePushEvent;
import java.util.List;

/** The same events of chat messages, as often as they are asked for. */
final class RepeatedScenario implements Scenario {

    private final LimitCounter quota;
    private final List<OfflinePushEvent> events;
    private final MessageCombinations combinations;

    RepeatedScenario(ScenarioOptions options, List<OfflinePushEvent> events, MessageCombinations combinations) {
        this.quota = new LimitCounter(options);
        this.events = events;
        this.combinations = combinations;
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        int count = quota.cut(events.size());
        if (count == 0) {
            return false;
        }
        EventJson.open(batch);
        for (OfflinePushEvent event : events.subList(0, count)) {
            EventJson.add(batch, EventJson.of(event), combinations.id(event));
        }
        EventJson.close(batch);
        quota.used(count);
        return true;
    }
}
