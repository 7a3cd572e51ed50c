package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says where the members of a reply went: into a wrapper, a string, an array, or under another spelling. */
final class MemberHint {

    private MemberHint() {}

    /** Says what a document that is no object is, and whether the reply is inside. */
    static String inside(JsonNode document, List<String> wanted) {
        if (holdsObject(document)) {
            return "a string that holds an object (JSON encoded twice)";
        }
        if (document.isArray() && document.size() == 1 && hasAny(document.get(0), wanted)) {
            return "an array around the reply's object";
        }
        return Snippet.value(document);
    }

    /** Says where in an object the missing members are; empty if nowhere. */
    static String elsewhere(JsonNode object, List<String> missing) {
        List<String> places = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (places.isEmpty() && missing.stream().allMatch(member.getValue()::has)) {
                places.add("; they stand under " + Snippet.name(member.getKey()));
            } else if (places.isEmpty() && holdsObject(member.getValue())) {
                places.add("; " + Snippet.name(member.getKey())
                        + " is a string that holds an object (JSON encoded twice)");
            }
            if (spellings.size() < missing.size() && missing.stream().anyMatch(name -> same(name, member.getKey()))) {
                spellings.add(Snippet.name(member.getKey()));
            }
        }
        String respelled = spellings.isEmpty() ? "" : "; spelled otherwise: " + String.join(", ", spellings);
        return String.join("", places) + respelled;
    }

    private static boolean hasAny(JsonNode object, List<String> names) {
        return names.stream().anyMatch(object::has);
    }

    private static boolean holdsObject(JsonNode node) {
        if (!node.isTextual() || !node.textValue().stripLeading().startsWith("{")) {
            return false;
        }
        try (JsonParser parser = StrictJson.MAPPER.createParser(node.textValue())) {
            return StrictJson.tree(parser).isObject();
        } catch (IOException justText) {
            return false;
        }
    }

    private static boolean same(String name, String other) {
        return other.length() <= name.length() + 4
                && other.replace("_", "").replace("-", "").equalsIgnoreCase(name);
    }
}
