package dev.pushback.contract.message;

import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What of a broken case points to a cause, whatever the case: the end of a remedy's key, such as {@code 5xx}. */
final class Symptoms {

    private Symptoms() {}

    /** The symptoms of a result, the most telling first. */
    static List<String> of(CaseResult result) {
        Attempt shown = result.shownAttempt();
        if (!result.isBroken() || shown == null) {
            return List.of();
        }
        if (result.symptoms().contains(Symptom.DIED)) {
            return List.of(Symptom.DIED.id());
        }
        if (result.symptoms().contains(Symptom.BUILT_UP)) {
            return List.of(Symptom.BUILT_UP.id());
        }
        if (result.symptoms().contains(Symptom.COMMON)) {
            return List.of(Symptom.COMMON.id());
        }
        Stream<String> found = Stream.of(Symptom.FLAKY, Symptom.NOTED, Symptom.COUNTED, Symptom.LOST)
                .filter(result.symptoms()::contains)
                .map(Symptom::id);
        return Stream.concat(found, shown.isAnswered() ? of(shown) : ofFailure(shown))
                .toList();
    }

    private static Stream<String> ofFailure(Attempt shown) {
        if (shown.failure() != Failure.TIMEOUT) {
            return Stream.of();
        }
        return Stream.of((shown.reply() == null ? Symptom.SILENT : Symptom.UNFINISHED).id());
    }

    private static Stream<String> of(Attempt shown) {
        return shown.hasSurplus() ? Stream.of(Symptom.SURPLUS.id()) : of(shown.reply());
    }

    /** Which of a serializer's habits the names show. */
    private static Stream<String> ofMembers(HttpReply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        if (body.strip().matches("\\{\\s*}")) {
            return Stream.of(Symptom.BARE.id());
        }
        if (body.contains("\"actionStatus\"")) {
            return Stream.of(Symptom.RENAMED.id());
        }
        boolean lacksOnlyInfo =
                body.contains("\"ActionStatus\"") && body.contains("\"ErrorCode\"") && !body.contains("\"ErrorInfo\"");
        return lacksOnlyInfo ? Stream.of(Symptom.LEFT_OUT.id()) : Stream.of();
    }

    private static Stream<String> of(HttpReply reply) {
        if (reply.status() == 200) {
            return reply.header("Content-Encoding").isPresent() ? Stream.of(Symptom.COMPRESSED.id()) : ofMembers(reply);
        }
        return Stream.of(Integer.toString(reply.status()), reply.status() / 100 + "xx");
    }
}
