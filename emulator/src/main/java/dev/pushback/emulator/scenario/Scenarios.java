package dev.pushback.emulator.scenario;

import dev.pushback.emulator.coverage.Combinations;
import java.time.Instant;

/** Makes scenarios. */
public final class Scenarios {

    private Scenarios() {}

    /**
     * The callbacks that these options describe, from the first.
     *
     * @throws IllegalArgumentException if an override breaks the request schema, saying which rule, and
     *     {@link Overrides#allowInvalid()} is not set; or if the filter leaves nothing to send
     */
    public static Scenario open(ScenarioOptions options) {
        return new SampleScenario(options);
    }

    /** What can occur with these options: what the ids of {@link Batch#combination(int)} mean. */
    public static Combinations combinations(ScenarioOptions options) {
        return new Combinations();
    }

    /**
     * The options with {@link ScenarioOptions#start()} moved so that, as far as can be, no EventTime lies in the future
     * when it is sent at or after {@code now}.
     */
    public static ScenarioOptions endingAt(Instant now, ScenarioOptions options) {
        return options.but().start(now).build();
    }
}
