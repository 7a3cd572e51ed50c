package dev.pushback.emulator;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.rule.Rule;
import java.util.List;

/**
 * What came of sending some events: one attempt for each callback, which carries up to 100 of them.
 *
 * @param events what was sent, in order; empty if the bodies were given as bytes
 * @param attempts the account of each callback, in order; at least one
 */
public record Delivery(List<PushEvent> events, List<Attempt> attempts) {

    /** Copies the lists. */
    public Delivery {
        events = List.copyOf(events);
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a delivery must have at least one attempt");
        }
    }

    /** Whether every callback was taken; source: {@link Rule#VALID_IS_ACKNOWLEDGED}. */
    public boolean isAcknowledged() {
        return attempts.stream().allMatch(Delivery::isAcknowledged);
    }

    /** Whether every callback was turned away, by HTTP 4xx or a FAILURE reply; silence and crashes are no refusal. */
    public boolean isRefused() {
        return attempts.stream().allMatch(Delivery::isRefused);
    }

    /** Whether this attempt was acknowledged. */
    public static boolean isAcknowledged(Attempt attempt) {
        return attempt.isAnswered()
                && attempt.reply().status() == 200
                && reading(attempt).acknowledges();
    }

    /** Whether this attempt was refused. */
    public static boolean isRefused(Attempt attempt) {
        if (!attempt.isAnswered()) {
            return false;
        }
        int status = attempt.reply().status();
        return status >= 400 && status < 500
                || status == 200 && reading(attempt).refuses();
    }

    private static ReplyReading reading(Attempt attempt) {
        return ReplyReading.of(attempt.reply().body());
    }
}
