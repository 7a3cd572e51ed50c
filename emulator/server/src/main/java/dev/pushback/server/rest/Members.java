package dev.pushback.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.message.Message;
import dev.pushback.server.message.ServerMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object that came in, asked for by name; what is wrong is refused with a code and the place. Members
 * that nobody asks for are no fault: Tencent adds some every year.
 */
public final class Members {

    private static final int SHOWN = 60;

    private final JsonNode json;
    private final String at;

    private Members(JsonNode json, String at) {
        this.json = json;
        this.at = at;
    }

    /** The members of a body. */
    public static Members of(JsonNode body) {
        return new Members(body, "");
    }

    /** The object itself. */
    public JsonNode json() {
        return json;
    }

    /** Whether there is such a member, and it isn't null. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** The value as it is. */
    public JsonNode raw(String name) {
        return json.path(name);
    }

    /** A string, if there is one. */
    public Optional<String> text(String name, ErrorCode otherwise) {
        if (!has(name)) {
            return Optional.empty();
        }
        refuseUnless(raw(name).isTextual(), otherwise, name, ServerMessage.A_STRING.of());
        return Optional.of(raw(name).textValue());
    }

    /** A string that must be there. */
    public String needText(String name, ErrorCode otherwise) {
        return text(name, otherwise).orElseThrow(() -> missing(name, ServerMessage.A_STRING.of(), otherwise));
    }

    /** An integer of that range, if there is one. */
    public Optional<Long> integer(String name, long least, long most, ErrorCode otherwise) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = raw(name);
        refuseUnless(
                value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.longValue() >= least
                        && value.longValue() <= most,
                otherwise,
                name,
                ServerMessage.AN_INTEGER_FROM.of(least, most));
        return Optional.of(value.longValue());
    }

    /** An integer that must be there. */
    public long needInteger(String name, long least, long most, ErrorCode otherwise) {
        return integer(name, least, most, otherwise)
                .orElseThrow(() -> missing(name, ServerMessage.AN_INTEGER_FROM.of(least, most), otherwise));
    }

    /** A boolean, if there is one. */
    public Optional<Boolean> bool(String name, ErrorCode otherwise) {
        if (!has(name)) {
            return Optional.empty();
        }
        refuseUnless(raw(name).isBoolean(), otherwise, name, ServerMessage.TRUE_OR_FALSE.of());
        return Optional.of(raw(name).booleanValue());
    }

    /** An object, if there is one. */
    public Optional<Members> object(String name, ErrorCode otherwise) {
        if (!has(name)) {
            return Optional.empty();
        }
        refuseUnless(raw(name).isObject(), otherwise, name, ServerMessage.AN_OBJECT.of());
        return Optional.of(new Members(raw(name), at + "/" + name));
    }

    /** An object that must be there. */
    public Members needObject(String name, ErrorCode otherwise) {
        return object(name, otherwise).orElseThrow(() -> missing(name, ServerMessage.AN_OBJECT.of(), otherwise));
    }

    /** The strings of an array; none if there is no such member. */
    public List<String> texts(String name, ErrorCode otherwise) {
        return texts(name, otherwise, otherwise);
    }

    /** The strings of an array, with a code of their own. */
    public List<String> texts(String name, ErrorCode noArray, ErrorCode noText) {
        if (!has(name)) {
            return List.of();
        }
        refuseUnless(raw(name).isArray(), noArray, name, ServerMessage.AN_ARRAY_OF_STRINGS.of());
        List<String> texts = new ArrayList<>();
        for (JsonNode one : raw(name)) {
            refuseUnless(one.isTextual(), noText, name, ServerMessage.AN_ARRAY_OF_STRINGS.of());
            texts.add(one.textValue());
        }
        return texts;
    }

    /** The objects of an array that must be there. */
    public List<Members> needObjects(String name, ErrorCode otherwise) {
        if (!has(name)) {
            throw missing(name, ServerMessage.AN_ARRAY_OF_OBJECTS.of(), otherwise);
        }
        refuseUnless(raw(name).isArray(), otherwise, name, ServerMessage.AN_ARRAY_OF_OBJECTS.of());
        List<Members> objects = new ArrayList<>();
        for (JsonNode one : raw(name)) {
            refuseUnless(one.isObject(), otherwise, name, ServerMessage.AN_ARRAY_OF_OBJECTS.of());
            objects.add(new Members(one, at + "/" + name + "/" + objects.size()));
        }
        return objects;
    }

    /** The string members of an object; none if there is no such member. */
    public Map<String, String> textMap(String name, ErrorCode otherwise) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name, otherwise)
                .ifPresent(map ->
                        map.json.fieldNames().forEachRemaining(key -> texts.put(key, map.needText(key, otherwise))));
        return texts;
    }

    /** Refuses unless the member is as expected. */
    public void refuseUnless(boolean kept, ErrorCode code, String name, Message expected) {
        if (!kept) {
            throw new Refusal(code, ServerMessage.MEMBER.of(place(name), expected, shown(raw(name))));
        }
    }

    /** Refuses what is missing. */
    public Refusal missing(String name, Message expected, ErrorCode code) {
        return new Refusal(code, ServerMessage.MEMBER.of(place(name), expected, ServerMessage.NOTHING_THERE.of()));
    }

    /** Where it stands, as a JSON pointer. */
    public String place(String name) {
        return at + "/" + name;
    }

    /** How many bytes a text has. */
    public static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
