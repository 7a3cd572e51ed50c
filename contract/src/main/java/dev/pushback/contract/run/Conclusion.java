package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.run.cause.CommonCause;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the results of all cases come to: what they have in common, the headline, and what a reader must know. */
final class Conclusion {

    private final RunOptions options;
    private final ReceiverFacts facts;
    private final Circumstances circumstances;
    private final Unsteadiness unsteadiness;
    private final Liveness liveness;

    Conclusion(
            RunOptions options,
            ReceiverFacts facts,
            Circumstances circumstances,
            Unsteadiness unsteadiness,
            Liveness liveness) {
        this.options = options;
        this.facts = facts;
        this.circumstances = circumstances;
        this.unsteadiness = unsteadiness;
        this.liveness = liveness;
    }

    /**
     * The result of a run.
     *
     * @param told the results of its cases, in order
     * @param state what is known after the last
     * @param leftOut how many cases were not played because they need a probe
     */
    RunResult of(List<CaseResult> told, RunState state, int leftOut) {
        List<CaseResult> results = heldAgainstIt(told);
        Optional<CommonCause> common = circumstances
                .found()
                .map(Circumstance::cause)
                .or(() -> CommonCause.of(results))
                .or(() -> state.isDown() ? Optional.empty() : facts.repliesKeptBySign(results));
        return new RunResult(
                options.url().toString(),
                options.seed(),
                options.strict(),
                headline(results, state, common),
                notes(results, state, leftOut),
                facts.baseline().isReached(),
                common.map(cause -> cause.markedIn(results)).orElse(results));
    }

    /** Where no case failed for what strikes even plain callbacks, those that are about the answer to one do. */
    private List<CaseResult> heldAgainstIt(List<CaseResult> told) {
        return circumstances
                .found()
                .filter(found -> told.stream().noneMatch(one -> one.verdict() == Verdict.FAILED && found.isOf(one)))
                .map(found -> told.stream()
                        .map(one -> broken(one.contractCase(), found).orElse(one))
                        .toList())
                .orElse(told);
    }

    private Optional<CaseResult> broken(ContractCase contractCase, Circumstance found) {
        return found.broken(contractCase).map(play -> options.settled(play.result(options.strict())));
    }

    private Message headline(List<CaseResult> results, RunState state, Optional<CommonCause> common) {
        if (state.isDown()) {
            return state.down().headline();
        }
        return unsteadiness.found().isNone() ? facts.headline(results, common) : unsteadiness.found();
    }

    /** One restart is no matter. */
    private List<Message> notes(List<CaseResult> results, RunState state, int leftOut) {
        boolean isKnown = circumstances.found().isPresent() || state.isDown() || facts.isKnownToLimitTheRate();
        int away = isKnown ? 0 : liveness.away() + circumstances.away();
        List<Message> notes = new ArrayList<>();
        if (away > 1) {
            notes.add(RunMessage.AWAY_NOTE.of(away));
        }
        if (!state.isDown()) {
            facts.slowing().ifPresent(growth -> notes.add(RunMessage.SLOWING_NOTE.of(growth.message())));
        }
        notes.addAll(facts.notes(leftOut, results));
        return notes;
    }
}
