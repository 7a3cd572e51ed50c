package dev.pushback.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.script.PlannedCallback;
import dev.pushback.emulator.script.PlannedEvents;
import dev.pushback.emulator.script.PlayScript;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.schema.PushCallback;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A script as callbacks that are to be sent, one after the other.
 *
 * @param callbacks in the script's order
 */
record Performance(List<Together> callbacks) {

    /**
     * A callback.
     *
     * @param copies how many of it are under way at once
     */
    record Together(int copies, PushCallback callback) {}

    /**
     * Reads a script.
     *
     * @param end when its last event happens
     * @throws IllegalArgumentException if it can't be read
     */
    static Performance of(String script, long sdkAppId, Instant end) {
        ScenarioOptions options = ScenarioOptions.builder().sdkAppId(sdkAppId).build();
        PushPlan plan = PlayScript.parse("script", script.getBytes(UTF_8))
                .plan(options, Map.of(), null)
                .withNamesForIds();
        ScenarioOptions ending =
                options.but().start(end.minusMillis(plan.last())).build();
        return new Performance(together(plan, new PlannedEvents(plan, ending)));
    }

    private static List<Together> together(PushPlan plan, PlannedEvents events) {
        List<Together> together = new ArrayList<>();
        PlannedCallback before = null;
        for (PlannedCallback one : plan.callbacks()) {
            boolean isCopy = one.equals(before);
            int copies = isCopy ? together.remove(together.size() - 1).copies() + 1 : 1;
            together.add(new Together(
                    copies,
                    new PushCallback(one.events().stream().map(events::event).toList())));
            before = one;
        }
        return together;
    }
}
