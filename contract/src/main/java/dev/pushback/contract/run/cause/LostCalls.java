package dev.pushback.contract.run.cause;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.emulator.http.Failure;
import java.util.List;
import java.util.Optional;

/** Calls on a kept connection are taken and never answered. */
final class LostCalls implements CommonCause.Finder {

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        return Optional.of(new CommonCause(
                CauseMessage.LOST_CALLS.of(),
                one -> Shown.isTurnedAway(one)
                        && one.shownAttempt().failure() == Failure.CLOSED
                        && one.shownAttempt().carried().place() > 1));
    }
}
