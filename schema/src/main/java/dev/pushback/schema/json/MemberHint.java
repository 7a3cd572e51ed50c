package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says where the members of a reply went: into a wrapper, a string, an array, or under another spelling. */
final class MemberHint {

    private MemberHint() {}

    /** Says what a document that is no object is, and whether the reply is inside. */
    static Message inside(JsonNode document, List<String> wanted) {
        if (holdsObject(document)) {
            return JsonMessage.ENCODED_TWICE.of();
        }
        if (document.isArray() && document.size() == 1 && hasAny(document.get(0), wanted)) {
            return JsonMessage.ARRAY_AROUND.of();
        }
        return Snippet.value(document);
    }

    /** Adds to what is there where in an object the missing members are, if they are anywhere. */
    static Message elsewhere(Message has, JsonNode object, List<String> missing) {
        List<Message> places = new ArrayList<>(List.of(has));
        List<Message> spellings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Quoted name = Snippet.name(member.getKey());
            if (places.size() == 1 && missing.stream().allMatch(member.getValue()::has)) {
                places.add(JsonMessage.STAND_UNDER.of(name));
            } else if (places.size() == 1 && holdsObject(member.getValue())) {
                places.add(JsonMessage.MEMBER_ENCODED_TWICE.of(name));
            }
            if (spellings.size() < missing.size() && missing.stream().anyMatch(one -> same(one, member.getKey()))) {
                spellings.add(Message.quoted(name));
            }
        }
        if (!spellings.isEmpty()) {
            places.add(JsonMessage.SPELLED_OTHERWISE.of(Message.joined(Plain.COMMA, spellings)));
        }
        return Message.joined(Plain.SEMICOLON, places);
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
