package dev.pushback.contract.run.cause;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.ShrinkMessage;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.message.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Each event takes its time, or the more the more there are: a batch of enough takes longer than the time limit. */
final class SlowEvents implements CommonCause.Finder {

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        List<Message> told = Shown.told(results, ShrinkMessage.TAKES_LONG)
                .filter(one -> one.args().get(0).equals(ShrinkMessage.EVENTS.of()))
                .sorted(Comparator.comparingLong(one -> Shown.number(one, 1)))
                .toList();
        return told.isEmpty() ? ofBatches(results) : Optional.of(ofEach(told));
    }

    private static CommonCause ofEach(List<Message> told) {
        long fewest = Shown.number(told.get(told.size() - 1), 2);
        long each = Shown.number(told.get(told.size() / 2), 1);
        return new CommonCause(
                CauseMessage.SLOW_EVENTS.of(each, each * PushCallback.MAX_EVENTS),
                one -> Shown.isOutOfTime(one) && Shown.events(one) >= fewest);
    }

    private static Optional<CommonCause> ofBatches(List<CaseResult> results) {
        return Shown.told(results, ShrinkMessage.GROWS)
                .min(Comparator.comparingLong(one -> Shown.number(one, 2)))
                .map(fewest -> new CommonCause(
                        CauseMessage.SLOW_BATCHES.of(fewest.args().toArray()),
                        one -> Shown.isOutOfTime(one) && Shown.events(one) >= Shown.number(fewest, 2)));
    }
}
