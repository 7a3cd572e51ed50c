package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the validator is shown in place of a document.
 *
 * <p>JSON Schema takes {@code 1.0} for an integer, and the validator writes {@code 1e99999} out in full; no member of the
 * wire is a fraction or a boolean, so each fraction is shown as a boolean. Of a list of events far too long only the front is shown.
 */
final class ValidatorInput {

    private ValidatorInput() {}

    static JsonNode of(JsonNode document, int mostEvents) {
        boolean tooLong = document.path("Events").size() > mostEvents;
        if (!tooLong && !hasFraction(document)) {
            return document;
        }
        return withoutFractions(shortened(document, mostEvents));
    }

    private static JsonNode shortened(JsonNode document, int mostEvents) {
        if (!(document.path("Events") instanceof ArrayNode events) || events.size() <= mostEvents) {
            return document.deepCopy();
        }
        ArrayNode front = events.arrayNode(mostEvents);
        for (int i = 0; i < mostEvents; i++) {
            front.add(events.get(i).deepCopy());
        }
        ObjectNode copy = ((ObjectNode) document).objectNode();
        document.fieldNames()
                .forEachRemaining(name -> copy.set(
                        name, name.equals("Events") ? front : document.get(name).deepCopy()));
        return copy;
    }

    private static boolean hasFraction(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasFraction(child)) {
                return true;
            }
        }
        return false;
    }

    /** Changes a copy in place, and returns what to put in its place. */
    private static JsonNode withoutFractions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(withoutFractions(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutFractions(array.get(i)));
            }
        }
        return node.isFloatingPointNumber() ? BooleanNode.TRUE : node;
    }
}
