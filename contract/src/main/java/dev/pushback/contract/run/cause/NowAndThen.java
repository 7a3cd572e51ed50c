package dev.pushback.contract.run.cause;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.ShrinkMessage;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A receiver that answers one status now and then, drops the connection or is silent, whatever is sent: one worker of several
 * that is broken, or what counts calls or connections. Each case that meets it fails by chance, and none of them is about it.
 */
final class NowAndThen implements CommonCause.Finder {

    /** So many by chance, and others may look as if they were not. */
    private static final int MANY = 5;

    private static final int SOME = 2;

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        Map<Fate, Long> struck = results.stream()
                .filter(NowAndThen::isChance)
                .flatMap(one -> Fate.of(one.shownAttempt()).stream())
                .collect(groupingBy(fate -> fate, counting()));
        return struck.entrySet().stream()
                .filter(one -> isEnough(one.getValue(), of(one.getKey(), results)))
                .max(Map.Entry.comparingByValue())
                .map(one -> cause(one.getKey(), results));
    }

    /** In turn, so that no crowd is to blame: now and then, or not when it comes alone, or among others that are taken. */
    private static boolean isChance(CaseResult one) {
        return one.isBroken()
                && !one.contractCase().script().isAtOnce()
                && (one.symptoms().contains(Symptom.FLAKY)
                        || one.reason().find(ShrinkMessage.ALONE).isPresent()
                        || one.reason().isNone() && one.attempts().stream().anyMatch(Expectations::acknowledges));
    }

    private static boolean isEnough(long byChance, List<CaseResult> all) {
        return byChance >= MANY
                || byChance >= SOME
                        && all.size() >= CommonCause.LEAST
                        && all.stream()
                                .allMatch(one -> isChance(one)
                                        || one.contractCase().script().isAtOnce());
    }

    private static List<CaseResult> of(Fate fate, List<CaseResult> results) {
        return results.stream()
                .filter(one -> one.isBroken()
                        && Fate.of(one.shownAttempt()).filter(fate::equals).isPresent())
                .toList();
    }

    private static CommonCause cause(Fate fate, List<CaseResult> results) {
        List<CaseResult> struck = of(fate, results);
        List<Attempt> shown = struck.stream().map(CaseResult::shownAttempt).toList();
        List<Attempt> all =
                results.stream().flatMap(one -> one.attempts().stream()).toList();
        List<Attempt> met = all.stream().filter(fate::isOf).toList();
        Message answer = AttemptSummary.of(shown.get(0));
        Message what = Period.ofCalls(shown, all)
                .<Message>map(each -> CauseMessage.EACH_CALL.of(each, answer))
                .or(() -> Period.ofConnections(met, all).map(each -> CauseMessage.EACH_CONNECTION.of(each, answer)))
                .orElseGet(() -> told(fate, answer, met.size(), all.size()));
        return new CommonCause(what, struck::contains, true);
    }

    private static Message told(Fate fate, Message answer, int met, int all) {
        return switch (fate.kind()) {
            case ANSWERED -> CauseMessage.NOW_AND_THEN.of(answer);
            case DROPPED -> CauseMessage.DROPPED_NOW_AND_THEN.of(met, all);
            case SILENT -> CauseMessage.SILENT_NOW_AND_THEN.of(met, all);
        };
    }
}
