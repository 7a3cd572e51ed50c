package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.emulator.http.Attempt;
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
 * @param note what must be known of the other one; {@code null} if nothing
 * @param takesSignOnce whether a guard against replays remembers Sign, which would refuse most of what the cases send
 */
record Baseline(Attempt attempt, String note, boolean takesSignOnce) {

    /** A receiver that answers slower than this must show that it answers several callbacks as well as one; see {@link ConcurrencyProbe}. */
    static final Duration FAST = Duration.ofMillis(100);

    static Baseline of(CaseExecutor player) {
        Attempt first = player.sendPlainest();
        if (Expectations.acknowledges(first) && first.took().compareTo(FAST) < 0) {
            return new Baseline(first, null, player.isSignTakenOnce());
        }
        Attempt second = player.sendPlainest();
        if (isReached(first) && !isReached(second)) {
            return new Baseline(
                    first,
                    "Then nobody listens any more (" + AttemptSummary.of(second)
                            + "): did the receiver die of it? Its log says why.",
                    false);
        }
        boolean taken = Expectations.acknowledges(second);
        if (!Expectations.acknowledges(first)) {
            String late = "The very first callback was not acknowledged (" + AttemptSummary.of(first)
                    + "), the second was: is the receiver ready as soon as it listens?";
            return new Baseline(second, taken ? late : null, taken && player.isSignTakenOnce());
        }
        boolean better = taken && second.took().compareTo(first.took()) < 0;
        return new Baseline(better ? second : first, null, player.isSignTakenOnce());
    }

    boolean isReached() {
        return isReached(attempt);
    }

    boolean isAcknowledged() {
        return Expectations.acknowledges(attempt);
    }

    /** What stands in the way of all cases; empty if nothing does. */
    String headline(RunOptions options, List<CaseResult> results) {
        if (isAcknowledged()) {
            return takesSignOnce ? signsOnce() : "";
        }
        String what = isReached()
                ? "The receiver does not acknowledge even the plainest callback: "
                : "The receiver can't be reached: ";
        return what + AttemptSummary.of(attempt) + ". " + cause(options, results);
    }

    private static String signsOnce() {
        return "The receiver takes each Sign only once, see " + Contract.idOf(Trait.SIGN_REUSE)
                + ". So nothing else is judged.";
    }

    /** What was found out goes before what can be guessed. */
    private String cause(RunOptions options, List<CaseResult> results) {
        if (note != null) {
            return note;
        }
        return results.stream()
                .flatMap(result -> lacking(result).stream()
                        .map(what -> "It is acknowledged only with " + what + ", see "
                                + result.contractCase().id() + "."))
                .findFirst()
                .orElseGet(() -> BaselineDiagnosis.of(attempt, options));
    }

    /** Why a case can't be played, if it can't. */
    Optional<String> obstacle(ContractCase contractCase) {
        if (!isReached()) {
            return Optional.of("the receiver can't be reached: " + AttemptSummary.of(attempt));
        }
        if (takesSignOnce) {
            return contractCase.is(Trait.SIGN_REUSE)
                    ? Optional.empty()
                    : Optional.of("the receiver takes each Sign only once, see " + Contract.idOf(Trait.SIGN_REUSE));
        }
        return isAcknowledged() || contractCase.is(Trait.BASELINE)
                ? Optional.empty()
                : Optional.of("the receiver does not acknowledge even the plainest callback");
    }

    /**
     * Judges a case by the answer that is there already, if it sends just the plainest callback; empty if the case must be
     * played. Only for a baseline that is not acknowledged: so all that is said of it is said of the same answer, and a
     * receiver that is silent for 2 s is not waited for again and again.
     */
    Optional<CaseExecution> judge(ContractCase contractCase) {
        return isAcknowledged() || !sendsThePlainest(contractCase)
                ? Optional.empty()
                : Optional.of(new CaseExecution(
                        contractCase,
                        contractCase.expectation().judge(List.of(attempt)),
                        List.of(attempt),
                        attempt.took()));
    }

    private static boolean sendsThePlainest(ContractCase contractCase) {
        return contractCase.script().describe().equals(CallbackSpec.callback().describe());
    }

    private static boolean isReached(Attempt attempt) {
        return attempt.isAnswered() || !attempt.failure().isBeforeSending();
    }

    private static Optional<String> lacking(CaseResult result) {
        String actual = result.isBroken() ? result.actual() : "";
        int place = actual.lastIndexOf(Expectations.ONLY_WITH);
        return place < 0 ? Optional.empty() : Optional.of(actual.substring(place + Expectations.ONLY_WITH.length()));
    }
}
