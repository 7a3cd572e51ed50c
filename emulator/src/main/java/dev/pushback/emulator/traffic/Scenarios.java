package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Overrides;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.lifecycle.ArrivalRate;
import dev.pushback.emulator.scenario.lifecycle.LifecycleScenario;
import dev.pushback.emulator.script.PlannedScenario;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.schema.Platform;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Instant;
import java.util.Set;

/** Makes scenarios. */
public final class Scenarios {

    private Scenarios() {}

    /**
     * The callbacks that these options describe, from the first.
     *
     * @throws IllegalArgumentException if a value has no place where it is to be set; or if what is to be sent breaks the
     *     request schema, saying which rule, and {@link Overrides#allowInvalid()} is not set
     */
    public static Scenario open(ScenarioOptions options) {
        Overrides overrides = options.overrides();
        Combinations combinations = combinations(options);
        Scenario base = overrides.body() == null
                ? KindTraffic.of(options.callbacks()).drawn(options)
                : new BodyScenario(options, combinations);
        if (overrides.body() == null && overrides.values().isEmpty()) {
            return base;
        }
        OverriddenScenario overriding = new OverriddenScenario(base, overrides, combinations);
        OverrideCheck.check(options, overriding);
        return overrides.values().isEmpty() ? base : overriding;
    }

    /**
     * The callbacks of a plan, with the options' values set in them.
     *
     * @throws IllegalArgumentException as {@link #open(ScenarioOptions)} does
     */
    public static Scenario open(PushPlan plan, ScenarioOptions options) {
        Scenario base = new PlannedScenario(plan, options, new PushTraffic().combinations(options));
        if (options.overrides().values().isEmpty()) {
            return base;
        }
        OverriddenScenario overriding = new OverriddenScenario(base, options.overrides(), combinations(options));
        OverrideCheck.check(options, overriding);
        return overriding;
    }

    /** What can occur with these options: what the ids of {@link Batch#combination(int)} mean. */
    public static Combinations combinations(ScenarioOptions options) {
        return KindTraffic.of(options.callbacks()).combinations(options);
    }

    /** Whether no event ever comes of a lifecycle with these options. */
    public static boolean isEmpty(ScenarioOptions options) {
        boolean isMessages = options.callbacks() == CallbackKind.OFFLINE_PUSH;
        return LifecycleScenario.isEmpty(isMessages ? MessageScenario.pushes(options) : options);
    }

    /** The wanted platforms of which there is no device in a lifecycle with these options. */
    public static Set<Platform> absent(ScenarioOptions options) {
        return options.kind() == ScenarioKind.LIFECYCLE ? LifecycleScenario.absent(options) : Set.of();
    }

    /**
     * The options with {@link ScenarioOptions#start()} moved so far into the past that no EventTime lies in the future
     * when it is sent at {@code now} or later, however fast.
     *
     * <p>A campaign's own time runs faster than the clock when callbacks are sent as fast as they can be. So it starts
     * before {@code now} by the time that it takes until its limit is reached, the longest wait for a click included if
     * all recipients are awaited; without a limit by a day. A campaign that is sent at its own speed may start at
     * {@code now} itself.
     */
    public static ScenarioOptions endingAt(Instant now, ScenarioOptions options) {
        Instant start = now.minusSeconds(ArrivalRate.span(options));
        return options.but()
                .start(start.isBefore(Instant.EPOCH) ? Instant.EPOCH : start)
                .build();
    }
}
