package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.CandidateBatch;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageKey;
import java.util.List;
import java.util.stream.Stream;

/** What a result shows: the call that was not acknowledged, and what was found out about it. */
final class Shown {

    private Shown() {}

    /** Broken, as a callback was not acknowledged. */
    static boolean isTurnedAway(CaseResult result) {
        return result.isBroken() && result.shownAttempt() != null && !Expectations.acknowledges(result.shownAttempt());
    }

    /** The same, as time was up. */
    static boolean isOutOfTime(CaseResult result) {
        return isTurnedAway(result) && result.shownAttempt().isOutOfTime();
    }

    static byte[] body(CaseResult result) {
        return result.shownAttempt().call().body();
    }

    static int events(CaseResult result) {
        return CandidateBatch.read(body(result))
                .map(batch -> batch.events().size())
                .orElse(0);
    }

    /** What was found out so, of all results. */
    static Stream<Message> told(List<CaseResult> results, MessageKey key) {
        return results.stream().flatMap(one -> one.reason().find(key).stream());
    }

    /** An argument of what was found out. */
    static long number(Message message, int place) {
        return ((Number) message.args().get(place)).longValue();
    }
}
