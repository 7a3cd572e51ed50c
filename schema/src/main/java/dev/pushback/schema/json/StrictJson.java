package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads bytes as one JSON text of RFC 8259, and says in which way they are not one. */
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

        private final Flaw flaw;

        NotJson(Flaw flaw, String message) {
            super(message, null, false, false);
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }

    private static final int MAX_DEPTH = 500;

    static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Flaw> FLAW_BY_MESSAGE =
            Map.of("Duplicate", Flaw.DUPLICATE, "Trailing token", Flaw.TRAILING);

    private StrictJson() {}

    static JsonNode read(byte[] bytes) throws NotJson {
        String text = text(bytes);
        if (text.isBlank()) {
            throw new NotJson(Flaw.EMPTY, "nothing but " + bytes.length + " bytes of blanks");
        }
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new NotJson(Flaw.SYNTAX, firstLine(e));
        } catch (IOException e) {
            throw new NotJson(flawOf(e, text), firstLine(e));
        }
    }

    private static String text(byte[] bytes) throws NotJson {
        if (bytes.length == 0) {
            throw new NotJson(Flaw.EMPTY, "no bytes at all");
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw new NotJson(Flaw.BYTE_ORDER_MARK, "the bytes EF BB BF in front");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotJson(Flaw.NOT_UTF_8, "bytes that are not UTF-8");
        }
    }

    /** A text whose first value is whole is one with something behind it, whatever that is. */
    private static Flaw flawOf(IOException e, String text) {
        String message = firstLine(e);
        for (Map.Entry<String, Flaw> known : FLAW_BY_MESSAGE.entrySet()) {
            if (message.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        return e instanceof JsonParseException && startsWithWholeContainer(text) ? Flaw.TRAILING : Flaw.SYNTAX;
    }

    private static boolean startsWithWholeContainer(String text) {
        try (var parser = MAPPER.createParser(text)) {
            parser.nextToken();
            if (!parser.currentToken().isStructStart()) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static String firstLine(IOException e) {
        String message = e instanceof com.fasterxml.jackson.core.JacksonException json
                ? json.getOriginalMessage()
                : String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
