package dev.pushback.emulator.scenario;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import dev.pushback.schema.json.JsonText;
import java.nio.charset.StandardCharsets;
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
        for (int combination : combinations(body, combinations)) {
            batch.event(combination);
        }
    }

    private static int[] combinations(byte[] body, Combinations combinations) {
        JsonText text;
        try {
            text = JsonText.parse(body);
        } catch (IllegalArgumentException notJson) {
            return new int[0];
        }
        int[] ids = new int[text.size(EVENTS)];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = combination(text.at(EVENTS + "/" + i), combinations);
        }
        return ids;
    }

    private static int combination(JsonText event, Combinations combinations) {
        byte[] alone = ("{\"Events\":[" + event + "]}").getBytes(StandardCharsets.UTF_8);
        try {
            PushCallback callback = Wire.decodeCallback(alone);
            PushEvent only = callback.events().get(0);
            return combinations.id(only);
        } catch (IllegalArgumentException notAnEvent) {
            return Batch.NO_COMBINATION;
        }
    }
}
