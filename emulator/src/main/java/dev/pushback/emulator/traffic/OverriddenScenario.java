package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Bodies;
import dev.pushback.emulator.scenario.OverridePointer;
import dev.pushback.emulator.scenario.Overrides;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioMessage;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.message.MessageException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Another scenario's callbacks with some values replaced: slower, since each event is read and written again. */
final class OverriddenScenario implements Scenario {

    private final Scenario base;
    private final Map<OverridePointer, JsonText> values = new LinkedHashMap<>();
    private final Combinations combinations;
    private final Batch before = new Batch();

    OverriddenScenario(Scenario base, Overrides overrides, Combinations combinations) {
        this.base = base;
        overrides.values().forEach((pointer, value) -> values.put(new OverridePointer(pointer), value));
        this.combinations = combinations;
    }

    @Override
    public boolean next(Batch batch) {
        boolean more = base.next(before);
        if (more) {
            Bodies.write(batch, replace(before.copyBody()), before.dueMillis(), combinations);
            batch.faultsOf(before);
        } else {
            batch.clear();
        }
        return more;
    }

    /** The body with every value set that has a place in it. */
    private byte[] replace(byte[] body) {
        JsonText text = JsonText.parse(body);
        for (Map.Entry<OverridePointer, JsonText> value : values.entrySet()) {
            if (hasPlace(text, value.getKey())) {
                text = replace(text, value.getKey(), value.getValue());
            }
        }
        return text.bytes();
    }

    /**
     * The largest body that there can be, with every value set.
     *
     * @throws IllegalArgumentException if a value has no place in it
     */
    byte[] replaceAll(byte[] body) {
        JsonText text = JsonText.parse(body);
        for (Map.Entry<OverridePointer, JsonText> value : values.entrySet()) {
            if (!hasPlace(text, value.getKey())) {
                throw new MessageException(ScenarioMessage.POINTER_NO_PLACE.of(
                        value.getKey().text(), String.valueOf(text.size(Bodies.EVENTS))));
            }
            text = replace(text, value.getKey(), value.getValue());
        }
        return text.bytes();
    }

    private static boolean hasPlace(JsonText body, OverridePointer pointer) {
        if (!pointer.isInBody()) {
            return body.size(Bodies.EVENTS) > 0;
        }
        String event = pointer.neededEvent();
        return event == null || body.has(event);
    }

    private static JsonText replace(JsonText body, OverridePointer pointer, JsonText value) {
        return pointer.isInBody()
                ? body.with(pointer.text(), value)
                : Bodies.mapEvents(body, event -> event.with(pointer.text(), value));
    }
}
