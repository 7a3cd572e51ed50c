package dev.pushback.schema.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pushback.schema.OfflinePushCallback;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.Wire;
import dev.pushback.schema.message.MessageException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A JSON document that can be bent: one valid base, one named deviation.
 *
 * <p>Immutable: each edit returns another document. Members keep their order, new ones come last; blanks,
 * escapes and the spelling of exponents are not kept.
 */
public final class JsonText {

    private final JsonNode root;

    private JsonText(JsonNode root) {
        this.root = root;
    }

    /** The body of this callback. */
    public static JsonText of(PushCallback callback) {
        return new JsonText(StrictJson.trusted(Wire.encode(callback)));
    }

    /** The body of this callback. */
    public static JsonText of(OfflinePushCallback callback) {
        return new JsonText(StrictJson.trusted(Wire.encode(callback)));
    }

    /** An array of these documents. */
    public static JsonText array(List<JsonText> elements) {
        ArrayNode array = StrictJson.MAPPER.createArrayNode();
        elements.forEach(element -> array.add(element.root));
        return new JsonText(array);
    }

    /**
     * Reads one JSON text.
     *
     * @throws IllegalArgumentException if the bytes are not one, saying why
     */
    public static JsonText parse(byte[] bytes) {
        try {
            return new JsonText(StrictJson.read(bytes));
        } catch (StrictJson.NotJson e) {
            throw new MessageException(JsonMessage.NOT_ONE_TEXT.of(e.words()), e);
        }
    }

    /** Like {@link #parse(byte[])}. */
    public static JsonText parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a value at a pointer, in place of what stands there; {@code -} or the length appends to an array.
     *
     * @param pointer a JSON pointer (RFC 6901) whose parent exists
     * @param value null, a string, a number, a boolean, or a list, map or {@link JsonText} of such
     * @throws IllegalArgumentException if the pointer is none, or its parent is no object or array
     */
    public JsonText with(String pointer, Object value) {
        JsonNode node = node(value);
        JsonPointer at = compile(pointer);
        if (at.matches()) {
            return new JsonText(node);
        }
        JsonNode copy = copyAlong(root, at.head());
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), node);
        } else if (parent instanceof ArrayNode array) {
            put(array, at.last(), node, pointer);
        } else {
            throw new MessageException(JsonMessage.NOTHING_TO_HOLD.of(pointer));
        }
        return new JsonText(copy);
    }

    /**
     * Takes away what stands at a pointer; nothing there is no error.
     *
     * @throws IllegalArgumentException if the pointer is none, or names the document itself
     */
    public JsonText without(String pointer) {
        JsonPointer at = compile(pointer);
        if (at.matches()) {
            throw new MessageException(JsonMessage.NOT_THE_DOCUMENT.of());
        }
        JsonNode copy = copyAlong(root, at.head());
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array && at.last().getMatchingIndex() >= 0) {
            array.remove(at.last().getMatchingIndex());
        }
        return new JsonText(copy);
    }

    /**
     * Puts another document in place of each element of an array.
     *
     * @param pointer an array's; anything else is left as it is
     * @param change makes the other document of an element's index and the element
     */
    public JsonText withEach(String pointer, BiFunction<Integer, JsonText, JsonText> change) {
        if (!(root.at(compile(pointer)) instanceof ArrayNode array)) {
            return this;
        }
        ArrayNode changed = StrictJson.MAPPER.createArrayNode();
        for (int i = 0; i < array.size(); i++) {
            changed.add(change.apply(i, new JsonText(array.get(i))).root);
        }
        return with(pointer, new JsonText(changed));
    }

    /** The same object with its members in another order; anything else is left as it is. */
    public JsonText inOrder(UnaryOperator<List<String>> order) {
        if (!(root instanceof ObjectNode object)) {
            return this;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        ObjectNode ordered = StrictJson.MAPPER.createObjectNode();
        order.apply(names).forEach(name -> ordered.set(name, object.get(name)));
        return new JsonText(ordered);
    }

    /** Whether something, even null, stands at a pointer. */
    public boolean has(String pointer) {
        return !root.at(compile(pointer)).isMissingNode();
    }

    /** How many elements or members the value at a pointer has; 0 if it is no array or object, or not there. */
    public int size(String pointer) {
        return root.at(compile(pointer)).size();
    }

    /** What stands at a pointer, as a document of its own; an absent value reads as null. */
    public JsonText at(String pointer) {
        JsonNode node = root.at(compile(pointer));
        return new JsonText(node.isMissingNode() ? NullNode.instance : node);
    }

    /** UTF-8 JSON without blanks. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** JSON without blanks. */
    @Override
    public String toString() {
        try {
            return StrictJson.MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException treesAlwaysWrite) {
            throw new UncheckedIOException(treesAlwaysWrite);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText text && text.root.equals(root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** A copy that shares all but the containers on the way: a tree is never altered once it is a text. */
    private static JsonNode copyAlong(JsonNode node, JsonPointer way) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = StrictJson.MAPPER.createObjectNode();
            copy.setAll(object);
            if (!way.matches() && object.has(way.getMatchingProperty())) {
                copy.set(way.getMatchingProperty(), copyAlong(object.get(way.getMatchingProperty()), way.tail()));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = StrictJson.MAPPER.createArrayNode().addAll(array);
            int index = way.getMatchingIndex();
            if (!way.matches() && array.has(index)) {
                copy.set(index, copyAlong(array.get(index), way.tail()));
            }
            return copy;
        }
        return node;
    }

    /** Most values are plain; the way through the mapper is for the others. */
    private static JsonNode node(Object value) {
        if (value instanceof JsonText text) {
            return text.root;
        }
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        return value instanceof Integer number ? IntNode.valueOf(number) : StrictJson.MAPPER.valueToTree(value);
    }

    private static void put(ArrayNode array, JsonPointer last, JsonNode node, String pointer) {
        int index = last.getMatchingProperty().equals("-") ? array.size() : last.getMatchingIndex();
        if (index < 0 || index > array.size()) {
            throw new MessageException(JsonMessage.NO_PLACE_IN_ARRAY.of(String.valueOf(array.size()), pointer));
        }
        if (index == array.size()) {
            array.add(node);
        } else {
            array.set(index, node);
        }
    }

    private static JsonPointer compile(String pointer) {
        try {
            return JsonPointer.compile(requireNonNull(pointer, "pointer"));
        } catch (IllegalArgumentException e) {
            throw new MessageException(JsonMessage.NO_POINTER.of(pointer), e);
        }
    }
}
