package dev.pushback.contract.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a body that was sent.
 *
 * @param events those that name a push and a recipient, in order
 * @param areWhole whether each event of the body has its members of the kind that the page gives them, none twice
 */
record SentEvents(List<SentEvent> events, boolean areWhole) {

    private static final JsonFactory JSON = new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final SentEvents NONE = new SentEvents(List.of(), false);
    private static final List<String> NEEDED =
            List.of("TaskId", Member.ACCOUNT, "EventType", "PushPlatform", Member.STAGE);
    private static final List<String> OWN = List.of("TaskId", Member.ACCOUNT);

    /** Reads numbers as they stand and refuses no value that a receiver may store; none if the body is no batch. */
    static SentEvents in(byte[] body, int callback) {
        List<Map<String, String>> events = new ArrayList<>();
        boolean whole = true;
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isBatch = json.currentName().equals("Events");
                if (json.nextToken() == JsonToken.START_ARRAY && isBatch) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        whole &= read(json, events);
                    }
                } else {
                    json.skipChildren();
                }
            }
            whole &= json.nextToken() == null;
        } catch (IOException notOneBatch) {
            return NONE;
        }
        return new SentEvents(named(events, callback), whole && !events.isEmpty());
    }

    private static List<SentEvent> named(List<Map<String, String>> events, int callback) {
        List<SentEvent> sent = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Map<String, String> members = events.get(i);
            String taskId = members.getOrDefault("TaskId", "");
            String account = members.getOrDefault(Member.ACCOUNT, "");
            if (!taskId.isEmpty() && !account.isEmpty()) {
                members.keySet().retainAll(Member.ALL);
                sent.add(new SentEvent(taskId, account, members, callback, i, events.size()));
            }
        }
        return sent;
    }

    private static boolean read(JsonParser json, List<Map<String, String>> events) throws IOException {
        Map<String, String> members = new HashMap<>();
        events.add(members);
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return false;
        }
        boolean whole = true;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            boolean isKnown = Member.ALL.contains(name) || OWN.contains(name);
            if (isKnown && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                members.put(name, Member.plain(name, json.getText()));
                whole &= (value == JsonToken.VALUE_STRING) == Member.isText(name);
            } else {
                whole &= !isKnown || value == JsonToken.VALUE_NULL;
                json.skipChildren();
            }
        }
        return whole && members.keySet().containsAll(NEEDED);
    }
}
