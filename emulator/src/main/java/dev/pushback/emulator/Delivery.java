package dev.pushback.emulator;

import dev.pushback.emulator.http.Acknowledgement;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.PushEvent;
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

    /** Whether every callback was taken; see {@link Acknowledgement#ACKNOWLEDGED}. */
    public boolean isAcknowledged() {
        return attempts.stream().allMatch(Delivery::isAcknowledged);
    }

    /** Whether every callback was turned away; see {@link Acknowledgement#REFUSED}. */
    public boolean isRefused() {
        return attempts.stream().allMatch(Delivery::isRefused);
    }

    /** Whether this attempt was acknowledged. */
    public static boolean isAcknowledged(Attempt attempt) {
        return answer(attempt) == Acknowledgement.ACKNOWLEDGED;
    }

    /** Whether this attempt was refused. */
    public static boolean isRefused(Attempt attempt) {
        return answer(attempt) == Acknowledgement.REFUSED;
    }

    private static Acknowledgement answer(Attempt attempt) {
        return attempt.isAnswered()
                ? Acknowledgement.of(attempt.reply().status(), attempt.reply().body())
                : Acknowledgement.NEITHER;
    }
}
