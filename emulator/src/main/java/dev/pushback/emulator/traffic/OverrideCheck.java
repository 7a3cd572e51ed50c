package dev.pushback.emulator.traffic;

import dev.pushback.emulator.scenario.SampleScenario;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.json.WireSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether what a user wants to be sent keeps the request schema. */
final class OverrideCheck {

    private OverrideCheck() {}

    /**
     * Applies the values to the largest callbacks of the wanted types, each type at each place, or to the given body.
     *
     * @throws IllegalArgumentException if a value has no place; or if the outcome breaks the schema, saying where and
     *     which rule, unless that is allowed
     */
    static void check(ScenarioOptions options, OverriddenScenario overriding) {
        for (byte[] body : outcomes(options, overriding)) {
            if (!options.overrides().allowInvalid()) {
                keepsSchema(body);
            }
        }
    }

    private static List<byte[]> outcomes(ScenarioOptions options, OverriddenScenario overriding) {
        byte[] body = options.overrides().body();
        if (body != null) {
            return List.of(options.overrides().values().isEmpty() ? body : overriding.replaceAll(body));
        }
        if (options.kind() == ScenarioKind.SAMPLE) {
            return List.of(overriding.replaceAll(Wire.encode(SampleScenario.PACKET)));
        }
        Set<EventType> types = options.filter().types();
        return types.stream()
                .map(first -> overriding.replaceAll(Wire.encode(alternating(first, types, largest(options)))))
                .toList();
    }

    private static void keepsSchema(byte[] body) {
        List<Violation> violations = WireSchema.REQUEST.check(body);
        if (!violations.isEmpty()) {
            throw breach(violations.get(0).toString());
        }
        try {
            Wire.decodeCallback(body);
        } catch (IllegalArgumentException e) {
            throw breach(e.getMessage());
        }
    }

    private static IllegalArgumentException breach(String what) {
        return new IllegalArgumentException("what is to be sent breaks the request schema: " + what
                + "; it is sent only if invalid bodies are allowed");
    }

    private static int largest(ScenarioOptions options) {
        return (int) Math.min(options.batch().max(), options.limit().events());
    }

    private static PushCallback alternating(EventType first, Set<EventType> types, int events) {
        return new PushCallback(IntStream.range(0, events)
                .mapToObj(i -> event(types.size() == 1 || i % 2 == 0 ? first : other(first)))
                .toList());
    }

    private static EventType other(EventType type) {
        return type == EventType.OFFLINE ? EventType.ONLINE : EventType.OFFLINE;
    }

    private static PushEvent event(EventType type) {
        Platform huawei = Platform.HUAWEI;
        boolean online = type == EventType.ONLINE;
        PushEvent sample = SampleScenario.PACKET.events().get(0);
        return new PushEvent(
                sample.command(),
                type,
                sample.taskId(),
                "",
                sample.taskTime(),
                sample.eventTime(),
                sample.toAccount(),
                online ? Platform.UNKNOWN : huawei,
                online ? huawei : Platform.UNKNOWN,
                Stage.SENT,
                0,
                sample.errInfo());
    }
}
