package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Plays cases ahead of their turn, beside each other, as far as the receiver allows.
 *
 * <p>With most receivers these are the cases up to the next that wants to be alone. One that thinks a while and answers
 * many others meanwhile gets all cases at once: those that send several callbacks at once, or ill treat it, in a row of their
 * own each. They too only ever pass so: what does not is played alone in its turn.
 */
final class Ahead {

    private final CaseExecutor player;
    private final ReceiverFacts facts;
    private final Liveness liveness;
    private AllAtOnce all;

    Ahead(CaseExecutor player, ReceiverFacts facts, Liveness liveness) {
        this.player = player;
        this.facts = facts;
        this.liveness = liveness;
    }

    /** Whether at this place in the list, not the first, cases can be played ahead again. */
    boolean startsAgain(List<ContractCase> cases, int i) {
        return takes(cases.get(i)) && !takes(cases.get(i - 1)) && !facts.answersManyAtOnce();
    }

    /** What is known once those of the cases were played that may be. */
    RunState play(RunState state, List<ContractCase> cases, Predicate<ContractCase> playable) {
        if (facts.answersManyAtOnce()) {
            all = new AllAtOnce(
                    player,
                    liveness,
                    this::beside,
                    cases.stream().filter(playable).toList());
            return state;
        }
        List<ContractCase> stretch =
                cases.stream().takeWhile(Ahead::takes).filter(playable).toList();
        boolean worthwhile = stretch.size() > 1 && facts.concurrency() > 1;
        return state.withAhead(worthwhile ? beside(new Neighbours(player)).play(stretch) : Map.of());
    }

    /** The play of a case that passed ahead while others are still under way; waits for it. */
    Optional<CaseExecution> passed(ContractCase contractCase) {
        return all == null ? Optional.empty() : all.passed(contractCase);
    }

    /** What is known once no case is under way any more. */
    RunState finish(RunState state) {
        AllAtOnce ending = all;
        all = null;
        return ending == null ? state : ending.finish(state);
    }

    /** Whether a case may be played beside any others of its kind. */
    static boolean takes(ContractCase contractCase) {
        return !contractCase.is(Trait.ALONE) && !contractCase.script().isAtOnce();
    }

    private ConcurrentCases beside(Neighbours neighbours) {
        return new ConcurrentCases(player, facts.concurrency(), facts.patience(), neighbours);
    }
}
