package dev.pushback.contract.shrink;

import java.util.Locale;
import java.util.Map;

/** How findings are said. */
final class Phrases {

    private static final int LONGEST = 40;

    private Phrases() {}

    /** A member and its value, such as {@code PushPlatform=8}, {@code ErrInfo of 900 characters}, {@code no DataId}. */
    static String member(String name, Map<String, Object> event) {
        if (!event.containsKey(name)) {
            return "no " + name;
        }
        Object value = event.get(name);
        if (value instanceof String text && text.length() > LONGEST) {
            return name + " of " + text.length() + " characters";
        }
        String shown = CandidateBatch.shown(value);
        return name + "=" + (shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…");
    }

    static String events(long count) {
        return count == 1 ? "1 event" : count + " events";
    }

    static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }

    static String kilobytes(long bytes) {
        return bytes < 10_000 ? bytes(bytes) : Math.round(bytes / 1000.0) + " kB";
    }
}
