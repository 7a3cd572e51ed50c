package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.text.Escape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Puts what a stranger sent into a message: short, on one line, and harmless to a terminal. */
final class Snippet {

    private static final int LONGEST = 60;
    private static final int MOST_NAMES = 12;

    private Snippet() {}

    /** A value in words. */
    static String value(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        if (value.isObject()) {
            return value.isEmpty() ? "an object without members" : "an object of " + names(value);
        }
        if (value.isArray()) {
            return "an array of " + value.size() + (value.size() == 1 ? " element" : " elements");
        }
        if (value.isTextual()) {
            return "the string " + quoted(value.textValue());
        }
        String json = shortened(value.toString());
        return value.isFloatingPointNumber() ? json + ", written with a fraction or an exponent" : json;
    }

    /** The names of an object's members, as many as fit a message. */
    static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext() && names.size() < MOST_NAMES; ) {
            names.add(name(all.next()));
        }
        int more = object.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    /** A member's name, bare if it is an ordinary one. */
    static String name(String name) {
        return name.length() <= LONGEST
                        && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'))
                        && !name.isEmpty()
                ? name
                : quoted(name);
    }

    /** A text in double quotes, with what a terminal could act on escaped. */
    static String quoted(String text) {
        return '"' + Escape.json(shortened(text)) + '"';
    }

    /** At most 60 characters, no pair torn. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
