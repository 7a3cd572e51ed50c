package dev.pushback.emulator.journal;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.message.MessageException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One attempt: what was sent, or received, and what came of it.
 *
 * @param number which callback, at least 1; {@code n} in the file
 * @param attempt which attempt of the callback, at least 1
 * @param method such as {@code POST}; {@code null} if it was not recorded, as by older versions
 * @param path what stood before the {@code ?}, not decoded; {@code null} if it was not recorded
 * @param at when it began
 * @param query what stood behind the {@code ?} of the URL, with {@code Sign}
 * @param body the exact bytes; leave them alone
 * @param status the reply's status; {@code null} if there was no reply
 * @param reply the reply's body as far as it came; {@code null} if there was no reply; leave it alone
 * @param outcome {@code acknowledged}, {@code refused}, or why it failed, such as {@code timeout}; {@value #RECORDED} if
 *     that is not known
 * @param millis how long it took
 */
public record JournalLine(
        long number,
        int attempt,
        String method,
        String path,
        Instant at,
        String query,
        byte[] body,
        Integer status,
        byte[] reply,
        String outcome,
        double millis) {

    /** The method of every callback. */
    public static final String POST = "POST";

    /** The outcome where it was not recorded what was answered. */
    public static final String RECORDED = "recorded";

    private static final Pattern COMMAND = Pattern.compile("(^|&)" + CallbackQuery.CALLBACK_COMMAND + "=[^&]");

    /** One whose method and path were not recorded. */
    public JournalLine(
            long number,
            int attempt,
            Instant at,
            String query,
            byte[] body,
            Integer status,
            byte[] reply,
            String outcome,
            double millis) {
        this(number, attempt, null, null, at, query, body, status, reply, outcome, millis);
    }

    /** Checks the ranges. */
    public JournalLine {
        requireNonNull(at, "at");
        requireNonNull(query, "query");
        requireNonNull(body, "body");
        requireNonNull(outcome, "outcome");
        if (number < 1 || attempt < 1) {
            throw new MessageException(JournalMessage.NUMBERS.of(number, attempt));
        }
    }

    /** What stood in its request line. */
    RecordedRequest request() {
        return new RecordedRequest(path == null || !path.startsWith("/") ? null : path, query, true);
    }

    /** Whether it is a callback, and no health check or what scanners send: a POST with a command. */
    public boolean isCallback() {
        return (method == null || method.equals(POST)) && COMMAND.matcher(query).find();
    }
}
