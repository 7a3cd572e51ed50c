package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.contract.shrink.CrossCallbackProbe;
import dev.pushback.contract.shrink.Explanation;
import dev.pushback.contract.shrink.ShrinkLimits;
import dev.pushback.contract.shrink.Shrinker;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.Reply;
import dev.pushback.schema.Wire;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Has a batch shrunk that should have been acknowledged, and was not; bounded for the run as a whole. */
final class FailureDiagnosis {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Enough for three times the most callbacks that are asked about. */
    private static final ShrinkLimits COMPANY = new ShrinkLimits(100, Duration.ofSeconds(5));

    private final CaseExecutor player;
    private final Supplier<Duration> patience;
    private final SilentCauses silent = new SilentCauses();
    private Duration left = LIMIT;

    /** Waits so long for an answer when it looks for what the receiver is silent on. */
    FailureDiagnosis(CaseExecutor player, Supplier<Duration> patience) {
        this.player = player;
        this.patience = patience;
    }

    /** What of the batch matters; empty if there is nothing to say. */
    Optional<Explanation> explain(CaseResult broken) {
        ContractCase contractCase = broken.contractCase();
        boolean canBeSaid = !contractCase.is(Trait.BASELINE)
                && !contractCase.is(Trait.NEEDS_PROBE)
                && answersAll(broken)
                && !left.isNegative()
                && asksForAcknowledgement(broken);
        if (!canBeSaid) {
            return Optional.empty();
        }
        boolean isSilence = SilentCauses.isSilence(broken);
        if (isSilence) {
            Optional<Explanation> known = silent.known(broken);
            if (known.isPresent() || silent.areHidden()) {
                return known;
            }
        }
        Optional<Explanation> found = search(broken, isSilence);
        if (isSilence) {
            silent.learn(broken, found);
        }
        return found;
    }

    private Optional<Explanation> search(CaseResult broken, boolean isSilence) {
        ContractCase contractCase = broken.contractCase();
        ShrinkLimits limits = ShrinkLimits.USUAL.within(left);
        long start = System.nanoTime();
        Shrinker shrinker = new Shrinker(
                contractCase.script().callbacks().get(broken.shown()),
                broken.shownAttempt(),
                () -> player.fresh(contractCase.id()),
                isSilence ? limits.withPatience(patience.get()) : limits);
        Optional<Explanation> found = shrinker.explain()
                .or(() -> new CrossCallbackProbe(
                                contractCase.script(),
                                broken.shown(),
                                () -> player.fresh(contractCase.id()),
                                COMPANY.within(left))
                        .explain());
        left = left.minusNanos(System.nanoTime() - start);
        return found;
    }

    /** Of a silence the answers up to it suffice; else what is missing was needless to send. */
    private static boolean answersAll(CaseResult broken) {
        RequestPlan script = broken.contractCase().script();
        int answers = broken.attempts().size();
        return script.callbacks().size() == answers
                || SilentCauses.isSilence(broken) && (script.isAtOnce() || broken.shown() == answers - 1);
    }

    /**
     * Whether the case asks that valid callbacks be acknowledged: it would be kept if all of them had been, and broken if
     * all of them had been refused.
     */
    private static boolean asksForAcknowledgement(CaseResult broken) {
        return !Expectations.acknowledges(broken.shownAttempt())
                && isKept(broken, Reply.ok())
                && !isKept(broken, Reply.failure("no"));
    }

    private static boolean isKept(CaseResult broken, Reply answer) {
        HttpReply reply = new HttpReply(200, List.of(), Wire.encode(answer), true);
        List<Attempt> imagined = broken.attempts().stream()
                .map(attempt -> new Attempt(attempt.call(), attempt.at(), attempt.took(), reply, null, Message.NONE))
                .toList();
        return broken.contractCase().expectation().judge(imagined).isPassed();
    }
}
