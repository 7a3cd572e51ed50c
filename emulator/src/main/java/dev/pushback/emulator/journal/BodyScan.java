package dev.pushback.emulator.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be known of a body that was recorded: how many events it has, and the same with other times.
 *
 * @param body the bytes; but for the digits of its times, those that were recorded
 * @param events how many elements Events has, 0 if the body is no callback
 * @param command the CallbackCommand of the first event that has one; {@code null} if none has
 * @param last the latest of its times, in seconds since 1970, before they were moved; 0 if there is none
 */
record BodyScan(byte[] body, int events, String command, long last) {

    /** The end of the year 9999: no later time stands in a journal. */
    private static final long LATEST = 253_402_300_799L;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> TIMES = CallbackKind.all().stream()
            .flatMap(kind -> kind.named(EventMember.Role.TIME).stream())
            .collect(Collectors.toSet());

    /** Looks through a body, which may be anything, and moves the times of its events by so many seconds. */
    static BodyScan of(byte[] body, long shift) {
        ByteArrayOutputStream shifted = new ByteArrayOutputStream(body.length + 16);
        int copied = 0;
        int events = 0;
        String command = null;
        long last = 0;
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean inEvents = isEvents(json.getParsingContext().getParent());
                if (token == JsonToken.START_OBJECT && inEvents) {
                    events++;
                } else if (token == JsonToken.VALUE_STRING && command == null && isCommand(json)) {
                    command = json.getText();
                } else if (token == JsonToken.VALUE_NUMBER_INT && isTime(json)) {
                    last = Math.max(last, Math.min(LATEST, json.getLongValue()));
                    if (shift == 0) {
                        continue;
                    }
                    int at = (int) json.currentTokenLocation().getByteOffset();
                    if (at < copied) {
                        return new BodyScan(body, 0, null, 0); // not UTF-8, so that nobody knows which bytes it is
                    }
                    shifted.write(body, copied, at - copied);
                    shifted.writeBytes(
                            Long.toString(json.getLongValue() + shift).getBytes(StandardCharsets.US_ASCII));
                    copied = at + json.getTextLength();
                }
            }
        } catch (IOException notJson) {
            return new BodyScan(body, 0, null, 0);
        }
        shifted.write(body, copied, body.length - copied);
        return new BodyScan(shifted.toByteArray(), events, command, last);
    }

    /** Whether this is the array Events of the outermost object. */
    private static boolean isEvents(com.fasterxml.jackson.core.JsonStreamContext context) {
        return context != null
                && context.inArray()
                && context.getParent().inObject()
                && "Events".equals(context.getParent().getCurrentName())
                && context.getParent().getParent().inRoot();
    }

    private static boolean isCommand(JsonParser json) throws IOException {
        return CallbackQuery.CALLBACK_COMMAND.equals(json.currentName())
                && json.getParsingContext().inObject()
                && isEvents(json.getParsingContext().getParent());
    }

    private static boolean isTime(JsonParser json) throws IOException {
        return json.getParsingContext().inObject()
                && TIMES.contains(json.currentName())
                && isEvents(json.getParsingContext().getParent());
    }
}
