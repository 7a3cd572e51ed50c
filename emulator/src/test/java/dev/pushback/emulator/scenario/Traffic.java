package dev.pushback.emulator.scenario;

import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios to their end. */
public final class Traffic {

    private Traffic() {}

    /** The body of each callback. */
    public static List<byte[]> bodies(ScenarioOptions options) {
        Scenario scenario = Scenarios.open(options);
        Batch batch = new Batch();
        List<byte[]> bodies = new ArrayList<>();
        while (scenario.next(batch)) {
            bodies.add(batch.copyBody());
        }
        return bodies;
    }

    /** The events of all callbacks, in order. */
    public static List<PushEvent> events(ScenarioOptions options) {
        return bodies(options).stream()
                .flatMap(body -> Wire.decodeCallback(body).events().stream())
                .toList();
    }
}
