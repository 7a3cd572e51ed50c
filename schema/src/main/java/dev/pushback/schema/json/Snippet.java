package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Puts what a stranger sent into a message: short, on one line, and harmless to a terminal. */
final class Snippet {

    private static final int MOST_NAMES = 12;

    private Snippet() {}

    /** A value in words. */
    static Message value(JsonNode value) {
        if (value.isMissingNode()) {
            return JsonMessage.NOTHING.of();
        }
        if (value.isObject()) {
            return value.isEmpty() ? JsonMessage.EMPTY_OBJECT.of() : JsonMessage.OBJECT_OF.of(names(value));
        }
        if (value.isArray()) {
            return JsonMessage.ARRAY_OF.of(value.size());
        }
        if (value.isTextual()) {
            return JsonMessage.STRING.of(Quoted.of(value.textValue()));
        }
        Message json = Message.quoted(Quoted.bare(value.toString(), Quoted.LONGEST));
        return value.isFloatingPointNumber() ? JsonMessage.FRACTION.of(json) : json;
    }

    /** The names of an object's members, as many as fit a message. */
    static Message names(JsonNode object) {
        List<Message> names = new ArrayList<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext() && names.size() < MOST_NAMES; ) {
            names.add(Message.quoted(name(all.next())));
        }
        int more = object.size() - names.size();
        Message named = Message.joined(Plain.COMMA, names);
        return more > 0 ? JsonMessage.AND_MORE.of(named, more) : named;
    }

    /** A member's name, bare if it is an ordinary one. */
    static Quoted name(String name) {
        return name.length() <= Quoted.LONGEST
                        && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'))
                        && !name.isEmpty()
                ? Quoted.bare(name, Quoted.LONGEST)
                : Quoted.of(name);
    }
}
