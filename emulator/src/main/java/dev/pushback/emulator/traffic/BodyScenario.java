package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Bodies;
import dev.pushback.emulator.scenario.LimitCounter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;

/** One body given by the user, as often as it is asked for; without events it counts as one. */
final class BodyScenario implements Scenario {

    private final Batch body = new Batch();
    private final LimitCounter quota;

    BodyScenario(ScenarioOptions options, Combinations combinations) {
        this.quota = new LimitCounter(options);
        Bodies.write(body, options.overrides().body(), 0, combinations);
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        int counted = Math.max(1, body.events());
        if (quota.cut(counted) == 0) {
            return false;
        }
        batch.append(body.copyBody());
        for (int i = 0; i < body.events(); i++) {
            batch.event(body.combination(i));
        }
        quota.used(counted);
        return true;
    }
}
