package dev.pushback.examples.jdk;

import static dev.pushback.examples.jdk.JdkReceiver.require;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON into maps, lists, strings, numbers, booleans and null. A real backend uses its framework's library. */
final class Json {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(byte[] utf8) {
        try {
            Json json = new Json(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
            Object value = json.value();
            json.blanks();
            require(json.at == json.text.length(), "the body has more than one document");
            return value;
        } catch (CharacterCodingException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
    }

    private Object value() {
        blanks();
        require(++depth <= DEEPEST, "the body is nested too deeply");
        try {
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        } finally {
            depth--;
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (boolean more = opens('}'); more; more = goesOn('}')) {
            blanks();
            String name = string();
            blanks();
            take(':');
            members.put(name, value());
        }
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        for (boolean more = opens(']'); more; more = goesOn(']')) {
            elements.add(value());
        }
        return elements;
    }

    private String string() {
        take('"');
        StringBuilder read = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            require(c >= ' ', "the body is not JSON");
            read.append(c == '\\' ? escaped() : c);
        }
        return read.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == 'u') {
            at += 4;
            require(text.substring(at - 4, at).matches("[0-9a-fA-F]{4}"), "the body is not JSON");
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int which = "\"\\/bfnrt".indexOf(c);
        require(which >= 0, "the body is not JSON");
        return "\"\\/\b\f\n\r\t".charAt(which);
    }

    private BigDecimal number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        require(matcher.lookingAt(), "the body is not JSON");
        at = matcher.end();
        return new BigDecimal(matcher.group());
    }

    private Object word(String word, Object value) {
        require(text.startsWith(word, at), "the body is not JSON");
        at += word.length();
        return value;
    }

    private boolean opens(char end) {
        at++;
        blanks();
        return !closes(end);
    }

    private boolean goesOn(char end) {
        blanks();
        if (closes(end)) {
            return false;
        }
        take(',');
        return true;
    }

    private boolean closes(char end) {
        if (text.charAt(at) != end) {
            return false;
        }
        at++;
        return true;
    }

    private void take(char expected) {
        require(text.charAt(at++) == expected, "the body is not JSON");
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
