package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.text.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Bytes read as one JSON text of RFC 8259: the value that they hold, if any can be made out, and each way in which they
 * are not one.
 *
 * <p>A value is read in spite of a byte order mark, bytes behind it, names that stand twice (the last one counts) and
 * stray bytes in a string, so that each fault can be told apart from the others.
 */
final class StrictJson {

    /** The ways of not being one JSON text, in the order in which they are looked for. */
    enum Flaw {
        EMPTY,
        BYTE_ORDER_MARK,
        NOT_UTF_8,
        SYNTAX,
        TRAILING,
        DUPLICATE
    }

    /** Thrown for bytes that are not one JSON text. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Message words;

        NotJson(Message words) {
            super(null, null, false, false);
            this.words = words;
        }

        Message words() {
            return words;
        }

        @Override
        public String getMessage() {
            return words.toString();
        }
    }

    static final int MAX_DEPTH = 500;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectReader STRICT = MAPPER.readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final Map<Flaw, Message> flaws = new EnumMap<>(Flaw.class);
    private JsonNode value;

    private StrictJson() {}

    /** Reads what can be read. */
    static StrictJson of(byte[] bytes) {
        StrictJson json = new StrictJson();
        String text = json.text(bytes);
        if (isBlank(text)) {
            json.flaws.put(
                    Flaw.EMPTY,
                    bytes.length == 0 ? JsonMessage.NO_BYTES.of() : JsonMessage.BLANKS_ONLY.of(bytes.length));
        } else {
            json.parse(text, bytes);
        }
        return json;
    }

    /** The value of bytes without a flaw. */
    static JsonNode read(byte[] bytes) throws NotJson {
        StrictJson json = of(bytes);
        if (!json.flaws.isEmpty()) {
            throw new NotJson(json.flaws.values().iterator().next());
        }
        return json.value;
    }

    /** The value of bytes that were written here, and need no second look. */
    static JsonNode trusted(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("reading what was written", e);
        }
    }

    /** What is wrong, each in words. */
    Map<Flaw, Message> flaws() {
        return Collections.unmodifiableMap(flaws);
    }

    /** The value, or {@code null} if none can be made out. */
    JsonNode value() {
        return value;
    }

    private String text(byte[] bytes) {
        if (Utf8.isAscii(bytes)) {
            return new String(bytes, ISO_8859_1);
        }
        int from = 0;
        if (Encoding.hasByteOrderMark(bytes)) {
            flaws.put(Flaw.BYTE_ORDER_MARK, JsonMessage.MARK_IN_FRONT.of());
            from = 3;
        }
        Message flaw = Encoding.flawOf(bytes);
        if (flaw != null) {
            flaws.put(Flaw.NOT_UTF_8, flaw);
        }
        return new String(bytes, from, bytes.length - from, UTF_8);
    }

    private void parse(String text, byte[] bytes) {
        try {
            value = STRICT.readValue(text);
        } catch (JsonProcessingException | NumberFormatException notPlain) {
            try (JsonParser parser = MAPPER.createParser(text)) {
                examine(parser, text);
            } catch (JsonProcessingException e) {
                notJson(text, bytes, e);
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory", e);
            }
        }
    }

    private void examine(JsonParser parser, String text) throws IOException {
        value = tree(parser);
        String rest = text.substring((int) parser.currentLocation().getCharOffset());
        if (!isBlank(rest)) {
            flaws.put(Flaw.TRAILING, behind(rest));
        }
        try (JsonParser again = MAPPER.createParser(text)) {
            Duplicates.first(again)
                    .ifPresent(pointer -> flaws.put(Flaw.DUPLICATE, JsonMessage.SECOND_TIME.of(Quoted.of(pointer))));
        }
    }

    private void notJson(String text, byte[] bytes, JsonProcessingException e) {
        if (Encoding.looksWide(bytes)) {
            flaws.put(Flaw.NOT_UTF_8, JsonMessage.UTF_16_OR_32.of(Encoding.firstOf(bytes, 0)));
        } else if (!flaws.containsKey(Flaw.NOT_UTF_8)) {
            flaws.put(Flaw.SYNTAX, FormatGuess.of(text, e));
        }
    }

    /**
     * Reads the next value of a text.
     *
     * @throws JsonProcessingException also for a number whose exponent is beyond what can be counted
     */
    static JsonNode tree(JsonParser parser) throws IOException {
        try {
            return MAPPER.readTree(parser);
        } catch (NumberFormatException e) {
            throw new StreamConstraintsException("a number's exponent is too large", parser.currentLocation());
        }
    }

    /** Whether there is nothing but the four blanks of JSON; Java knows more. */
    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t\r\n".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Message behind(String rest) {
        try (JsonParser parser = MAPPER.createParser(rest)) {
            tree(parser);
            return JsonMessage.ANOTHER_BEHIND.of(Quoted.of(rest));
        } catch (IOException e) {
            return JsonMessage.CHARACTERS_BEHIND.of(rest.length(), Quoted.of(rest));
        }
    }
}
