package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.model.CaseResult;
import java.util.List;
import java.util.Optional;

/** Where a callback should be refused, no answer comes in time. */
final class SilentRefusals implements CommonCause.Finder {

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        return Optional.of(new CommonCause(
                CauseMessage.SILENT_REFUSALS.of(),
                one -> Shown.isOutOfTime(one)
                        && one.contractCase().expectation().expected().is(ExpectMessage.REFUSAL)));
    }
}
