package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.ObservedTransport;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mends what is wrong with all replies in the same way once it is told to: members that a serializer spelled otherwise,
 * left out, or wrote in another form. So a receiver that says OK in every reply, if not quite in the right words, is told of
 * that once, and the other cases judge what else it does.
 */
final class MendedReplies {

    private static final Pattern ACTION_STATUS = Pattern.compile("(?i)\"action_?status\"(\\s*:)");
    private static final Pattern ERROR_CODE = Pattern.compile("(?i)\"error_?code\"(\\s*:)");
    private static final Pattern ERROR_INFO = Pattern.compile("(?i)\"error_?info\"(\\s*:)");

    private static final Pattern CODE_AS_TEXT = Pattern.compile("(\"ErrorCode\"\\s*:\\s*)\"(-?\\d{1,9})\"");
    private static final Pattern CODE_WITH_FRACTION =
            Pattern.compile("(\"ErrorCode\"\\s*:\\s*)(-?\\d{1,9})\\.0+(?=\\s*[,}])");
    private static final Pattern OK_IN_SMALL = Pattern.compile("(\"ActionStatus\"\\s*:\\s*)\"(?i:ok)\"");
    private static final Pattern NO_INFO = Pattern.compile("(\"ErrorInfo\"\\s*:\\s*)null");

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
                && ReplyReading.of(completed(typed(spelled(text(attempt))))).acknowledges();
    }

    /** What is mended, for an attempt that can be. */
    static Message headline(Attempt attempt) {
        String spelled = spelled(text(attempt));
        String typed = typed(spelled);
        List<RunMessage> faults = new ArrayList<>();
        if (!spelled.equals(text(attempt))) {
            faults.add(RunMessage.MENDED_SPELLING);
        }
        if (!typed.equals(spelled)) {
            faults.add(RunMessage.MENDED_TYPES);
        }
        if (!typed.equals(new String(completed(typed), StandardCharsets.UTF_8))) {
            faults.add(RunMessage.MENDED_INCOMPLETE);
        }
        return (faults.size() == 1 ? faults.get(0) : RunMessage.MENDED_SEVERAL)
                .of(Quoted.of(text(attempt).strip(), MOST_QUOTED));
    }

    private Attempt mended(Attempt attempt) {
        if (!on || !isReadable(attempt)) {
            return attempt;
        }
        String words = typed(spelled(text(attempt)));
        byte[] completed = completed(words);
        ReplyReading reading = ReplyReading.of(completed);
        boolean isRefusalInOtherWords = reading.refuses() && !words.equals(text(attempt));
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

    private static String typed(String reply) {
        String code = CODE_AS_TEXT.matcher(reply).replaceAll("$1$2");
        String whole = CODE_WITH_FRACTION.matcher(code).replaceAll("$1$2");
        String ok = OK_IN_SMALL.matcher(whole).replaceAll("$1\"OK\"");
        return NO_INFO.matcher(ok).replaceAll("$1\"\"");
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
