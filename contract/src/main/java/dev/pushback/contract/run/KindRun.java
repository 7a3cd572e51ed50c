package dev.pushback.contract.run;

import dev.pushback.contract.ledger.Ledger;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays the cases of one kind of callback, in order, and keeps what is known between them. For one thread.
 */
final class KindRun implements AutoCloseable {

    private final RunOptions options;
    private final Transport transport;
    private final CaseExecutor player;
    private final ReceiverFacts facts;
    private final Unsteadiness unsteadiness;
    private final Circumstances circumstances;
    private final OutageWatch outages;
    private final Obstacles obstacles;
    private final CaseJudge judge;
    private final Conclusion conclusion;
    private final StorageWatch watch;
    private final Ahead ahead;
    private RunState state;

    /**
     * A run in which nothing has been sent yet.
     *
     * @param options how; the first kind is the one that is played
     * @param transport carries the calls
     * @param patient makes one that waits longer than Tencent does
     * @param ledger keeps what ought to be stored, if there is a probe
     * @param failures how many cases of other kinds have failed
     */
    KindRun(RunOptions options, Transport transport, Supplier<Transport> patient, Ledger ledger, int failures) {
        this.options = options;
        this.transport = options.probe() == null ? transport : ledger.recording(transport);
        this.player = new CaseExecutor(options, this.transport);
        Lateness lateness = new Lateness(player, patient);
        this.facts = new ReceiverFacts(options, player, lateness);
        Liveness liveness = new Liveness(player, facts::playOneByOne, lateness);
        this.unsteadiness = new Unsteadiness(player::sendPlainest);
        this.circumstances = new Circumstances(player);
        this.outages = new OutageWatch(player, facts, liveness);
        this.obstacles = new Obstacles(options, facts, unsteadiness, circumstances);
        this.judge = new CaseJudge(options, player, facts, circumstances, outages);
        this.conclusion = new Conclusion(options, facts, circumstances, unsteadiness, liveness);
        this.ahead = new Ahead(player, facts, liveness);
        this.watch = new StorageWatch(ledger, options.probe());
        this.state = RunState.after(failures);
    }

    /** What tells at once, from any thread, of each case that passed beside others. */
    void passing(Consumer<CaseResult> listener) {
        player.telling(play -> {
            if (!play.contractCase().is(Trait.HOSTILE)) {
                listener.accept(options.settled(play.result(options.strict())));
            }
        });
    }

    /** How many cases have failed. */
    int failures() {
        return state.failures();
    }

    /**
     * Plays cases, and tells each result as soon as it stands.
     *
     * @param foretold told how long a callback takes, and about how long all cases will, where the receiver is slow
     */
    RunResult play(List<ContractCase> cases, Consumer<CaseResult> listener, BiConsumer<Duration, Duration> foretold) {
        List<ContractCase> played = cases.stream()
                .filter(one -> !one.is(Trait.NEEDS_PROBE) || options.meets(Trait.NEEDS_PROBE))
                .toList();
        outages.judgingBans(played.stream().anyMatch(one -> one.is(Trait.AFTER_MANY_REFUSALS)));
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < played.size(); i++) {
            List<ContractCase> rest = played.subList(i, played.size());
            if (i == 0 && isWorthPlayingAhead(rest) && facts.isSlow()) {
                foretold.accept(facts.baseline().attempt().took(), Foretelling.of(rest, facts));
            }
            if ((i == 0 || ahead.startsAgain(played, i)) && isWorthPlayingAhead(rest)) {
                state = ahead.play(state, rest, one -> obstacles.to(one, state).isEmpty());
            }
            CaseResult result = next(rest);
            results.add(result);
            listener.accept(result);
        }
        RunResult result = conclusion.of(results, state, cases.size() - played.size());
        return result.of(new StackProbe(options, transport).look(result));
    }

    /** Plays one case. */
    CaseResult play(ContractCase contractCase) {
        return obstacles
                .to(contractCase, state)
                .map(why -> skipped(contractCase, why))
                .orElseGet(() -> judged(new Turn(contractCase, state, false)));
    }

    @Override
    public void close() {
        watch.close();
    }

    /** Whether what may be played side by side is played so, up to the next case that may not. */
    private boolean isWorthPlayingAhead(List<ContractCase> rest) {
        return rest.size() > 1
                && options.maxFailures() == 0
                && !state.isDown()
                && facts.baseline().isAcknowledged();
    }

    /** A pass stands at once; what is not one is looked into when no other case is under way. */
    private CaseResult next(List<ContractCase> rest) {
        ContractCase contractCase = rest.get(0);
        boolean last = rest.size() == 1;
        Optional<Message> obstacle = obstacles.to(contractCase, state);
        if (obstacle.isPresent()) {
            return skipped(contractCase, obstacle.get());
        }
        Optional<CaseExecution> passed = last ? Optional.empty() : ahead.passed(contractCase);
        if (passed.isPresent()) {
            return noted(options.settled(passed.get().result(options.strict())));
        }
        state = ahead.finish(state);
        if (contractCase.is(Trait.HOSTILE)) {
            watch.lookAtAll();
        }
        return judged(new Turn(contractCase, state, last));
    }

    private CaseResult skipped(ContractCase contractCase, Message why) {
        return noted(CaseResult.skipped(contractCase, why));
    }

    private CaseResult judged(Turn turn) {
        CaseJudge.Judged judged = judge.judge(turn);
        state = judged.fall().map(state::withDown).orElse(state);
        return noted(options.settled(judged.result()));
    }

    private CaseResult noted(CaseResult result) {
        state = state.after(result);
        facts.note(result);
        if (!state.isDown() && circumstances.found().isEmpty()) {
            unsteadiness.after(result);
        }
        watch.look();
        return result;
    }
}
