package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/**
 * Plays cases a few at once, to save time with a receiver that thinks a while, or is silent.
 *
 * <p>What comes of it is a pass, or a silence that was seen again and again; what else does not pass here is played alone
 * afterwards, and that play counts. A play without a reply ends it all unless the plainest callback is answered right
 * after it. Cases that end at the time limit, three of them or more, are played twice again, beside each other: so the limit is
 * waited for twice, and not three times with each of them. One of them is played alone besides, and decides whether that is believed.
 */
final class ConcurrentCases {

    /** For fewer it is not worth while to play them all again at once. */
    private static final int MANY_SILENT = 3;

    private static final int PLAYS_AGAIN = 2;

    private final CaseExecutor player;
    private final int atOnce;
    private final Duration patience;
    private final Neighbours neighbours;

    /** For so many cases at once; after this patience the others go on without a play that is still under way. */
    ConcurrentCases(CaseExecutor player, int atOnce, Duration patience, Neighbours neighbours) {
        this.player = player;
        this.atOnce = atOnce;
        this.patience = patience;
        this.neighbours = neighbours;
    }

    /** The plays of those cases that were played, by id. */
    Map<String, CaseExecution> play(List<ContractCase> cases) {
        return play(cases, player::playBeside);
    }

    /** The same, with another first play of each, which says when it asks nothing of the receiver any more. */
    Map<String, CaseExecution> play(List<ContractCase> cases, BiFunction<ContractCase, Runnable, CaseExecution> first) {
        Map<String, CaseExecution> plays = plays(cases, first);
        List<CaseExecution> silent =
                enough(plays.values().stream().filter(CaseExecution::isTimedOut).toList());
        if (silent.size() >= MANY_SILENT) {
            stillSilent(silent).forEach(play -> plays.put(play.contractCase().id(), play.seenAgain()));
        }
        return plays;
    }

    /** Of those that are to be refused a few show what is judged of all of them. */
    private static List<CaseExecution> enough(List<CaseExecution> silent) {
        List<CaseExecution> some = new ArrayList<>();
        int refusals = 0;
        for (CaseExecution play : silent) {
            boolean isOfRefusal = Refusals.asksForOne(play.contractCase());
            refusals += isOfRefusal ? 1 : 0;
            if (!isOfRefusal || refusals <= Refusals.ENOUGH) {
                some.add(play);
            }
        }
        return some;
    }

    private List<CaseExecution> stillSilent(List<CaseExecution> silent) {
        Map<CaseExecution, Queue<CaseExecution>> again = new ConcurrentHashMap<>();
        try (Lanes lanes = lanes()) {
            for (int i = 0; i < PLAYS_AGAIN; i++) {
                silent.forEach(play -> lanes.run(room -> neighbours
                        .unlessGone(() -> player.playBesideAgain(play.contractCase()))
                        .ifPresent(other -> again.computeIfAbsent(play, one -> new ConcurrentLinkedQueue<>())
                                .add(other))));
            }
        }
        if (neighbours.areGone()) {
            return List.of();
        }
        List<CaseExecution> still = silent.stream()
                .filter(play -> again.get(play).stream().allMatch(CaseExecution::isTimedOut))
                .toList();
        return still.isEmpty() || isSilentAlone(still.get(0)) ? still : List.of();
    }

    /** Else they wait for each other: a queue was taken for slowness. */
    private boolean isSilentAlone(CaseExecution play) {
        return player.worksOffItsQueue()
                && player.playAgain(play.contractCase()).isTimedOut();
    }

    private Lanes lanes() {
        return new Lanes(atOnce, patience, neighbours::answer);
    }

    private Map<String, CaseExecution> plays(
            List<ContractCase> cases, BiFunction<ContractCase, Runnable, CaseExecution> playing) {
        Map<String, CaseExecution> plays = new ConcurrentHashMap<>();
        try (Lanes lanes = lanes()) {
            for (ContractCase one : cases) {
                lanes.run(room -> neighbours
                        .unlessGone(() -> playing.apply(one, room))
                        .ifPresent(play -> plays.put(one.id(), play)));
            }
        }
        Map<String, CaseExecution> inOrder = new LinkedHashMap<>();
        cases.stream()
                .filter(one -> plays.containsKey(one.id()))
                .forEach(one -> inOrder.put(one.id(), plays.get(one.id())));
        return inOrder;
    }
}
