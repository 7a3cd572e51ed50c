package dev.pushback.contract.shrink;

import dev.pushback.schema.message.Message;
import java.util.Locale;
import java.util.Map;

/** How findings are said. */
final class Phrases {

    private static final int LONGEST = 40;

    private Phrases() {}

    /** A member and its value, such as {@code PushPlatform=8}, {@code ErrInfo of 900 characters}, {@code no DataId}. */
    static Message member(String name, Map<String, Object> event) {
        if (!event.containsKey(name)) {
            return ShrinkMessage.MEMBER_ABSENT.of(name);
        }
        Object value = event.get(name);
        if (value instanceof String text && text.length() > LONGEST) {
            return ShrinkMessage.MEMBER_LONG.of(name, text.length());
        }
        String shown = CandidateBatch.shown(value);
        return ShrinkMessage.MEMBER.of(name, shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…");
    }

    static Message bytes(long count) {
        return ShrinkMessage.BYTES.of(String.format(Locale.ROOT, "%,d", count));
    }

    static Message kilobytes(long bytes) {
        return bytes < 10_000 ? bytes(bytes) : Message.term(Math.round(bytes / 1000.0) + " kB");
    }
}
