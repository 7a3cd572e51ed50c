package dev.pushback.emulator.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.emulator.load.stats.Packed;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * Reads members of a document that somebody may have changed, each by its JSON pointer.
 *
 * @param file where it stands, for messages
 * @param root the document
 */
record JsonFields(String file, JsonNode root) {

    long number(String pointer) {
        return at(pointer, MergeMessage.WHOLE_NUMBER, JsonNode::isIntegralNumber)
                .asLong();
    }

    double decimal(String pointer) {
        JsonNode node = at(pointer, MergeMessage.NUMBER_OR_NULL, one -> one.isNumber() || one.isNull());
        return node.isNull() ? Double.NaN : node.asDouble();
    }

    boolean truth(String pointer) {
        return at(pointer, MergeMessage.TRUTH, JsonNode::isBoolean).asBoolean();
    }

    String text(String pointer) {
        return at(pointer, MergeMessage.TEXT, JsonNode::isTextual).asText();
    }

    boolean has(String pointer) {
        JsonNode node = root.at(pointer);
        return !node.isMissingNode() && !node.isNull();
    }

    Instant instant(String pointer) {
        return has(pointer) ? parsed(pointer, MergeMessage.INSTANT, Instant::parse) : null;
    }

    Histogram histogram(String pointer) {
        return parsed(pointer, MergeMessage.HISTOGRAM, Packed::open);
    }

    List<JsonFields> list(String pointer) {
        List<JsonFields> parts = new ArrayList<>();
        at(pointer, MergeMessage.LIST, JsonNode::isArray).forEach(part -> parts.add(new JsonFields(file, part)));
        return parts;
    }

    List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        at(pointer, MergeMessage.LIST, JsonNode::isArray).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    Map<String, String> map(String pointer) {
        Map<String, String> map = new TreeMap<>();
        at(pointer, MergeMessage.OBJECT, JsonNode::isObject)
                .properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    <T> T parsed(String pointer, MergeMessage expected, Function<String, T> reading) {
        String text = text(pointer);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(pointer, Quoted.of(text), expected);
        }
    }

    private JsonNode at(String pointer, MergeMessage expected, Predicate<JsonNode> isExpected) {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new MessageException(MergeMessage.NO_REPORT.of(file, pointer));
        }
        if (!isExpected.test(node)) {
            throw wrong(pointer, Quoted.of(node.toString()), expected);
        }
        return node;
    }

    private MessageException wrong(String pointer, Quoted actual, MergeMessage expected) {
        return new MessageException(MergeMessage.NO_MEMBER.of(file, pointer, actual, expected.of()));
    }
}
