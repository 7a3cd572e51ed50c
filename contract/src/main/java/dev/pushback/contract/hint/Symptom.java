package dev.pushback.contract.hint;

import dev.pushback.contract.CaseResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import java.util.List;

/** What of a broken case points to a cause, whatever the case: the middle of a hint's key, such as {@code 5xx}. */
final class Symptom {

    static final String DIED = "died";
    static final String UNFINISHED = "unfinished";
    static final String COMPRESSED = "compressed";

    private Symptom() {}

    /** The symptoms of a result, the most telling first. */
    static List<String> of(CaseResult result) {
        Attempt shown = result.shownAttempt();
        if (!result.isBroken() || shown == null) {
            return List.of();
        }
        if (result.fatal()) {
            return List.of(DIED);
        }
        if (shown.isAnswered()) {
            return of(shown.reply());
        }
        return shown.failure() == Failure.TIMEOUT && shown.reply() != null ? List.of(UNFINISHED) : List.of();
    }

    private static List<String> of(HttpReply reply) {
        if (reply.status() == 200) {
            return reply.header("Content-Encoding").isPresent() ? List.of(COMPRESSED) : List.of();
        }
        return List.of(Integer.toString(reply.status()), reply.status() / 100 + "xx");
    }
}
