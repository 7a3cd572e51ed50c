package dev.pushback.emulator.scenario;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.schema.json.JsonText;
import java.util.Map;

/** Another scenario's callbacks with some values replaced: slower, since each event is read and written again. */
final class OverriddenScenario implements Scenario {

    private final Scenario base;
    private final Map<String, JsonText> values;
    private final Combinations combinations;
    private final Batch before = new Batch();

    OverriddenScenario(Scenario base, Overrides overrides, Combinations combinations) {
        this.base = base;
        this.values = overrides.values();
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

    /** The body with every value set. */
    byte[] replace(byte[] body) {
        JsonText text = JsonText.parse(body);
        for (Map.Entry<String, JsonText> value : values.entrySet()) {
            text = replace(text, value.getKey(), value.getValue());
        }
        return text.bytes();
    }

    private static JsonText replace(JsonText body, String pointer, JsonText value) {
        if (pointer.equals(Bodies.EVENTS)) {
            return body.with(pointer, value);
        }
        if (pointer.startsWith(Bodies.EVENTS + "/")) {
            String event = pointer.split("/", -1)[2];
            boolean there = event.equals("-") || body.has(Bodies.EVENTS + "/" + event);
            return there ? body.with(pointer, value) : body;
        }
        return Bodies.mapEvents(body, event -> event.with(pointer, value));
    }
}
