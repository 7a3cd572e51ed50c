package dev.pushback.contract.run.cause;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.ShrinkMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Callbacks of more than so many events are refused. */
final class EventLimit implements CommonCause.Finder {

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        return Stream.of(ShrinkMessage.UP_TO_REFUSES, ShrinkMessage.UP_TO_FAILS)
                .flatMap(key -> Shown.told(results, key))
                .findFirst()
                .map(limit -> new CommonCause(
                        CauseMessage.EVENT_LIMIT.of(limit.args().get(0)),
                        one -> Shown.isTurnedAway(one) && Shown.events(one) >= Shown.number(limit, 1)));
    }
}
