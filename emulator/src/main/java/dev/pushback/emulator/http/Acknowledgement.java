package dev.pushback.emulator.http;

import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.rule.Rule;

/** What a whole reply says of the callback. */
public enum Acknowledgement {
    /** It was taken: HTTP 200 and a reply that says so without a fault; source: {@link Rule#VALID_IS_ACKNOWLEDGED}. */
    ACKNOWLEDGED,
    /**
     * It was turned away: HTTP 4xx, or HTTP 200 with the word of failure, whatever else is wrong with that reply; source:
     * {@link Rule#GARBAGE_IS_REFUSED}. A crash (5xx, a dropped connection) is no refusal.
     */
    REFUSED,
    /** Neither of the two. */
    NEITHER;

    /** The answer in a reply that came whole. */
    public static Acknowledgement of(int status, byte[] body) {
        if (status != 200) {
            return status / 100 == 4 ? REFUSED : NEITHER;
        }
        ReplyReading reading = ReplyReading.of(body);
        if (reading.acknowledges()) {
            return ACKNOWLEDGED;
        }
        return reading.refuses() ? REFUSED : NEITHER;
    }
}
