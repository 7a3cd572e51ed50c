package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.kind.CallbackKind;
import java.util.List;
import java.util.Map;

/** What can be sent of one kind of callback. */
interface KindTraffic {

    /** That of a kind. */
    static KindTraffic of(CallbackKind kind) {
        return Map.of(
                        CallbackKind.ALL_MEMBER_PUSH, new PushTraffic(),
                        CallbackKind.OFFLINE_PUSH, new MessageTraffic())
                .get(kind);
    }

    /** What can occur with these options. */
    Combinations combinations(ScenarioOptions options);

    /** The callbacks that these options ask for, before anything is overridden. */
    Scenario drawn(ScenarioOptions options);

    /** The largest callbacks that come with these options, each type at each place. */
    List<byte[]> largest(ScenarioOptions options);

    /** The documented request packet. */
    byte[] sample();

    /**
     * Checks what a body says beyond its schema.
     *
     * @throws IllegalArgumentException if it is no callback of this kind
     */
    void check(byte[] body);
}
