package dev.pushback.contract.run.cause;

import dev.pushback.contract.model.CaseResult;
import java.util.List;
import java.util.Optional;

/** A limit of the rate that says so itself. */
final class RateLimit implements CommonCause.Finder {

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        return Optional.of(new CommonCause(
                CauseMessage.RATE_LIMIT.of(),
                one -> Shown.isTurnedAway(one)
                        && one.shownAttempt().isAnswered()
                        && one.shownAttempt().reply().status() == TOO_MANY_REQUESTS));
    }
}
