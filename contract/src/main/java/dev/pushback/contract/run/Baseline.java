package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The answer to the plainest callback, and what follows from it for the cases.
 *
 * <p>Where the first answer is no acknowledgement, or a slow one, a second is asked for and the better one counts: a
 * receiver that has just started, and a sender that has just started, are slow once. Where nobody listens any more after
 * the first, the first counts: the receiver died of it.
 *
 * @param attempt the answer that counts
 * @param note what must be known of the other one; {@link Message#NONE} if nothing
 * @param takesSignOnce whether a guard against replays remembers Sign, which would refuse most of what the cases send
 * @param refused the answer to the plainest callback signed by this machine's clock, where the receiver goes by another and
 *     so refuses it; else {@code null}
 * @param clock that other clock, in words; {@link Message#NONE} if there is none
 */
record Baseline(Attempt attempt, Message note, boolean takesSignOnce, Attempt refused, Message clock) {

    Baseline(Attempt attempt, Message note, boolean takesSignOnce) {
        this(attempt, note, takesSignOnce, null, Message.NONE);
    }

    /** A receiver that answers slower than this must show that it answers several callbacks as well as one; see {@link ConcurrencyProbe}. */
    static final Duration FAST = Duration.ofMillis(100);

    static Baseline of(CaseExecutor player) {
        Attempt first = player.sendPlainest();
        Optional<ReceiverClock> clock = ReceiverClock.of(first, player);
        if (clock.isEmpty()) {
            return of(player, first);
        }
        player.goBy(clock.get().ahead());
        boolean taken = Expectations.acknowledges(first);
        Baseline there = of(player, taken ? first : player.sendPlainest());
        return new Baseline(
                there.attempt,
                there.note,
                there.takesSignOnce,
                taken ? null : first,
                clock.get().headline());
    }

    private static Baseline of(CaseExecutor player, Attempt first) {
        if (Expectations.acknowledges(first) && first.took().compareTo(FAST) < 0) {
            return new Baseline(first, Message.NONE, player.isSignTakenOnce());
        }
        Attempt second = player.sendPlainest();
        if (isReached(first) && !isReached(second)) {
            return new Baseline(first, RunMessage.DIED_OF_FIRST.of(AttemptSummary.of(second)), false);
        }
        boolean taken = Expectations.acknowledges(second);
        if (!Expectations.acknowledges(first)) {
            Message late = RunMessage.FIRST_NOT_ACKNOWLEDGED.of(AttemptSummary.of(first));
            return new Baseline(second, taken ? late : Message.NONE, taken && player.isSignTakenOnce());
        }
        boolean better = taken && second.took().compareTo(first.took()) < 0;
        return new Baseline(better ? second : first, Message.NONE, player.isSignTakenOnce());
    }

    boolean isReached() {
        return isReached(attempt);
    }

    boolean isAcknowledged() {
        return Expectations.acknowledges(attempt);
    }

    /** What stands in the way of all cases; {@link Message#NONE} if nothing does. */
    Message headline(RunOptions options, List<CaseResult> results) {
        if (isAcknowledged()) {
            return takesSignOnce ? RunMessage.SIGN_ONCE_HEADLINE.of(Contract.idOf(Trait.SIGN_REUSE)) : clock;
        }
        RunMessage what = isReached() ? RunMessage.NOT_ACKNOWLEDGED_HEADLINE : RunMessage.NOT_REACHED_HEADLINE;
        return what.of(AttemptSummary.of(attempt), cause(options, results));
    }

    /** What was found out goes before what can be guessed. */
    private Message cause(RunOptions options, List<CaseResult> results) {
        if (!note.isNone()) {
            return note;
        }
        return results.stream()
                .flatMap(result -> result.actual().find(ExpectMessage.ACKNOWLEDGED_ONLY_WITH).stream()
                        .map(found -> RunMessage.ONLY_WITH.of(
                                found.args().get(1), result.contractCase().id())))
                .findFirst()
                .orElseGet(() -> BaselineDiagnosis.of(attempt, options));
    }

    /** Why a case can't be played, if it can't. */
    Optional<Message> obstacle(ContractCase contractCase) {
        if (!isReached()) {
            return Optional.of(RunMessage.NOT_REACHED.of(AttemptSummary.of(attempt)));
        }
        if (takesSignOnce) {
            return contractCase.is(Trait.SIGN_REUSE)
                    ? Optional.empty()
                    : Optional.of(RunMessage.SIGN_ONCE.of(Contract.idOf(Trait.SIGN_REUSE)));
        }
        return isAcknowledged() || contractCase.is(Trait.BASELINE)
                ? Optional.empty()
                : Optional.of(RunMessage.NOT_ACKNOWLEDGED.of());
    }

    /**
     * Judges a case by the answer that is there already, if it sends just the plainest callback; empty if the case must be
     * played. Only for a baseline that is not acknowledged: so all that is said of it is said of the same answer, and a
     * receiver that is silent for 2 s is not waited for again and again.
     */
    Optional<CaseExecution> judge(ContractCase contractCase) {
        if (isAcknowledged() && refused == null || !sendsThePlainest(contractCase)) {
            return Optional.empty();
        }
        Attempt judged = refused == null ? attempt : refused;
        return Optional.of(new CaseExecution(
                contractCase, contractCase.expectation().judge(List.of(judged)), List.of(judged), judged.took()));
    }

    private static boolean sendsThePlainest(ContractCase contractCase) {
        return contractCase.script().describe().equals(CallbackSpec.callback().describe());
    }

    private static boolean isReached(Attempt attempt) {
        return attempt.isAnswered() || !attempt.failure().isBeforeSending();
    }
}
