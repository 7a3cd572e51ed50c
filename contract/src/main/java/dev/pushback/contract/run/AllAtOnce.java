package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All cases under way at once, for a receiver that thinks a while and answers many others meanwhile: those that send several
 * callbacks at once, and those that ill treat it, in a row of their own each. Begins when it is made; asked by one thread.
 */
final class AllAtOnce {

    private final CaseExecutor player;
    private final Neighbours neighbours;
    private final HostileCases hostile;
    private final List<ContractCase> cases;
    private final Map<String, CompletableFuture<Optional<CaseExecution>>> early = new HashMap<>();
    private final CompletableFuture<Map<String, CaseExecution>> plays;

    AllAtOnce(
            CaseExecutor player,
            Liveness liveness,
            Function<Neighbours, ConcurrentCases> beside,
            List<ContractCase> cases) {
        this.player = player;
        this.cases = cases;
        this.neighbours = new Neighbours(player);
        this.hostile = new HostileCases(this::play, liveness, neighbours);
        cases.forEach(one -> early.put(one.id(), new CompletableFuture<>()));
        this.plays = started(() -> play(beside.apply(neighbours)));
        plays.whenComplete((all, fault) -> early.values().forEach(one -> one.complete(Optional.empty())));
    }

    /** The play of this case, if it passed; waits for it. */
    Optional<CaseExecution> passed(ContractCase contractCase) {
        return early.getOrDefault(contractCase.id(), CompletableFuture.completedFuture(Optional.empty()))
                .join()
                .filter(CaseExecution::isPassed);
    }

    /** Waits for all plays. */
    RunState finish(RunState state) {
        Map<String, CaseExecution> all = plays.join();
        Map<String, CaseExecution> inOrder = new LinkedHashMap<>();
        cases.stream()
                .filter(one -> all.containsKey(one.id()))
                .forEach(one -> inOrder.put(one.id(), all.get(one.id())));
        RunState played = state.withAhead(inOrder);
        return hostile.fall(inOrder.values()).map(played::withDown).orElse(played);
    }

    private Map<String, CaseExecution> play(ConcurrentCases beside) {
        CompletableFuture<Map<String, CaseExecution>> ill =
                started(() -> hostile.play(those(one -> one.is(Trait.HOSTILE))));
        CompletableFuture<Map<String, CaseExecution>> wide =
                started(() -> inTurn(those(one -> !Ahead.takes(one) && !one.is(Trait.HOSTILE))));
        Map<String, CaseExecution> all = new HashMap<>(beside.play(longestFirst(those(Ahead::takes)), this::play));
        all.putAll(wide.join());
        all.putAll(ill.join());
        return all;
    }

    private CaseExecution play(ContractCase contractCase) {
        return play(contractCase, () -> {});
    }

    private CaseExecution play(ContractCase contractCase, Runnable sent) {
        CaseExecution play = player.playBeside(contractCase, sent);
        early.get(contractCase.id()).complete(Optional.of(play));
        return play;
    }

    private Map<String, CaseExecution> inTurn(List<ContractCase> some) {
        Map<String, CaseExecution> all = new HashMap<>();
        some.forEach(one -> neighbours.unlessGone(() -> play(one)).ifPresent(play -> all.put(one.id(), play)));
        return all;
    }

    private List<ContractCase> those(Predicate<ContractCase> which) {
        return cases.stream().filter(which).toList();
    }

    /** What takes many callbacks in turn begins first, so that it does not end last. */
    private static List<ContractCase> longestFirst(List<ContractCase> some) {
        List<ContractCase> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparingInt(one -> -one.script().callbacks().size()));
        return sorted;
    }

    private static <T> CompletableFuture<T> started(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, "pushback-case");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
