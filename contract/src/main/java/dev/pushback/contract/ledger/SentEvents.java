package dev.pushback.contract.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.kind.EventMember.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of a body that was sent.
 *
 * @param events those that name a push and a recipient, in order
 * @param areWhole whether each event of the body has its members of the kind that the page gives them, none twice
 */
record SentEvents(List<SentEvent> events, boolean areWhole) {

    private static final JsonFactory JSON = new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final SentEvents NONE = new SentEvents(List.of(), false);
    private static final Set<Role> NEEDED = Set.of(Role.PUSH_ID, Role.RECIPIENT, Role.TYPE, Role.VENDOR, Role.STAGE);

    /** Reads numbers as they stand and refuses no value that a receiver may store; none if the body is no batch. */
    static SentEvents in(Attempt attempt, CallbackKind kind, int callback) {
        Reader reader = new Reader(kind);
        boolean whole = true;
        try (JsonParser json = JSON.createParser(attempt.call().body())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isBatch = json.currentName().equals("Events");
                if (json.nextToken() == JsonToken.START_ARRAY && isBatch) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        whole &= reader.read(json);
                    }
                } else {
                    json.skipChildren();
                }
            }
            whole &= json.nextToken() == null;
        } catch (IOException notOneBatch) {
            return NONE;
        }
        return new SentEvents(reader.named(callback, attempt.at()), whole && !reader.events.isEmpty());
    }

    /** Collects the events of one kind of callback. */
    private static final class Reader {

        private final CallbackKind kind;
        private final String pushId;
        private final List<String> needed;
        private final List<Map<String, String>> events = new ArrayList<>();

        private Reader(CallbackKind kind) {
            this.kind = kind;
            this.pushId = kind.named(Role.PUSH_ID).get(0);
            this.needed = kind.members().stream()
                    .filter(member -> !member.optional() && NEEDED.contains(member.role()))
                    .map(EventMember::name)
                    .toList();
        }

        private List<SentEvent> named(int callback, Instant at) {
            List<SentEvent> sent = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                Map<String, String> members = events.get(i);
                String id = members.getOrDefault(pushId, "");
                String account = members.getOrDefault(Member.ACCOUNT, "");
                if (!id.isEmpty() && !account.isEmpty()) {
                    members.keySet().retainAll(Member.of(kind));
                    sent.add(new SentEvent(kind, id, account, members, callback, i, at, events.size()));
                }
            }
            return sent;
        }

        private boolean read(JsonParser json) throws IOException {
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
                boolean isKnown =
                        kind.roleOf(name).filter(role -> role != Role.COMMAND).isPresent();
                if (isKnown && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    members.put(name, Member.plain(name, json.getText()));
                    whole &= (value == JsonToken.VALUE_STRING) == Member.isText(name);
                } else {
                    whole &= !isKnown || value == JsonToken.VALUE_NULL;
                    json.skipChildren();
                }
            }
            return whole && holdsWhatIsNeeded(members);
        }

        private boolean holdsWhatIsNeeded(Map<String, String> members) {
            return members.keySet().containsAll(needed);
        }
    }
}
