package dev.pushback.emulator.scenario;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.schema.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Bodies that are known as bytes only, valid or not. */
public final class Bodies {

    /** Where the events are. */
    public static final String EVENTS = "/Events";

    private Bodies() {}

    /** The body with each event replaced; as it is if it holds no array of events. */
    public static JsonText mapEvents(JsonText body, UnaryOperator<JsonText> change) {
        int size = body.size(EVENTS);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(change.apply(body.at(EVENTS + "/" + i)).toString());
        }
        return size == 0 ? body : body.with(EVENTS, JsonText.parse("[" + String.join(",", events) + "]"));
    }

    /** Writes the body into a batch, with the combinations of its events as far as they can be told. */
    public static void write(Batch batch, byte[] body, long dueMillis, Combinations combinations) {
        batch.clear();
        batch.append(body);
        batch.due(dueMillis);
        for (int combination : combinations.ids(body)) {
            batch.event(combination);
        }
    }
}
