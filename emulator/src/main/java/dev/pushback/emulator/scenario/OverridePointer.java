package dev.pushback.emulator.scenario;

import dev.pushback.schema.PushCallback;
import dev.pushback.schema.message.MessageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value is set: a JSON pointer (RFC 6901) into every event, or into the body if it begins with {@code /Events}.
 *
 * @param text the pointer
 */
public record OverridePointer(String text) {

    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d?");
    private static final String APPEND = "-";

    /**
     * Checks that it may name something.
     *
     * @throws IllegalArgumentException if it is no pointer, or names an event that no callback can have
     */
    public OverridePointer {
        if (!text.startsWith("/")) {
            throw new MessageException(ScenarioMessage.POINTER_BEGIN.of(text));
        }
        Matcher escape = BAD_ESCAPE.matcher(text);
        if (escape.find()) {
            throw new MessageException(ScenarioMessage.POINTER_ESCAPE.of(
                    text,
                    String.valueOf(escape.start() + 1),
                    text.substring(escape.start(), Math.min(text.length(), escape.start() + 2))));
        }
        if (text.startsWith(Bodies.EVENTS + "/")) {
            String event = event(text);
            boolean appends = text.equals(Bodies.EVENTS + "/" + APPEND);
            if (!appends && !INDEX.matcher(event).matches()) {
                throw new MessageException(ScenarioMessage.POINTER_EVENT.of(
                        text, Bodies.EVENTS, String.valueOf(PushCallback.MAX_EVENTS - 1), event));
            }
        }
    }

    /** Whether it is set in the body, not in every event. */
    public boolean isInBody() {
        return text.equals(Bodies.EVENTS) || text.startsWith(Bodies.EVENTS + "/");
    }

    /** The one event that must be there for the value to have a place; {@code null} if there is none. */
    public String neededEvent() {
        boolean one = text.startsWith(Bodies.EVENTS + "/") && !event(text).equals(APPEND);
        return one ? Bodies.EVENTS + "/" + event(text) : null;
    }

    private static String event(String pointer) {
        return pointer.split("/", -1)[2];
    }
}
