package dev.pushback.server.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is counted of an event, read without a tree of what else it holds: there may be thousands a second.
 *
 * @param push the id of the push that it tells of; empty if it names none
 * @param stage the number of the stage
 * @param code of the error; 0 for none
 */
public record ToldEvent(String push, int stage, long code) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> PUSH = names(EventMember.Role.PUSH_ID);
    private static final Set<String> STAGE = names(EventMember.Role.STAGE);
    private static final Set<String> CODE = names(EventMember.Role.ERROR_CODE);

    /** Those of a callback's body, of whatever kind it is; none of a body that is none of a callback. */
    public static List<ToldEvent> of(byte[] body) {
        List<ToldEvent> events = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isEvents = parser.currentName().equals("Events");
                if (parser.nextToken() == JsonToken.START_ARRAY && isEvents) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        events.add(event(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return events;
        } catch (IOException notJson) {
            return List.of();
        }
    }

    private static ToldEvent event(JsonParser parser) throws IOException {
        String push = "";
        int stage = 0;
        long code = 0;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new ToldEvent(push, stage, code);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (PUSH.contains(name)) {
                push = parser.getValueAsString("");
            } else if (STAGE.contains(name)) {
                stage = parser.getValueAsInt();
            } else if (CODE.contains(name)) {
                code = parser.getValueAsLong();
            }
            parser.skipChildren();
        }
        return new ToldEvent(push, stage, code);
    }

    private static Set<String> names(EventMember.Role role) {
        return CallbackKind.all().stream()
                .flatMap(kind -> kind.named(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
