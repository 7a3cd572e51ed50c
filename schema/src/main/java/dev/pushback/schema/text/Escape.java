package dev.pushback.schema.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Makes what a stranger wrote harmless for whatever shows it: a terminal, a page, a Markdown table, a JSON document. What
 * is not plainly visible is shown by its code, as in <code>&#92;u001b</code>.
 */
public final class Escape {

    private static final HexFormat HEX = HexFormat.of();
    private static final String MARKDOWN = "\\`*_{}[]()#+-!|~@";

    private Escape() {}

    /** Whether a character is shown as itself: none that a terminal obeys, that turns text, or that no XML may hold. */
    public static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (codePoint & 0xfffe) != 0xfffe;
        };
    }

    /** The text on one line. */
    public static String terminal(String text) {
        return lines(text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"));
    }

    /** The text with its line feeds and tabs. */
    public static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> append(shown, point, c -> isHarmless(c) || c == '\n' || c == '\t'));
        return shown.toString();
    }

    /** The text for HTML and XML, between tags and within quotes, with its line feeds and tabs. */
    public static String html(String text) {
        return lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text for a cell of a Markdown table: on one line, with nothing in it that Markdown or HTML would obey. */
    public static String markdown(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        terminal(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default ->
                    escaped.append(MARKDOWN.indexOf(point) >= 0 ? "\\" : "").appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** The text as it stands within a JSON string. */
    public static String json(String text) {
        return terminal(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** Makes generators of JSON that escape all that is not harmless. */
    public static JsonFactory jsonFactory() {
        return new JsonFactoryBuilder().characterEscapes(new InJson()).build();
    }

    private static void append(StringBuilder shown, int point, IntPredicate isShown) {
        if (isShown.test(point)) {
            shown.appendCodePoint(point);
        } else {
            shown.append(codes(point));
        }
    }

    private static String codes(int point) {
        StringBuilder codes = new StringBuilder();
        for (char half : Character.toChars(point)) {
            codes.append("\\u").append(HEX.toHexDigits(half));
        }
        return codes.toString();
    }

    /** Asked for single UTF-16 units: halves of a pair pass. */
    private static final class InJson extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return isHarmless(c) || Character.isSurrogate((char) c) ? null : new SerializedString(codes(c));
        }
    }
}
