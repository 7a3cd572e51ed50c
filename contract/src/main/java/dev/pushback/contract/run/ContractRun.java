package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.ledger.Ledger;
import dev.pushback.contract.ledger.RightCallback;
import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.probe.Storing;
import dev.pushback.contract.run.cause.CommonCause;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Plays cases against a receiver and judges what comes back.
 *
 * <p>First the plainest callback is sent. If nobody is there, nothing is judged; if it is not acknowledged, only the cases
 * that judge this very answer are played, and the rest is skipped. A case that fails is played again before the receiver
 * is condemned for it, and after each failure, each ill treatment and the last case it is asked whether it still lives.
 *
 * <p>Safe for any number of threads; cases are played one after the other, or a few at once where the run itself sees to
 * it.
 */
public final class ContractRun implements AutoCloseable {

    private final RunOptions options;
    private final Transport transport;
    private final Transport plain;
    private final Supplier<Transport> patient;
    private final Ledger ledger;
    private final CaseExecutor player;
    private final ReceiverFacts facts;
    private final Liveness liveness;
    private final Confirmation confirmation;
    private final FailureDiagnosis diagnosis;
    private final StorageWatch watch;
    private final Unsteadiness unsteadiness;
    private final Circumstances circumstances;
    private final Map<CallbackKind, ContractRun> others = new HashMap<>();
    private final Ahead ahead;
    private boolean judgesBans;
    private BiConsumer<Duration, Duration> foretold = (each, all) -> {};
    private Consumer<CaseResult> passes = pass -> {};
    private RunState state;

    /** Prepares a run; nothing is sent yet. */
    public ContractRun(RunOptions options) {
        this(
                options,
                new NettyTransport(options.transport()),
                () -> new NettyTransport(options.transport().withTimeout(Lateness.LONGEST)));
    }

    public ContractRun(RunOptions options, Transport transport) {
        this(options, transport, () -> Lateness.kept(transport));
    }

    private ContractRun(RunOptions options, Transport transport, Supplier<Transport> patient) {
        this(
                options,
                transport,
                patient,
                new Ledger(
                        options.kinds(),
                        new RightCallback(options.sdkAppId(), options.token(), options.kinds(), options.clock())),
                0);
    }

    private ContractRun(RunOptions options, Transport plain, Supplier<Transport> patient, Ledger ledger, int failures) {
        Transport transport = options.probe() == null ? plain : ledger.recording(plain);
        this.plain = plain;
        this.ledger = ledger;
        this.state = RunState.after(failures);
        this.options = options;
        this.transport = transport;
        this.player = new CaseExecutor(options, transport);
        Lateness lateness = new Lateness(player, patient);
        this.patient = patient;
        this.facts = new ReceiverFacts(options, player, lateness);
        this.liveness = new Liveness(player, facts::playOneByOne, lateness);
        this.confirmation = new Confirmation(player, options.strict());
        this.diagnosis = new FailureDiagnosis(player, facts::patience);
        this.ahead = new Ahead(player, facts, liveness);
        this.unsteadiness = new Unsteadiness(player::sendPlainest);
        this.circumstances = new Circumstances(player);
        this.watch = new StorageWatch(ledger, options.probe());
    }

    /**
     * Plays these cases and tells each result as soon as it stands, in the order given. Cases that need a probe are left
     * out if there is none; the result's notes say so.
     */
    public synchronized RunResult play(List<ContractCase> cases, Consumer<CaseResult> listener) {
        RunResult result = cases.stream()
                .map(ContractCase::kind)
                .distinct()
                .map(kind -> of(kind).playOfKind(kind, cases, listener))
                .reduce(RunResult::and)
                .orElseGet(() -> playOfKind(options.kind(), cases, listener));
        return cases.isEmpty() || !result.reached() ? result : result.of(storage());
    }

    /** What is stored of everything that was sent so far, if there is a probe to tell; waits for what is written later. */
    public synchronized StorageReport storage() {
        return options.probe() == null
                ? StorageReport.withoutProbe()
                : ledger.audit(options.probe(), Storing.LONGEST).advisory(options.probeAdvisory());
    }

    private RunResult playOfKind(CallbackKind kind, List<ContractCase> all, Consumer<CaseResult> listener) {
        List<ContractCase> cases =
                all.stream().filter(one -> one.kind() == kind).toList();
        List<ContractCase> played = cases.stream()
                .filter(one -> !one.is(Trait.NEEDS_PROBE) || options.meets(Trait.NEEDS_PROBE))
                .toList();
        judgesBans = played.stream().anyMatch(one -> one.is(Trait.AFTER_MANY_REFUSALS));
        List<CaseResult> told = new ArrayList<>();
        for (int i = 0; i < played.size(); i++) {
            if (i == 0 || ahead.startsAgain(played, i)) {
                state = playAhead(played.subList(i, played.size()), i == 0);
            }
            CaseResult result = next(played.get(i), i == played.size() - 1);
            told.add(result);
            listener.accept(result);
        }
        List<CaseResult> results = held(told);
        Optional<CommonCause> common = circumstances
                .found()
                .map(Circumstance::cause)
                .or(() -> CommonCause.of(results))
                .or(() -> state.isDown() ? Optional.empty() : facts.repliesKeptBySign(results));
        RunResult result = new RunResult(
                options.url().toString(),
                options.seed(),
                options.strict(),
                headline(results, common),
                notes(cases.size() - played.size(), results),
                facts.baseline().isReached(),
                common.map(cause -> cause.markedIn(results)).orElse(results));
        return result.of(new StackProbe(options, transport).look(result));
    }

    /** One restart is no matter. */
    private List<Message> notes(int leftOut, List<CaseResult> results) {
        boolean isKnown = circumstances.found().isPresent() || state.isDown() || facts.isKnownToLimitTheRate();
        int away = isKnown ? 0 : liveness.away() + circumstances.away();
        List<Message> notes = new ArrayList<>();
        if (away > 1) {
            notes.add(RunMessage.AWAY_NOTE.of(away));
        }
        if (!state.isDown()) {
            player.slowing().ifPresent(growth -> notes.add(RunMessage.SLOWING_NOTE.of(growth.message())));
        }
        notes.addAll(facts.notes(leftOut, results));
        return notes;
    }

    /** Where no case failed for what strikes even plain callbacks, those that are about the answer to one do. */
    private List<CaseResult> held(List<CaseResult> told) {
        return circumstances
                .found()
                .filter(found -> told.stream().noneMatch(one -> one.verdict() == Verdict.FAILED && found.isOf(one)))
                .map(found -> told.stream()
                        .map(one -> found.broken(one.contractCase())
                                .map(play -> settled(play.result(options.strict())))
                                .orElse(one))
                        .toList())
                .orElse(told);
    }

    private Message headline(List<CaseResult> results, Optional<CommonCause> common) {
        if (state.isDown()) {
            return state.down().headline();
        }
        return unsteadiness.found().isNone() ? facts.headline(results, common) : unsteadiness.found();
    }

    /** Has it told of a slow receiver how long a callback takes, and about how long all cases will, before they are played. */
    public synchronized void foretelling(BiConsumer<Duration, Duration> listener) {
        foretold = listener;
    }

    /**
     * Has it told at once, from any thread, of each case that passed beside others and stands in no result yet: what a run
     * knows that ends before its time. Ill treatment is no pass before the receiver was seen alive after it.
     */
    public synchronized void passing(Consumer<CaseResult> listener) {
        passes = listener;
        player.telling(play -> {
            if (!play.contractCase().is(Trait.HOSTILE)) {
                listener.accept(settled(play.result(options.strict())));
            }
        });
    }

    /** Plays one case. */
    public synchronized CaseResult play(ContractCase contractCase) {
        return of(contractCase.kind()).play(contractCase, false);
    }

    /** What plays cases of this kind: each kind has a plainest callback of its own. */
    private ContractRun of(CallbackKind kind) {
        return kind == options.kind()
                ? this
                : others.computeIfAbsent(kind, other -> {
                    ContractRun run = new ContractRun(
                            options.but().kinds(List.of(other)).build(), plain, patient, ledger, state.failures());
                    run.passing(passes);
                    return run;
                });
    }

    @Override
    public void close() {
        watch.close();
        others.values().forEach(other -> other.watch.close());
        transport.close();
    }

    /** A pass stands at once; what is not one is looked into when no other case is under way. */
    private CaseResult next(ContractCase contractCase, boolean last) {
        Optional<Message> obstacle = obstacle(contractCase);
        if (obstacle.isPresent()) {
            return skipped(contractCase, obstacle.get());
        }
        Optional<CaseExecution> passed = last ? Optional.empty() : ahead.passed(contractCase);
        if (passed.isPresent()) {
            return judged(passed.get().result(options.strict()));
        }
        state = ahead.finish(state);
        if (contractCase.is(Trait.HOSTILE)) {
            watch.lookAtAll();
        }
        return judged(judge(contractCase, last));
    }

    private CaseResult play(ContractCase contractCase, boolean last) {
        return obstacle(contractCase)
                .map(why -> skipped(contractCase, why))
                .orElseGet(() -> judged(judge(contractCase, last)));
    }

    private CaseResult skipped(ContractCase contractCase, Message why) {
        return noted(CaseResult.skipped(contractCase, why));
    }

    private CaseResult judged(CaseResult judged) {
        return noted(settled(judged));
    }

    /** As the lists of known failures and requirements have it. */
    private CaseResult settled(CaseResult judged) {
        return options.knownFailures().judge(options.tolerated().tolerate(decided(judged.contractCase(), judged)));
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

    private CaseResult decided(ContractCase contractCase, CaseResult result) {
        return options.decides(contractCase) ? result.deciding() : result;
    }

    /** The steps of a case: what is known of a dead receiver, of the baseline, one play, the watch, the confirmation. */
    private CaseResult judge(ContractCase contractCase, boolean last) {
        Optional<CaseExecution> ahead = state.played(contractCase);
        if (state.isDown()) {
            return state.down().judge(contractCase, ahead, options.strict());
        }
        Optional<CaseExecution> known = facts.baseline().judge(contractCase);
        if (known.isPresent()) {
            return known.get().result(options.strict());
        }
        boolean isStale = facts.isKnownToLimitTheRate()
                        && !ahead.map(CaseExecution::isPassed).orElse(true)
                || ahead.filter(circumstances::strike).isPresent();
        if (isStale) {
            return limited(confirmed(player.playAgain(contractCase), false, last));
        }
        CaseExecution play = ahead.orElseGet(() -> player.play(contractCase));
        if (isHeldUpByAnIdleConnection(play)) {
            return contractCase.script().isAtOnce()
                    ? CaseResult.skipped(contractCase, ReceiverFacts.oneConnection())
                    : confirm(player.playAgain(contractCase), false);
        }
        if (circumstances.strike(play) && contractCase.script().isAtOnce()) {
            return play.isFailed()
                    ? play.result(options.strict()).because(RunMessage.MET.of(), Set.of(Symptom.COMMON))
                    : play.result(options.strict());
        }
        if (facts.baseline().isAcknowledged() && circumstances.areBehind(play)) {
            if (circumstances.hideAll()) {
                return met(play);
            }
            CaseResult again = confirmed(player.playAgain(contractCase), false, last);
            return again.verdict() == Verdict.PASSED ? met(play) : again;
        }
        RunState before = state;
        CaseResult result = confirmed(play, ahead.isPresent(), last);
        if (mayBeOfALimit(result) && facts.limitsTheRate()) {
            state = before;
            return limited(confirmed(player.playAgain(contractCase), false, last));
        }
        return mayBeOfTheTime(play, result) ? watched(play, result, before, last) : limited(result);
    }

    /** What is away for a while may be back: the case is asked again, and not blamed for the time. */
    private CaseResult watched(CaseExecution play, CaseResult result, RunState before, boolean last) {
        Optional<Weather> weather = circumstances.watch(play);
        if (circumstances.found().isPresent()) {
            state = before;
            CaseResult again = confirmed(player.playAgain(play.contractCase()), false, last);
            return again.verdict() == Verdict.PASSED ? met(play) : again;
        }
        if (!state.isDown() || !weather.map(Weather::isUp).orElse(false)) {
            return limited(result);
        }
        state = before;
        if (facts.limitsTheRate()) {
            return limited(confirmed(player.playAgain(play.contractCase()), false, last));
        }
        CaseExecution again = player.playAgain(play.contractCase());
        return again.result(options.strict())
                .because(RunMessage.WAS_AWAY.of(AttemptSummary.of(play.shown())), Set.of());
    }

    /** What is acknowledged now and then, or no longer, may be so because of the time; asked anew once it is known to come back. */
    private boolean mayBeOfTheTime(CaseExecution play, CaseResult result) {
        if (state.isDown()) {
            return !state.down().ailment().isStandstill()
                    && !state.down().ailment().isLimitOfRate();
        }
        boolean isLeftOpen = result.symptoms().contains(Symptom.FLAKY)
                || result.reason().is(RunMessage.NOT_KEPT_BESIDE)
                || result.reason().is(RunMessage.HICCUP)
                || result.verdict() == Verdict.PASSED && play.isSilent();
        return isLeftOpen
                && circumstances.mayBeWatched(play)
                && !result.contractCase().script().isAtOnce();
    }

    /** The case that showed it is broken by it, and no other that is kept where it does not come about. */
    private CaseResult met(CaseExecution play) {
        CaseResult result = play.result(options.strict());
        return result.isBroken()
                ? result.because(RunMessage.MET.of(), Set.of(Symptom.COMMON))
                : result.failing(
                        RunMessage.MET.of(),
                        RunMessage.GOES_ON_ACKNOWLEDGING.of(),
                        AttemptSummary.of(play.shown()),
                        Set.of(Symptom.COMMON));
    }

    private CaseResult confirmed(CaseExecution play, boolean ahead, boolean last) {
        CaseResult result = watchForOutage(play, ahead, last).orElseGet(() -> fallenSince(play, confirm(play, ahead)));
        if (!state.isDown() && play.contractCase().script().isAtOnce() && isOutOfTime(result)) {
            player.worksOffItsQueue();
        }
        return result;
    }

    private static boolean isOutOfTime(CaseResult result) {
        return result.isBroken()
                && result.shownAttempt() != null
                && result.shownAttempt().isOutOfTime();
    }

    /** Who falls may answer once more before: one that dropped the connection each time is looked at again. */
    private CaseResult fallenSince(CaseExecution play, CaseResult result) {
        boolean isDropped = result.isBroken()
                && result.shownAttempt() != null
                && !result.shownAttempt().isAnswered()
                && !result.shownAttempt().isOutOfTime();
        return isDropped && facts.baseline().isAcknowledged()
                ? watchForOutage(play, false, false).orElse(result)
                : result;
    }

    /** What is refused now and then, or from now on, may be so because too many came. */
    private boolean mayBeOfALimit(CaseResult result) {
        return state.isDown() && !state.down().ailment().isDeath()
                || result.symptoms().contains(Symptom.FLAKY)
                || result.reason().is(RunMessage.NOT_KEPT_BESIDE)
                || result.isBroken()
                        && isRefused(result)
                        && result.contractCase().script().isAtOnce();
    }

    private static boolean isRefused(CaseResult result) {
        return result.shownAttempt() != null
                && !result.shownAttempt().isOutOfTime()
                && !Expectations.acknowledges(result.shownAttempt());
    }

    /** What comes at once meets the limit as what it is; all else was sent below it. */
    private CaseResult limited(CaseResult result) {
        return facts.isKnownToLimitTheRate()
                        && result.isBroken()
                        && isRefused(result)
                        && result.contractCase().script().isAtOnce()
                ? result.because(RunMessage.RATE_MET.of(), Set.of())
                : result;
    }

    /** The connection may be one of the run's own: what was played so far says nothing of this case. */
    private boolean isHeldUpByAnIdleConnection(CaseExecution play) {
        return play.isSilent()
                && play.shown().isOutOfTime()
                && !play.contractCase().is(Trait.BASELINE)
                && !play.contractCase().is(Trait.IDLE_NEIGHBOUR)
                && facts.servesOneConnection();
    }

    /** After a failure, ill treatment and the last case the receiver is asked whether it still lives; ahead it was asked. */
    private Optional<CaseResult> watchForOutage(CaseExecution play, boolean ahead, boolean last) {
        boolean isSuspicious = play.isFailed() || play.isSilent();
        boolean isDue = isSuspicious || last || !ahead && play.contractCase().is(Trait.HOSTILE);
        if (!isDue || !facts.baseline().isAcknowledged()) {
            return Optional.empty();
        }
        boolean isBehindMany = ahead || play.contractCase().script().isAtOnce();
        return (isBehindMany ? liveness.lookBehindMany() : liveness.look())
                .filter(outage -> isSuspicious || outage.isDeath())
                .map(outage -> fall(outage, play).grown(player.slowing()))
                .map(down -> {
                    state = state.withDown(down);
                    return down.judge(play, options.strict());
                });
    }

    private ReceiverDown fall(Liveness.Ailment outage, CaseExecution play) {
        if (outage.isLimitOfRate()) {
            return ReceiverDown.ofRate(outage, play, state.lastAnswered());
        }
        return !outage.isDeath() && judgesBans && state.refusals().mayHaveLedToABan()
                ? ReceiverDown.ofRefusals(outage, state.refusals().inARow(), state.lastAnswered())
                : ReceiverDown.of(
                        outage,
                        play,
                        state.playedBeside(play.contractCase()),
                        state.lastAnswered(),
                        player.refused(),
                        state.played(play.contractCase()).isPresent(),
                        player.answered());
    }

    private CaseResult confirm(CaseExecution seen, boolean ahead) {
        if (seen.confirmed()) {
            return diagnose(seen.result(options.strict()));
        }
        boolean isLeftOpenBySilence = seen.isSilent() && !seen.isFailed();
        CaseExecution play = isLeftOpenBySilence && !ahead ? player.playAgain(seen.contractCase()) : seen;
        if (play.isPassed() || !play.isFailed() && !ahead) {
            return play.result(options.strict());
        }
        return diagnose(ahead ? confirmation.alone(play) : confirmation.confirm(play));
    }

    private CaseResult diagnose(CaseResult result) {
        if (isDroppedInSilence(result)) {
            return result.warned(RunMessage.DROPPED_IN_SILENCE.of(Contract.idOf(Trait.FOREIGN_NOT_STORED)));
        }
        return result.isBroken() && result.reason().isNone()
                ? diagnosis
                        .explain(result)
                        .map(why -> result.because(why.message(), why.symptoms()))
                        .orElse(result)
                : result;
    }

    /** The page asks for a check of SdkAppid and names no answer: who stores nothing of another app has checked. */
    private boolean isDroppedInSilence(CaseResult result) {
        return result.verdict() == Verdict.FAILED
                && !options.strict()
                && result.contractCase().rule() == Rule.SDK_APP_ID_CHECKED
                && Expectations.acknowledges(result.shownAttempt())
                && facts.dropsForeign();
    }

    /** Plays what may be played side by side up to the next case that may not, if the receiver answers as well so. */
    private RunState playAhead(List<ContractCase> rest, boolean first) {
        boolean worthwhile = rest.size() > 1
                && options.maxFailures() == 0
                && !state.isDown()
                && facts.baseline().isAcknowledged();
        if (worthwhile && first && facts.isSlow()) {
            foretold.accept(facts.baseline().attempt().took(), Foretelling.of(rest, facts));
        }
        return worthwhile ? ahead.play(state, rest, one -> obstacle(one).isEmpty()) : state;
    }

    /** Why a case can't be judged, if it can't. */
    private Optional<Message> obstacle(ContractCase contractCase) {
        return unmetNeed(contractCase)
                .or(this::stop)
                .or(() -> unsteadiness.found().isNone() && !circumstances.hideAll()
                        ? Optional.empty()
                        : Optional.of(RunMessage.UNSTEADY.of()))
                .or(() -> needsSeveralConnections(contractCase))
                .or(() -> facts.obstacleAtOnce(contractCase))
                .or(() -> facts.baseline().obstacle(contractCase))
                .or(() -> state.refusals().tellOf(contractCase).map(RunMessage.REFUSALS_UNANSWERED::of))
                .or(() -> hidesStorage(contractCase) ? Optional.of(ReceiverFacts.nothingStored()) : Optional.empty());
    }

    private Optional<Message> unmetNeed(ContractCase contractCase) {
        if (contractCase.is(Trait.NEEDS_TOKEN) && !options.meets(Trait.NEEDS_TOKEN)) {
            return Optional.of(RunMessage.NO_TOKEN.of());
        }
        return contractCase.is(Trait.NEEDS_PROBE) && !options.meets(Trait.NEEDS_PROBE)
                ? Optional.of(ExpectMessage.NO_PROBE.of())
                : Optional.empty();
    }

    private Optional<Message> stop() {
        return options.maxFailures() > 0 && state.failures() >= options.maxFailures()
                ? Optional.of(RunMessage.STOPPED.of(state.failures()))
                : Optional.empty();
    }

    private Optional<Message> needsSeveralConnections(ContractCase contractCase) {
        return facts.isKnownToServeOneConnection() && contractCase.script().isAtOnce()
                ? Optional.of(ReceiverFacts.oneConnection())
                : Optional.empty();
    }

    private boolean hidesStorage(ContractCase contractCase) {
        return contractCase.is(Trait.NEEDS_PROBE)
                && !contractCase.is(Trait.OPENS_PROBE)
                && !state.isDown()
                && facts.storesNothing();
    }
}
