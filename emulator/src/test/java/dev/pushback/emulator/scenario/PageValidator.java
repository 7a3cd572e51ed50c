package dev.pushback.emulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.schema.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges bodies by the tables of "All Users / Tags / UserID Push Callback" (2025-10-27) alone: written from the page, and
 * apart from the schema, so that a mistake in one shows in the other.
 */
public final class PageValidator {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** "Event Object Structure": each field with its type and its list of values. */
    private static final Map<String, Predicate<JsonNode>> FIELDS = Map.ofEntries(
            Map.entry(
                    "CallbackCommand",
                    value -> value.isTextual() && value.asText().equals("Push.AllMemberPush")),
            Map.entry("EventType", value -> isInteger(value, 1, 2)),
            Map.entry("TaskId", JsonNode::isTextual),
            Map.entry("DataId", JsonNode::isTextual),
            Map.entry("TaskTime", value -> isInteger(value, 0, Long.MAX_VALUE)),
            Map.entry("EventTime", value -> isInteger(value, 0, Long.MAX_VALUE)),
            Map.entry("To_Account", JsonNode::isTextual),
            Map.entry("PushPlatform", value -> isInteger(value, 0, Platform.values().length - 1)),
            Map.entry("DeviceType", value -> isInteger(value, 0, Platform.values().length - 1)),
            Map.entry("PushStage", value -> isInteger(value, 1, 3)),
            Map.entry("ErrCode", JsonNode::isIntegralNumber),
            Map.entry("ErrInfo", JsonNode::isTextual));

    /** The fields of the request sample, which come with every event. */
    private static final List<String> SAMPLE_FIELDS = List.of(
            "CallbackCommand",
            "EventType",
            "TaskId",
            "TaskTime",
            "EventTime",
            "To_Account",
            "PushPlatform",
            "PushStage",
            "ErrCode",
            "ErrInfo");

    private PageValidator() {}

    /** What is wrong with a body; nothing for a good one. */
    public static List<String> complaints(byte[] body) throws IOException {
        List<String> complaints = new ArrayList<>();
        JsonNode root = JSON.readTree(body);
        JsonNode events = root.path("Events");
        if (root.size() != 1 || !events.isArray()) {
            complaints.add("the packet is not an object with Events alone");
        }
        if (events.size() < 1 || events.size() > 100) {
            complaints.add("the length of Events is " + events.size());
        }
        events.forEach(event -> complain(event, complaints));
        return complaints;
    }

    private static void complain(JsonNode event, List<String> complaints) {
        for (String field : SAMPLE_FIELDS) {
            if (!event.has(field)) {
                complaints.add(field + " is missing in " + event);
            }
        }
        event.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.getOrDefault(field, value -> false).test(event.get(field))) {
                complaints.add(field + " is wrong in " + event);
            }
        });
        boolean online = event.path("EventType").asInt() == 2;
        if (event.path(online ? "PushPlatform" : "DeviceType").asInt() != 0) {
            complaints.add("vendor and device are not distinguished by type in " + event);
        }
    }

    private static boolean isInteger(JsonNode value, long min, long max) {
        return value.isIntegralNumber() && value.asLong() >= min && value.asLong() <= max;
    }
}
