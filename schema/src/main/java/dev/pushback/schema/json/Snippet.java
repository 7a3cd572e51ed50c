package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Puts what a stranger sent into a message: short, on one line, and harmless to a terminal. */
final class Snippet {

    private static final HexFormat HEX = HexFormat.of();
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
        return '"' + escaped(shortened(text)) + '"';
    }

    /** The text with all that is not plainly visible, quotes and backslashes too, escaped as in JSON. */
    private static String escaped(String text) {
        return visible(text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t"));
    }

    /** The text with what a terminal could act on told by its code. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** At most 60 characters, no pair torn. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private static void append(StringBuilder out, int c) {
        if (isVisible(c)) {
            out.appendCodePoint(c);
        } else {
            for (char half : Character.toChars(c)) {
                out.append("\\u").append(HEX.toHexDigits(half));
            }
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
