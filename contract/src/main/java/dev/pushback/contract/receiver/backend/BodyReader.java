package dev.pushback.contract.receiver.backend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads bodies, once and from front to back.
 *
 * <p>More lenient than the schema, as a backend has to be: members and numbers not known today are passed over; absent or
 * null {@code DataId}, {@code DeviceType} and {@code ErrInfo} are no fault. Source: {@link Rule#EVENTS_1_TO_100},
 * {@link Rule#EVENT_MEMBERS}, {@link Rule#FORWARD_COMPATIBLE}, {@link Rule#OPTIONAL_MEMBERS}.
 */
public final class BodyReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final CallbackKind kind;
    private final JsonParser json;
    private final Set<String> unknown = new LinkedHashSet<>();

    private BodyReader(CallbackKind kind, JsonParser json) {
        this.kind = kind;
        this.json = json;
    }

    /** Reads the body of a call, by its command, or by Push.AllMemberPush if that is no kind of ours; never throws. */
    public static BodyContents read(ReceivedCall call) {
        return read(call.kind().orElse(CallbackKind.ALL_MEMBER_PUSH), call.body());
    }

    private static BodyContents read(CallbackKind kind, byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            return new BodyReader(kind, json).document();
        } catch (NotACallback e) {
            return BodyContents.notACallback(e.getMessage());
        } catch (IOException e) {
            return BodyContents.notACallback("the body is not JSON: " + instead(kind, body));
        }
    }

    /** What the body is instead of JSON, in the words in which replies are judged too. */
    private static String instead(CallbackKind kind, byte[] body) {
        return kind.schema().check(body).stream()
                .filter(violation -> violation.keyword().equals("json"))
                .findFirst()
                .map(violation -> violation.actual().toString())
                .orElse("what a strict reader takes");
    }

    private BodyContents document() throws IOException, NotACallback {
        JsonToken first = json.nextToken();
        require(first != null, "the body is empty");
        require(first == JsonToken.START_OBJECT, "the body must be an object");
        List<ReceivedEvent> events = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("Events")) {
                require(events == null, "Events stands in the body twice");
                events = events();
            } else {
                unknown.add(name);
                json.skipChildren();
            }
        }
        require(json.nextToken() == null, "something stands behind the body's object");
        require(events != null, "the body has no Events");
        return new BodyContents(events, unknown, null);
    }

    private List<ReceivedEvent> events() throws IOException, NotACallback {
        require(json.currentToken() == JsonToken.START_ARRAY, "Events must be an array");
        List<ReceivedEvent> events = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_OBJECT, "/Events/" + events.size() + " must be an object");
            require(events.size() < PushCallback.MAX_EVENTS, "Events must have at most 100 events");
            events.add(new EventReader(kind, json, "/Events/" + events.size() + "/", unknown).read());
        }
        require(!events.isEmpty(), "Events must have at least 1 event");
        return events;
    }

    private static void require(boolean kept, String problem) throws NotACallback {
        if (!kept) {
            throw new NotACallback(problem);
        }
    }

    /** Thrown for what is JSON but no callback. */
    static final class NotACallback extends Exception {
        private static final long serialVersionUID = 1;

        NotACallback(String problem) {
            super(problem, null, false, false);
        }
    }
}
