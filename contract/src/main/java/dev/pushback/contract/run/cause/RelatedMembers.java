package dev.pushback.contract.run.cause;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.ShrinkMessage;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How two members of an event stand to each other decides, and the values of neither. */
final class RelatedMembers implements CommonCause.Finder {

    private static final List<ShrinkMessage> RELATIONS =
            List.of(ShrinkMessage.DIFFER, ShrinkMessage.SAME, ShrinkMessage.BELOW, ShrinkMessage.ABOVE);

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        return results.stream()
                .filter(Shown::isTurnedAway)
                .flatMap(RelatedMembers::told)
                .collect(groupingBy(identity(), counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(relation -> new CommonCause(
                        CauseMessage.RELATED_MEMBERS.of(relation),
                        one -> Shown.isTurnedAway(one) && told(one).anyMatch(relation::equals)));
    }

    private static Stream<Message> told(CaseResult result) {
        return RELATIONS.stream()
                .flatMap(key -> result.reason().find(key).stream())
                .filter(told -> told.args().get(1) instanceof Message);
    }
}
