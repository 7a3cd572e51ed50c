package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.ShrinkMessage;
import java.util.List;
import java.util.Optional;

/** Bodies above a size are refused. */
final class BodyLimit implements CommonCause.Finder {

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        int most = largestTaken(results);
        return Shown.told(results, ShrinkMessage.BODIES_ABOVE)
                .findFirst()
                .map(limit -> new CommonCause(
                        CauseMessage.BODY_LIMIT.of(limit.args().get(0)),
                        one -> Shown.isTurnedAway(one) && (isTold(one) || Shown.body(one).length > most)));
    }

    private static boolean isTold(CaseResult one) {
        return one.reason().find(ShrinkMessage.BODIES_ABOVE).isPresent();
    }

    private static int largestTaken(List<CaseResult> results) {
        return results.stream()
                .flatMap(one -> one.attempts().stream())
                .filter(Expectations::acknowledges)
                .mapToInt(attempt -> attempt.call().body().length)
                .max()
                .orElse(0);
    }
}
