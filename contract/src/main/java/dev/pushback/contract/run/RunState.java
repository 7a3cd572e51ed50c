package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run knows between two cases.
 *
 * @param ahead what was played beside other cases and is not judged yet, by id, in the order of play
 * @param down the receiver's fall; {@code null} while it is up
 * @param lastAnswered the id of the last case that was answered; empty if none was
 * @param failures how many cases failed
 * @param refusals what was seen of refusals
 */
record RunState(
        Map<String, CaseExecution> ahead, ReceiverDown down, String lastAnswered, int failures, Refusals refusals) {

    /** Nothing has been played; of another kind of callback so many cases failed. */
    static RunState after(int failures) {
        return new RunState(Map.of(), null, "", failures, Refusals.NONE);
    }

    boolean isDown() {
        return down != null;
    }

    /** The play of a case beside others, if there was one. */
    Optional<CaseExecution> played(ContractCase contractCase) {
        return Optional.ofNullable(ahead.get(contractCase.id()));
    }

    /** The plays of all other cases that wait to be judged. */
    Collection<CaseExecution> playedBeside(ContractCase contractCase) {
        return without(contractCase).values();
    }

    RunState withAhead(Map<String, CaseExecution> plays) {
        return new RunState(plays, down, lastAnswered, failures, refusals);
    }

    RunState withDown(ReceiverDown fall) {
        return new RunState(ahead, fall, lastAnswered, failures, refusals);
    }

    /** What is known once a case has its result. */
    RunState after(CaseResult result) {
        boolean answered = result.attempts().stream().anyMatch(Attempt::isAnswered);
        return new RunState(
                without(result.contractCase()),
                down,
                answered ? result.contractCase().id() : lastAnswered,
                failures + (result.verdict() == Verdict.FAILED ? 1 : 0),
                refusals.and(result));
    }

    private Map<String, CaseExecution> without(ContractCase contractCase) {
        Map<String, CaseExecution> rest = new LinkedHashMap<>(ahead);
        rest.remove(contractCase.id());
        return rest;
    }
}
