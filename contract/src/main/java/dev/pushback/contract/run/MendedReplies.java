package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.ObservedTransport;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Mends one fault of all replies once it is told to: members that a serializer spelled otherwise or
 * left out. So a receiver that says OK in every reply, if not quite in the right words, is told of that once, and the other
 * cases judge what else it does.
 */
final class MendedReplies {

    private static final Pattern ACTION_STATUS = Pattern.compile("(?i)\"action_?status\"(\\s*:)");
    private static final Pattern ERROR_CODE = Pattern.compile("(?i)\"error_?code\"(\\s*:)");
    private static final Pattern ERROR_INFO = Pattern.compile("(?i)\"error_?info\"(\\s*:)");

    private static final int MOST_QUOTED = 200;

    private volatile boolean on;

    /** The same transport, whose replies are mended once that has begun. */
    Transport over(Transport transport) {
        return new ObservedTransport(transport, this::mended);
    }

    /** From now on mends. */
    void begin() {
        on = true;
    }

    /** Whether this would be an acknowledgement if it were mended, and is none as it is. */
    static boolean canMend(Attempt attempt) {
        return isReadable(attempt)
                && !ReplyReading.of(attempt.reply().body()).acknowledges()
                && ReplyReading.of(completed(spelled(text(attempt)))).acknowledges();
    }

    /** What is mended, for an attempt that can be. */
    static Message headline(Attempt attempt) {
        boolean isOnlyIncomplete = spelled(text(attempt)).equals(text(attempt));
        return (isOnlyIncomplete ? RunMessage.MENDED_INCOMPLETE : RunMessage.MENDED_SPELLING)
                .of(Quoted.of(text(attempt).strip(), MOST_QUOTED));
    }

    private Attempt mended(Attempt attempt) {
        if (!on || !isReadable(attempt)) {
            return attempt;
        }
        String spelled = spelled(text(attempt));
        byte[] completed = completed(spelled);
        ReplyReading reading = ReplyReading.of(completed);
        boolean isRefusalInOtherWords = reading.refuses() && !spelled.equals(text(attempt));
        return reading.acknowledges() || isRefusalInOtherWords ? with(attempt, completed) : attempt;
    }

    private static boolean isReadable(Attempt attempt) {
        return attempt.isAnswered() && attempt.reply().status() == 200;
    }

    private static String text(Attempt attempt) {
        return new String(attempt.reply().body(), StandardCharsets.UTF_8);
    }

    private static String spelled(String reply) {
        String status = ACTION_STATUS.matcher(reply).replaceAll("\"ActionStatus\"$1");
        String code = ERROR_CODE.matcher(status).replaceAll("\"ErrorCode\"$1");
        return ERROR_INFO.matcher(code).replaceAll("\"ErrorInfo\"$1");
    }

    private static byte[] completed(String reply) {
        boolean ok = reply.matches("(?s).*\"ActionStatus\"\\s*:\\s*\"OK\".*");
        String code = reply.contains("\"ErrorCode\"") ? reply : added(reply, "\"ErrorCode\":" + (ok ? 0 : 1));
        String info = code.contains("\"ErrorInfo\"") ? code : added(code, "\"ErrorInfo\":\"\"");
        return info.getBytes(StandardCharsets.UTF_8);
    }

    private static String added(String object, String member) {
        return object.replaceFirst("}(\\s*)$", "," + member + "}$1");
    }

    private static Attempt with(Attempt attempt, byte[] body) {
        HttpReply reply =
                new HttpReply(attempt.reply().status(), attempt.reply().headers(), body, true);
        return new Attempt(
                attempt.call(),
                attempt.at(),
                attempt.took(),
                reply,
                attempt.failure(),
                attempt.detail(),
                attempt.carried());
    }
}
