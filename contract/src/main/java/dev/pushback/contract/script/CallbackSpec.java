package dev.pushback.contract.script;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.Signature;
import dev.pushback.schema.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * One callback to send: a valid base of plain events, and the deviations from it, in the order given.
 *
 * <p>Immutable; each method returns another spec. Also a {@link Script} of just this callback.
 */
public final class CallbackSpec implements SingleScript {

    private final int events;
    private final List<Edit> edits;

    private CallbackSpec(int events, List<Edit> edits) {
        this.events = events;
        this.edits = edits;
    }

    /** A callback of one plain event. */
    public static CallbackSpec callback() {
        return new CallbackSpec(1, List.of());
    }

    /** This many plain events, each with a recipient of its own. */
    public CallbackSpec ofEvents(int count) {
        return new CallbackSpec(count, edits);
    }

    /** Puts a value into the body; {@code *} in place of an event's index stands for every event. */
    public CallbackSpec with(String pointer, Object value) {
        return bodyEdit(pointer + " = " + shown(value), pointer, (json, at) -> json.with(at, value));
    }

    /** Takes a member out of the body; {@code *} as in {@link #with}. */
    public CallbackSpec without(String pointer) {
        return bodyEdit("without " + pointer, pointer, JsonText::without);
    }

    /** Puts values into the body that depend on the index of the event, counted from 0. */
    public CallbackSpec withEach(String note, String member, IntFunction<Object> value) {
        return edited(note, draft -> {
            for (int i = 0; i < draft.json.size("/Events"); i++) {
                draft.json = draft.json.with("/Events/" + i + "/" + member, value.apply(i));
            }
        });
    }

    /** Bends the whole body. */
    public CallbackSpec withBody(String note, UnaryOperator<JsonText> change) {
        return edited(note, draft -> draft.json = change.apply(draft.json));
    }

    /** Sends these bytes as the body, whatever they are. */
    public CallbackSpec withBytes(String note, byte[] body) {
        return edited(note, draft -> draft.raw = body);
    }

    /** Sends another method. */
    public CallbackSpec method(String method) {
        return edited(method, draft -> draft.method = method);
    }

    /** Adds a header. */
    public CallbackSpec header(String name, String value) {
        return edited(name + ": " + value, draft -> draft.headers.add(new Header(name, value)));
    }

    /** Puts a value in place of a query parameter's, or adds the parameter. */
    public CallbackSpec query(String name, String value) {
        return query(name, name + "=" + value, draft -> value);
    }

    /** Puts in place of SdkAppid one that is made from the right one. */
    public CallbackSpec sdkAppId(String note, UnaryOperator<String> change) {
        return query(CallbackQuery.SDK_APP_ID, note, draft -> change.apply(Long.toString(draft.scene.sdkAppId())));
    }

    /** Puts in place of Sign one that is made from the right one. */
    public CallbackSpec sign(String note, UnaryOperator<String> change) {
        return query(CallbackQuery.SIGN, note, draft -> change.apply(draft.signature.sign()));
    }

    /** Adds a query parameter, even if there is one of that name. */
    public CallbackSpec addQuery(String name, String value) {
        return edited("another " + name + "=" + value, draft -> draft.query.add(Map.entry(name, value)));
    }

    /** Leaves out a query parameter. */
    public CallbackSpec withoutQuery(String name) {
        return edited(
                "without " + name,
                draft -> draft.query.removeIf(parameter -> parameter.getKey().equals(name)));
    }

    /** Turns the order of the query parameters round. */
    public CallbackSpec reversedQuery() {
        return edited("query parameters in reverse order", draft -> Collections.reverse(draft.query));
    }

    /** Signs for a time that far from now; RequestTime says that time. */
    public CallbackSpec signedAt(Duration fromNow) {
        return signed(
                "RequestTime " + fromNow.toSeconds() + " s from now",
                scene -> Signature.of(scene.token(), scene.clock().instant().plus(fromNow)));
    }

    /** Signs in some other way; without a token nothing is signed. */
    public CallbackSpec signed(String note, Function<Scene, Signature> signing) {
        return edited(note, draft -> {
            if (draft.scene.token() != null) {
                draft.signature = signing.apply(draft.scene);
                draft.set(CallbackQuery.REQUEST_TIME, draft.signature.requestTime());
                draft.set(CallbackQuery.SIGN, draft.signature.sign());
            }
        });
    }

    /** The request that this becomes. */
    public HttpCall in(Scene scene) {
        Draft draft = new Draft(scene, events);
        edits.forEach(edit -> edit.change().accept(draft));
        byte[] body = draft.raw != null ? draft.raw : draft.json.bytes();
        return new HttpCall(draft.method, scene.url().with(draft.query), draft.headers, body);
    }

    @Override
    public CallbackSpec spec() {
        return this;
    }

    @Override
    public String describe() {
        String base = events == 1 ? "a callback of 1 event" : "a callback of " + events + " events";
        return edits.isEmpty()
                ? base
                : base + ": " + String.join("; ", edits.stream().map(Edit::note).toList());
    }

    private CallbackSpec query(String name, String note, Function<Draft, String> value) {
        return edited(note, draft -> draft.set(name, value.apply(draft)));
    }

    private CallbackSpec bodyEdit(String note, String pointer, BodyChange change) {
        return edited(note, draft -> {
            int count = pointer.contains("*") ? draft.json.size("/Events") : 1;
            for (int i = 0; i < count; i++) {
                draft.json = change.apply(draft.json, pointer.replace("*", Integer.toString(i)));
            }
        });
    }

    private CallbackSpec edited(String note, Consumer<Draft> change) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(note, change));
        return new CallbackSpec(events, List.copyOf(more));
    }

    private static String shown(Object value) {
        String text = JsonText.parse("{}").with("/v", value).at("/v").toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "… (" + text.length() + " characters)";
    }

    private record Edit(String note, Consumer<Draft> change) {}

    @FunctionalInterface
    private interface BodyChange {
        JsonText apply(JsonText json, String pointer);
    }

    /** A request under construction, for one scene. */
    private static final class Draft {
        private final Scene scene;
        private final List<Header> headers = new ArrayList<>();
        private final List<Map.Entry<String, String>> query = new ArrayList<>();
        private String method = "POST";
        private Signature signature;
        private JsonText json;
        private byte[] raw;

        Draft(Scene scene, int events) {
            this.scene = scene;
            Instant now = scene.clock().instant();
            signature = scene.token() == null ? null : Signature.of(scene.token(), now);
            query.addAll(
                    new CallbackQuery(scene.sdkAppId(), signature).parameters().entrySet());
            headers.add(new Header("Content-Type", "application/json"));
            headers.addAll(scene.headers());
            json = JsonText.of(new PushCallback(BaseEvents.of(scene, events)));
        }

        void set(String name, String value) {
            for (int i = 0; i < query.size(); i++) {
                if (query.get(i).getKey().equals(name)) {
                    query.set(i, Map.entry(name, value));
                    return;
                }
            }
            query.add(Map.entry(name, value));
        }
    }

    /** The UTF-8 bytes of a text, for {@link #withBytes}. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
