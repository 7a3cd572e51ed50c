package dev.pushback.contract.message;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What of a broken case points to a cause, whatever the case: the middle of a hint's key, such as {@code 5xx}. */
final class Symptom {

    static final String DIED = "died";
    static final String UNFINISHED = "unfinished";
    static final String COMPRESSED = "compressed";
    static final String SURPLUS = "surplus";
    static final String SILENT = "silent";
    static final String FLAKY = "flaky";
    static final String NOTED = "noted";
    static final String LOST = "lost";
    static final String RENAMED = "renamed";
    static final String LEFT_OUT = "left-out";
    static final String BARE = "bare";

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
        return Stream.of(ofReason(result), ofActual(result), shown.isAnswered() ? of(shown) : ofFailure(shown))
                .flatMap(List::stream)
                .toList();
    }

    /** What further plays have shown. */
    private static List<String> ofReason(CaseResult result) {
        String reason = result.reason() == null ? "" : result.reason();
        if (reason.startsWith("flaky")) {
            return List.of(FLAKY);
        }
        return reason.matches("(refuses|fails on) events? .*") ? List.of(NOTED) : List.of();
    }

    private static List<String> ofActual(CaseResult result) {
        return "0 stored events".equals(result.actual()) ? List.of(LOST) : List.of();
    }

    private static List<String> ofFailure(Attempt shown) {
        if (shown.failure() != Failure.TIMEOUT) {
            return List.of();
        }
        return List.of(shown.reply() == null ? SILENT : UNFINISHED);
    }

    private static List<String> of(Attempt shown) {
        return shown.hasSurplus() ? List.of(SURPLUS) : of(shown.reply());
    }

    /** Which of a serializer's habits the names show. */
    private static List<String> ofMembers(HttpReply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        if (body.strip().matches("\\{\\s*}")) {
            return List.of(BARE);
        }
        if (body.contains("\"actionStatus\"")) {
            return List.of(RENAMED);
        }
        boolean lacksOnlyInfo =
                body.contains("\"ActionStatus\"") && body.contains("\"ErrorCode\"") && !body.contains("\"ErrorInfo\"");
        return lacksOnlyInfo ? List.of(LEFT_OUT) : List.of();
    }

    private static List<String> of(HttpReply reply) {
        if (reply.status() == 200) {
            return reply.header("Content-Encoding").isPresent() ? List.of(COMPRESSED) : ofMembers(reply);
        }
        return List.of(Integer.toString(reply.status()), reply.status() / 100 + "xx");
    }
}
