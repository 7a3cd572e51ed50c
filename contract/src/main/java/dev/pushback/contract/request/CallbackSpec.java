package dev.pushback.contract.request;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One callback to send: a valid base of plain events, and the deviations from it, in the order given.
 *
 * <p>Immutable; each method returns another spec. Also a {@link RequestPlan} of just this callback.
 */
public final class CallbackSpec implements SingleRequest {

    private static final String EVERY_EVENT = "/Events/*";

    private final int first;
    private final int events;
    private final List<Edit> edits;

    private CallbackSpec(int first, int events, List<Edit> edits) {
        this.first = first;
        this.events = events;
        this.edits = edits;
    }

    /** A callback of one plain event. */
    public static CallbackSpec callback() {
        return new CallbackSpec(0, 1, List.of());
    }

    /** This many plain events, each with a recipient of its own. */
    public CallbackSpec ofEvents(int count) {
        return new CallbackSpec(first, count, edits);
    }

    /** The same with recipients counted from another number than 0, so that its events are others. */
    public CallbackSpec recipientsFrom(int number) {
        return new CallbackSpec(number, events, edits);
    }

    /** Puts a value into the body; {@code *} in place of an event's index stands for every event. */
    public CallbackSpec with(String pointer, Object value) {
        return bodyEdit(
                () -> RequestMessage.SET.of(pointer, shown(value)), pointer, (json, at) -> json.with(at, value));
    }

    /** Takes a member out of the body; {@code *} as in {@link #with}. */
    public CallbackSpec without(String pointer) {
        return bodyEdit(() -> RequestMessage.WITHOUT.of(pointer), pointer, JsonText::without);
    }

    /** Puts values into the body that depend on the index of the event, counted from 0. */
    public CallbackSpec withEach(Message note, String member, IntFunction<Object> value) {
        return edited(note, draft -> draft.eachEvent((i, event) -> event.with("/" + member, value.apply(i))));
    }

    /** Puts several members into each event, which depend on its index, counted from 0. */
    public CallbackSpec withMembers(Message note, IntFunction<Map<String, ?>> members) {
        return edited(
                note,
                draft -> draft.eachEvent((i, event) -> {
                    JsonText bent = event;
                    for (Map.Entry<String, ?> member : members.apply(i).entrySet()) {
                        bent = bent.with("/" + member.getKey(), member.getValue());
                    }
                    return bent;
                }));
    }

    /** Gives all events the recipient of the first. */
    public CallbackSpec toOneRecipient() {
        return edited(Message.NONE, draft -> {
            String recipient = draft.pointerTo(EventMember.Role.RECIPIENT);
            String quoted = draft.json.at("/Events/0" + recipient).toString();
            draft.eachEvent((i, event) -> event.with(recipient, quoted.substring(1, quoted.length() - 1)));
        });
    }

    /** Makes TaskIds that are given in full this case's own, of the same length: an id comes with one TaskTime only. */
    public CallbackSpec withOwnTaskIds() {
        return withTaskIds(BaseEvents::own);
    }

    /** Makes its events those of another push of the same second, whose TaskId differs in the last digit. */
    public CallbackSpec ofAnotherTask() {
        return withTaskIds(
                (scene, given) -> given.substring(0, given.length() - 1) + (given.endsWith("0") ? '1' : '0'));
    }

    private CallbackSpec withTaskIds(BiFunction<CaseContext, String, String> change) {
        return edited(
                Message.NONE,
                draft -> draft.eachEvent((i, event) -> {
                    String quoted = event.at("/TaskId").toString();
                    return event.with("/TaskId", change.apply(draft.scene, quoted.substring(1, quoted.length() - 1)));
                }));
    }

    /** Bends the whole body. */
    public CallbackSpec withBody(Message note, UnaryOperator<JsonText> change) {
        return edited(note, draft -> draft.json = change.apply(draft.json));
    }

    /** Sends these bytes as the body, whatever they are. */
    public CallbackSpec withBytes(Message note, byte[] body) {
        return withBytes(note, () -> body);
    }

    /** Sends these bytes as the body, which are made when they are sent. */
    public CallbackSpec withBytes(Message note, Supplier<byte[]> body) {
        return edited(note, draft -> draft.raw = body.get());
    }

    /** Sends another method. */
    public CallbackSpec method(String method) {
        return edited(Message.term(method), draft -> draft.method = method);
    }

    /** Adds a header. */
    public CallbackSpec header(String name, String value) {
        return edited(Message.term(name + ": " + value), draft -> draft.headers.add(new Header(name, value)));
    }

    /** Leaves out a header that is otherwise there. */
    public CallbackSpec withoutHeader(String name) {
        return edited(RequestMessage.WITHOUT.of(name), draft -> draft.headers.removeIf(header -> header.is(name)));
    }

    /** Puts a value in place of a query parameter's, or adds the parameter. */
    public CallbackSpec query(String name, String value) {
        return query(name, Message.term(name + "=" + value), draft -> value);
    }

    /** Puts in place of SdkAppid one that is made from the right one. */
    public CallbackSpec sdkAppId(Message note, UnaryOperator<String> change) {
        return query(CallbackQuery.SDK_APP_ID, note, draft -> change.apply(Long.toString(draft.scene.sdkAppId())));
    }

    /** Puts in place of Sign one that is made from the right one; without a token nothing is signed. */
    public CallbackSpec sign(Message note, UnaryOperator<String> change) {
        return signed(note, scene -> {
            Signature right = Signature.of(scene.token(), scene.clock().instant());
            return new Signature(right.requestTime(), change.apply(right.sign()));
        });
    }

    /** Adds a query parameter, even if there is one of that name. */
    public CallbackSpec addQuery(String name, String value) {
        return edited(RequestMessage.ANOTHER.of(name, value), draft -> draft.query.add(Map.entry(name, value)));
    }

    /** Leaves out a query parameter. */
    public CallbackSpec withoutQuery(String name) {
        return edited(
                RequestMessage.WITHOUT.of(name),
                draft -> draft.query.removeIf(parameter -> parameter.getKey().equals(name)));
    }

    /** Turns the order of the query parameters round. */
    public CallbackSpec reversedQuery() {
        return edited(RequestMessage.REVERSED_QUERY.of(), draft -> Collections.reverse(draft.query));
    }

    /** Adds the query parameters once more under other names. */
    public CallbackSpec alsoNamed(Message note, UnaryOperator<String> otherName) {
        return edited(
                note,
                draft -> List.copyOf(draft.query).stream()
                        .map(parameter -> Map.entry(otherName.apply(parameter.getKey()), parameter.getValue()))
                        .filter(parameter -> !draft.query.contains(parameter))
                        .forEach(draft.query::add));
    }

    /** Puts the first query parameter behind the last. */
    public CallbackSpec rotatedQuery() {
        return edited(RequestMessage.ROTATED_QUERY.of(), draft -> Collections.rotate(draft.query, -1));
    }

    /** Signs for a time that far from now; RequestTime says that time. */
    public CallbackSpec signedAt(Duration fromNow) {
        return signed(
                RequestMessage.REQUEST_TIME_OFF.of(fromNow.toSeconds()),
                scene -> Signature.of(scene.token(), scene.clock().instant().plus(fromNow)));
    }

    /** Signs in some other way; without a token nothing is signed. */
    public CallbackSpec signed(Message note, Function<CaseContext, Signature> signing) {
        return edited(note, draft -> {
            if (draft.scene.token() != null) {
                draft.signature = signing.apply(draft.scene);
                draft.set(CallbackQuery.REQUEST_TIME, draft.signature.requestTime());
                draft.set(CallbackQuery.SIGN, draft.signature.sign());
            }
        });
    }

    /** The UTF-8 bytes of a text, for {@link #withBytes}. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The request that this becomes. */
    public HttpCall in(CaseContext scene) {
        CallbackDraft draft = new CallbackDraft(scene, first, events);
        edits.forEach(edit -> edit.change().accept(draft));
        return draft.call();
    }

    @Override
    public CallbackSpec spec() {
        return this;
    }

    @Override
    public Message describe() {
        List<Message> notes = edits.stream()
                .map(edit -> edit.note().get())
                .filter(note -> !note.isNone())
                .toList();
        return notes.isEmpty()
                ? RequestMessage.CALLBACK.of(events)
                : RequestMessage.CALLBACK_WITH.of(events, Message.joined(Plain.SEMICOLON, notes));
    }

    private CallbackSpec query(String name, Message note, Function<CallbackDraft, String> value) {
        return edited(note, draft -> draft.set(name, value.apply(draft)));
    }

    private CallbackSpec bodyEdit(Supplier<Message> note, String pointer, BodyChange change) {
        String ofEvent = pointer.startsWith(EVERY_EVENT) ? pointer.substring(EVERY_EVENT.length()) : null;
        return edited(note, draft -> {
            if (ofEvent == null) {
                draft.json = change.apply(draft.json, pointer);
            } else {
                draft.eachEvent((i, event) -> change.apply(event, ofEvent));
            }
        });
    }

    private CallbackSpec edited(Message note, Consumer<CallbackDraft> change) {
        return edited(() -> note, change);
    }

    /** The note is made when someone reads it: most callbacks are sent, and never described. */
    private CallbackSpec edited(Supplier<Message> note, Consumer<CallbackDraft> change) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(note, change));
        return new CallbackSpec(first, events, List.copyOf(more));
    }

    private static Message shown(Object value) {
        String text = JsonText.parse("{}").with("/v", value).at("/v").toString();
        return text.length() <= 40
                ? Message.term(text)
                : RequestMessage.LONG_VALUE.of(text.substring(0, 40), text.length());
    }

    private record Edit(Supplier<Message> note, Consumer<CallbackDraft> change) {}

    @FunctionalInterface
    private interface BodyChange {
        JsonText apply(JsonText json, String pointer);
    }
}
