package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
            return playAll(state, cases.stream().filter(playable).toList());
        }
        List<ContractCase> stretch =
                cases.stream().takeWhile(Ahead::takes).filter(playable).toList();
        boolean worthwhile = stretch.size() > 1 && facts.concurrency() > 1;
        return state.withAhead(worthwhile ? beside(new Neighbours(player)).play(stretch) : Map.of());
    }

    /** Whether a case may be played beside any others of its kind. */
    static boolean takes(ContractCase contractCase) {
        return !contractCase.is(Trait.ALONE) && !contractCase.script().isAtOnce();
    }

    private ConcurrentCases beside(Neighbours neighbours) {
        return new ConcurrentCases(player, facts.concurrency(), facts.patience(), neighbours);
    }

    private RunState playAll(RunState state, List<ContractCase> cases) {
        Neighbours neighbours = new Neighbours(player);
        HostileCases hostile = new HostileCases(player, liveness, neighbours);
        CompletableFuture<Map<String, CaseExecution>> ill =
                started(() -> hostile.play(those(cases, one -> one.is(Trait.HOSTILE))));
        CompletableFuture<Map<String, CaseExecution>> wide =
                started(() -> inTurn(those(cases, one -> !takes(one) && !one.is(Trait.HOSTILE)), neighbours));
        Map<String, CaseExecution> plays =
                new HashMap<>(beside(neighbours).play(longestFirst(those(cases, Ahead::takes))));
        plays.putAll(wide.join());
        plays.putAll(ill.join());
        Map<String, CaseExecution> inOrder = new LinkedHashMap<>();
        cases.stream()
                .filter(one -> plays.containsKey(one.id()))
                .forEach(one -> inOrder.put(one.id(), plays.get(one.id())));
        RunState played = state.withAhead(inOrder);
        return hostile.fall(inOrder.values()).map(played::withDown).orElse(played);
    }

    private Map<String, CaseExecution> inTurn(List<ContractCase> cases, Neighbours neighbours) {
        Map<String, CaseExecution> plays = new HashMap<>();
        cases.forEach(one ->
                neighbours.unlessGone(() -> player.playBeside(one)).ifPresent(play -> plays.put(one.id(), play)));
        return plays;
    }

    /** What takes many callbacks in turn begins first, so that it does not end last. */
    private static List<ContractCase> longestFirst(List<ContractCase> cases) {
        List<ContractCase> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingInt(one -> -one.script().callbacks().size()));
        return sorted;
    }

    private static List<ContractCase> those(List<ContractCase> cases, Predicate<ContractCase> which) {
        return cases.stream().filter(which).toList();
    }

    private static <T> CompletableFuture<T> started(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, "pushback-case");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
