package dev.pushback.emulator.scenario;

import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.message.MessageException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the user wants to be sent in place of what was drawn.
 *
 * <p>A pointer such as {@code /To_Account} is set in every event; one that begins with {@code /Events} is set in the body,
 * where it names one event; a callback with fewer events stays as it is. Applied in order.
 *
 * @param values JSON by JSON pointer
 * @param body the body of every callback; {@code null} to make bodies
 * @param allowInvalid whether to send what breaks the request schema
 */
public record Overrides(Map<String, JsonText> values, byte[] body, boolean allowInvalid) {

    /** Nothing is overridden. */
    public static final Overrides NONE = new Overrides(Map.of(), null, false);

    /** Copies the values, order kept, and the body. */
    public Overrides {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        body = body == null ? null : body.clone();
    }

    /**
     * The same with one value more.
     *
     * @param assignment {@code POINTER=JSON}, such as {@code /To_Account="alice"}
     * @throws IllegalArgumentException if it is not of that form, or names an event that no callback can have
     */
    public Overrides set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1 || assignment.charAt(0) != '/') {
            throw new MessageException(ScenarioMessage.POINTER_JSON.of(assignment));
        }
        OverridePointer pointer = new OverridePointer(assignment.substring(0, equals));
        Map<String, JsonText> more = new LinkedHashMap<>(values);
        more.put(pointer.text(), json(assignment.substring(equals + 1)));
        return new Overrides(more, body, allowInvalid);
    }

    /** The same with another body; {@code null} for none. */
    public Overrides withBody(byte[] newBody) {
        return new Overrides(values, newBody, allowInvalid);
    }

    /** The same, sending what breaks the schema too, or not. */
    public Overrides allowInvalid(boolean allow) {
        return new Overrides(values, body, allow);
    }

    /** A copy of the body, or {@code null}. */
    @Override
    public byte[] body() {
        return body == null ? null : body.clone();
    }

    private static JsonText json(String text) {
        try {
            return JsonText.parse(text);
        } catch (MessageException e) {
            throw new MessageException(ScenarioMessage.VALUE_IS_JSON.of(text, e.reason()), e);
        }
    }
}
