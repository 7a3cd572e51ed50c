package dev.pushback.emulator.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One attempt: what was sent, or received, and what came of it.
 *
 * @param number which callback, at least 1; {@code n} in the file
 * @param attempt which attempt of the callback, at least 1
 * @param at when it began
 * @param query what stood behind the {@code ?} of the URL, with {@code Sign}
 * @param body the exact bytes; leave them alone
 * @param status the reply's status; {@code null} if there was no reply
 * @param reply the reply's body as far as it came; {@code null} if there was no reply; leave it alone
 * @param outcome {@code acknowledged}, {@code refused}, or why it failed, such as {@code timeout}
 * @param millis how long it took
 */
public record JournalLine(
        long number,
        int attempt,
        Instant at,
        String query,
        byte[] body,
        Integer status,
        byte[] reply,
        String outcome,
        double millis) {

    /** Checks the ranges. */
    public JournalLine {
        requireNonNull(at, "at");
        requireNonNull(query, "query");
        requireNonNull(body, "body");
        requireNonNull(outcome, "outcome");
        if (number < 1 || attempt < 1) {
            throw new IllegalArgumentException("n and attempt must be at least 1, were " + number + " and " + attempt);
        }
    }
}
