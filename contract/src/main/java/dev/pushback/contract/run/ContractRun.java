package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Need;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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

    private static final String ILL_TREATMENT = "malformed";
    private static final String PLAINEST_STORED = "event.plainest-stored";

    private final RunOptions options;
    private final Transport transport;
    private final CaseExecutor player;
    private final Liveness liveness;
    private final Confirmation secondLook;
    private final FailureDiagnosis whyNot;

    /** What was played side by side and is not judged yet, by id. */
    private Map<String, CaseExecution> beside = new LinkedHashMap<>();

    private Baseline base;
    private Boolean storesNothing;
    private ReceiverDown fallen;
    private String lastAnswered = "";
    private int failures;
    private int breadth;

    /** Prepares a run; nothing is sent yet. */
    public ContractRun(RunOptions options) {
        this(options, new NettyTransport(options.transport()));
    }

    public ContractRun(RunOptions options, Transport transport) {
        this.options = options;
        this.transport = transport;
        this.player = new CaseExecutor(options, transport);
        this.liveness = new Liveness(player);
        this.secondLook = new Confirmation(player, options.strict());
        this.whyNot = new FailureDiagnosis(player);
    }

    /**
     * Plays these cases and tells each result as soon as it stands, in the order given. Cases that need a probe are left
     * out if there is none; the result's notes say so.
     */
    public synchronized RunResult play(List<ContractCase> cases, Consumer<CaseResult> listener) {
        List<ContractCase> played = cases.stream().filter(this::isPossible).toList();
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < played.size(); i++) {
            if (i == 0 || ConcurrentCases.takes(played.get(i)) && !ConcurrentCases.takes(played.get(i - 1))) {
                playAhead(played.subList(i, played.size()));
            }
            CaseResult result = play(played.get(i), i == played.size() - 1);
            results.add(result);
            listener.accept(result);
        }
        RunResult result = new RunResult(
                options.url().toString(),
                options.seed(),
                options.strict(),
                fallen == null ? base().headline(options, results) : fallen.headline(),
                notes(cases.size() - played.size(), results),
                base().isReached(),
                results);
        return result.of(new StackProbe(options, transport).look(result));
    }

    /** Plays one case. */
    public synchronized CaseResult play(ContractCase contractCase) {
        return play(contractCase, false);
    }

    private CaseResult play(ContractCase contractCase, boolean last) {
        CaseExecution ahead = beside.remove(contractCase.id());
        String obstacle = obstacle(contractCase);
        if (obstacle != null) {
            return CaseResult.skipped(contractCase, obstacle);
        }
        CaseResult judged = fallen == null
                ? judge(contractCase, ahead, last)
                : fallen.judge(contractCase, ahead, options.strict());
        CaseResult result = options.knownFailures().judge(options.tolerated().tolerate(judged));
        if (result.verdict() == Verdict.FAILED) {
            failures++;
        }
        if (result.attempts().stream().anyMatch(attempt -> attempt.isAnswered())) {
            lastAnswered = contractCase.id();
        }
        return result;
    }

    @Override
    public void close() {
        transport.close();
    }

    private CaseResult judge(ContractCase contractCase, CaseExecution ahead, boolean last) {
        CaseExecution judged = base().judge(contractCase);
        if (judged != null) {
            return judged.result(options.strict());
        }
        CaseExecution play = ahead != null ? ahead : player.play(contractCase);
        boolean isSuspicious = play.isBroken() || play.isSilent();
        boolean isRough = contractCase.group().equals(ILL_TREATMENT);
        if ((isSuspicious || isRough || last) && base().isAcknowledged()) {
            Liveness.Ailment ailment = liveness.look();
            if (ailment != null && (isSuspicious || ailment.isDeath())) {
                fallen = ReceiverDown.of(ailment, play, beside.values(), lastAnswered);
                return fallen.judge(play, options.strict());
            }
        }
        return lookAgain(play, ahead != null);
    }

    private CaseResult lookAgain(CaseExecution seen, boolean ahead) {
        boolean isLeftOpenBySilence = seen.isSilent() && !seen.isBroken();
        CaseExecution play = isLeftOpenBySilence && !ahead ? player.playAgain(seen.contractCase()) : seen;
        if (play.isKept() || !play.isBroken() && !ahead) {
            return play.result(options.strict());
        }
        CaseResult result = ahead ? secondLook.alone(play) : secondLook.confirm(play);
        return result.isBroken() && result.reason() == null
                ? whyNot.explain(result).map(result::because).orElse(result)
                : result;
    }

    /** Plays what may be played side by side up to the next case that may not, if the receiver answers as well so. */
    private void playAhead(List<ContractCase> rest) {
        List<ContractCase> batch = new ArrayList<>();
        for (ContractCase one : rest) {
            if (!ConcurrentCases.takes(one)) {
                break;
            }
            if (obstacle(one) == null) {
                batch.add(one);
            }
        }
        boolean worthwhile =
                batch.size() > 1 && options.maxFailures() == 0 && fallen == null && base().isAcknowledged();
        beside = worthwhile && breadth() > 1
                ? new ConcurrentCases(player, breadth()).play(batch)
                : new LinkedHashMap<>();
    }

    private int breadth() {
        if (breadth == 0) {
            breadth = new ConcurrencyProbe(
                            player, base().attempt(), options.transport().timeout())
                    .measured();
        }
        return breadth;
    }

    private boolean isPossible(ContractCase contractCase) {
        return !contractCase.needs().contains(Need.PROBE) || options.met().contains(Need.PROBE);
    }

    private String obstacle(ContractCase contractCase) {
        if (!options.met().containsAll(contractCase.needs())) {
            return contractCase.needs().contains(Need.TOKEN) && !options.met().contains(Need.TOKEN)
                    ? "no token was given: --token-file F or PUSHBACK_TOKEN; --no-auth leaves these cases out"
                    : "no probe was given: --probe URL";
        }
        if (options.maxFailures() > 0 && failures >= options.maxFailures()) {
            return "stopped after " + failures + " failure(s)";
        }
        String ofBase = base().obstacle(contractCase);
        boolean isDeeper =
                contractCase.needs().contains(Need.PROBE) && !contractCase.id().equals(PLAINEST_STORED);
        return ofBase == null && isDeeper && fallen == null && storesNothing()
                ? "the probe shows nothing even of the plainest event, see " + PLAINEST_STORED
                : ofBase;
    }

    /** Asked once, for it may take a while. */
    private boolean storesNothing() {
        if (storesNothing == null) {
            storesNothing = base().isAcknowledged() && player.storesNothing();
        }
        return storesNothing;
    }

    private Baseline base() {
        if (base == null) {
            base = Baseline.of(player);
        }
        return base;
    }

    private List<String> notes(int leftOut, List<CaseResult> results) {
        List<String> notes = new ArrayList<>();
        UnreadEvents.note(results).ifPresent(notes::add);
        if (base().note() != null && base().isAcknowledged()) {
            notes.add(base().note());
        }
        if (Boolean.TRUE.equals(storesNothing)) {
            notes.add(
                    "The probe shows nothing even of the plainest event, so what is stored is not judged: does the receiver"
                            + " read Events as an array and the command in the query, and does the probe look where it stores?");
        }
        if (leftOut > 0) {
            notes.add(leftOut + (leftOut == 1 ? " case" : " cases")
                    + " on what the receiver stores left out: --probe URL lets Pushback look.");
        }
        return notes;
    }
}
