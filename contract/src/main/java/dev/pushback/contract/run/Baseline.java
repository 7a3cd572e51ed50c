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
import dev.pushback.emulator.http.OtherScheme;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

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
 * @param asItIs the answer to the plainest callback before the run adapted to the receiver, where that is no acknowledgement;
 *     else {@code null}
 * @param adapted what it adapted to, a clock or an odd reply, in words; {@link Message#NONE} if to nothing
 */
record Baseline(Attempt attempt, Message note, boolean takesSignOnce, Attempt asItIs, Message adapted) {

    Baseline(Attempt attempt, Message note, boolean takesSignOnce) {
        this(attempt, note, takesSignOnce, null, Message.NONE);
    }

    /** A receiver that answers slower than this must show that it answers several callbacks as well as one; see {@link ConcurrencyProbe}. */
    static final Duration FAST = Duration.ofMillis(100);

    private static final int STARTING = 5;
    private static final Duration PAUSE = Duration.ofMillis(300);

    static Baseline of(CaseExecutor player) {
        Baseline found = found(player);
        Attempt told = OtherScheme.told(found.attempt, call -> CompletableFuture.completedFuture(player.send(call)))
                .join();
        return told == found.attempt ? found : new Baseline(told, Message.NONE, false);
    }

    private static Baseline found(CaseExecutor player) {
        Attempt first = player.sendPlainest();
        Optional<ReceiverClock> clock = ReceiverClock.of(first, player);
        clock.ifPresent(there -> player.goBy(there.ahead()));
        boolean mended = MendedReplies.canMend(first);
        if (mended) {
            player.mendReplies();
        }
        if (clock.isEmpty() && !mended) {
            return of(player, first);
        }
        boolean taken = Expectations.acknowledges(first);
        Message adapted = clock.map(ReceiverClock::headline).orElseGet(() -> MendedReplies.headline(first));
        return of(player, taken ? first : player.sendPlainest()).adapted(taken ? null : first, adapted);
    }

    /** A gateway that has nobody behind it yet, or an app that says so itself, is given a little time. */
    private static Attempt onceStarted(CaseExecutor player, Attempt attempt) {
        Attempt last = attempt;
        for (int i = 0; i < STARTING && isStarting(last); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            last = player.sendPlainest();
        }
        return last;
    }

    private static boolean isStarting(Attempt attempt) {
        return attempt.isAnswered()
                && List.of(502, 503, 504).contains(attempt.reply().status());
    }

    private Baseline adapted(Attempt before, Message to) {
        return new Baseline(attempt, note, takesSignOnce, before, to);
    }

    private static Baseline of(CaseExecutor player, Attempt first) {
        if (Expectations.acknowledges(first) && first.took().compareTo(FAST) < 0) {
            return new Baseline(first, Message.NONE, player.isSignTakenOnce());
        }
        Attempt second = onceStarted(player, player.sendPlainest());
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
    Message headline(RunOptions options, List<CaseResult> results, Supplier<Optional<Message>> variation) {
        if (isAcknowledged()) {
            return takesSignOnce ? RunMessage.SIGN_ONCE_HEADLINE.of(Contract.idOf(Trait.SIGN_REUSE)) : adapted;
        }
        RunMessage what = isReached() ? RunMessage.NOT_ACKNOWLEDGED_HEADLINE : RunMessage.NOT_REACHED_HEADLINE;
        return what.of(AttemptSummary.of(attempt), cause(options, results, variation));
    }

    /** What was found out goes before what can be guessed. */
    private Message cause(RunOptions options, List<CaseResult> results, Supplier<Optional<Message>> variation) {
        if (!note.isNone()) {
            return note;
        }
        return results.stream()
                .flatMap(result -> result.actual().find(ExpectMessage.ACKNOWLEDGED_ONLY_WITH).stream()
                        .map(found -> RunMessage.ONLY_WITH.of(
                                found.args().get(1), result.contractCase().id())))
                .findFirst()
                .or(() -> mayDependOnTheCallback() ? variation.get().map(RunMessage.ONLY_VARIED::of) : Optional.empty())
                .orElseGet(() -> BaselineDiagnosis.of(attempt, options));
    }

    /** Whether another callback may be answered otherwise: not where nothing takes any, or an account is asked for. */
    private boolean mayDependOnTheCallback() {
        return attempt.isAnswered()
                && List.of(200, 400, 415, 422, 500).contains(attempt.reply().status());
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
        if (isAcknowledged() && asItIs == null || !sendsThePlainest(contractCase)) {
            return Optional.empty();
        }
        Attempt judged = asItIs == null ? attempt : asItIs;
        return Optional.of(new CaseExecution(
                contractCase, contractCase.expectation().judge(List.of(judged)), List.of(judged), judged.took()));
    }

    private static boolean sendsThePlainest(ContractCase contractCase) {
        return contractCase.script().describe().equals(CallbackSpec.callback().describe());
    }

    private static boolean isReached(Attempt attempt) {
        return attempt.isAnswered() || !attempt.failure().isBeforeSending() && !OtherScheme.isMetBy(attempt);
    }
}
