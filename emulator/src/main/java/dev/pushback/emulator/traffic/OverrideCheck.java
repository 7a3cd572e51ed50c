package dev.pushback.emulator.traffic;

import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioMessage;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.util.List;

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
                isAnObject(options.overrides().body());
                keepsSchema(options.callbacks(), body);
            }
        }
    }

    private static List<byte[]> outcomes(ScenarioOptions options, OverriddenScenario overriding) {
        byte[] body = options.overrides().body();
        if (body != null) {
            return List.of(options.overrides().values().isEmpty() ? body : overriding.replaceAll(body));
        }
        KindTraffic traffic = KindTraffic.of(options.callbacks());
        List<byte[]> bodies =
                options.kind() == ScenarioKind.SAMPLE ? List.of(traffic.sample()) : traffic.largest(options);
        return bodies.stream().map(overriding::replaceAll).toList();
    }

    /** A file that is no JSON object may be another than was meant, so that nothing of it is quoted. */
    private static void isAnObject(byte[] given) {
        Message fault = given == null ? Message.NONE : JsonFault.place(given);
        if (!fault.isNone()) {
            throw breach(fault);
        }
    }

    private static void keepsSchema(CallbackKind kind, byte[] body) {
        List<Violation> violations = kind.schema().check(body);
        if (!violations.isEmpty()) {
            throw breach(violations.get(0).message());
        }
        try {
            KindTraffic.of(kind).check(body);
        } catch (IllegalArgumentException e) {
            throw breach(Message.quoted(Quoted.bare(String.valueOf(e.getMessage()), 300)));
        }
    }

    private static MessageException breach(Message what) {
        return new MessageException(ScenarioMessage.BREAKS_SCHEMA.of(what));
    }
}
