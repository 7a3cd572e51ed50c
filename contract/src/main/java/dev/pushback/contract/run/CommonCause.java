package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.shrink.CandidateBatch;
import dev.pushback.contract.shrink.ShrinkMessage;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What several broken cases have in common, found by what was sent and what came back. It is told once, on top; the cases
 * refer to it, for a remedy of each would contradict it.
 *
 * @param message what it is and what to do
 * @param isOf whether a result is of it
 */
record CommonCause(Message message, Predicate<CaseResult> isOf) {

    /** Two may share a cause by chance. */
    static final int LEAST = 3;

    /** What came to the page after its first version, or will. */
    private static final List<String> LATER_MEMBERS = List.of("DataId", "DeviceType", "NewMember");

    /** The cause of most; empty if there is none. */
    static Optional<CommonCause> of(List<CaseResult> results) {
        return Stream.<Function<List<CaseResult>, Optional<CommonCause>>>of(
                        CommonCause::bodyLimit,
                        CommonCause::slowEvents,
                        CommonCause::eventLimit,
                        CommonCause::unknownMembers,
                        CommonCause::lostCalls,
                        CommonCause::rateLimit,
                        NowAndThen::of)
                .flatMap(kind -> kind.apply(results).stream())
                .filter(cause -> results.stream().filter(cause.isOf).count() >= LEAST)
                .findFirst();
    }

    /** The results, those of the cause without guesses of their own. */
    List<CaseResult> markedIn(List<CaseResult> results) {
        return results.stream()
                .map(one -> isOf.test(one) ? one.because(one.reason(), Set.of(Symptom.COMMON)) : one)
                .toList();
    }

    /** How many cases, of all, are of it. */
    Message headline(List<CaseResult> results) {
        return RunMessage.COMMON_CAUSE.of(results.stream().filter(isOf).count(), message);
    }

    private static Optional<CommonCause> bodyLimit(List<CaseResult> results) {
        int most = largestTaken(results);
        return results.stream()
                .flatMap(one -> one.reason().find(ShrinkMessage.BODIES_ABOVE).stream())
                .findFirst()
                .map(limit -> new CommonCause(
                        RunMessage.COMMON_BODY_LIMIT.of(limit.args().get(0)),
                        one -> isTurnedAway(one)
                                && (one.reason()
                                                .find(ShrinkMessage.BODIES_ABOVE)
                                                .isPresent()
                                        || one.shownAttempt().call().body().length > most)));
    }

    private static Optional<CommonCause> eventLimit(List<CaseResult> results) {
        return results.stream()
                .flatMap(one -> Stream.of(ShrinkMessage.UP_TO_REFUSES, ShrinkMessage.UP_TO_FAILS)
                        .flatMap(key -> one.reason().find(key).stream()))
                .findFirst()
                .map(limit -> new CommonCause(
                        RunMessage.COMMON_EVENT_LIMIT.of(limit.args().get(0)),
                        one -> isTurnedAway(one) && events(one) >= number(limit, 1)));
    }

    /** Where each event takes its time, a batch of enough takes longer than the time limit. */
    private static Optional<CommonCause> slowEvents(List<CaseResult> results) {
        List<Message> told = results.stream()
                .flatMap(one -> one.reason().find(ShrinkMessage.TAKES_LONG).stream())
                .filter(one -> one.args().get(0).equals(ShrinkMessage.EVENTS.of()))
                .sorted(Comparator.comparingLong(one -> number(one, 1)))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        long fewest = number(told.get(told.size() - 1), 2);
        long each = number(told.get(told.size() / 2), 1);
        return Optional.of(new CommonCause(
                RunMessage.COMMON_SLOW_EVENTS.of(each, each * PushCallback.MAX_EVENTS),
                one -> isTurnedAway(one) && one.shownAttempt().isOutOfTime() && events(one) >= fewest));
    }

    private static long number(Message message, int place) {
        return ((Number) message.args().get(place)).longValue();
    }

    private static int events(CaseResult result) {
        return CandidateBatch.read(result.shownAttempt().call().body())
                .map(batch -> batch.events().size())
                .orElse(0);
    }

    private static int largestTaken(List<CaseResult> results) {
        return results.stream()
                .flatMap(one -> one.attempts().stream())
                .filter(Expectations::acknowledges)
                .mapToInt(attempt -> attempt.call().body().length)
                .max()
                .orElse(0);
    }

    private static Optional<CommonCause> unknownMembers(List<CaseResult> results) {
        List<Message> refused = LATER_MEMBERS.stream()
                .filter(member -> holds(results, one -> isTurnedAway(one) && sends(one, member)))
                .filter(member -> !holds(results, one -> isTaken(one) && sends(one, member)))
                .map(Message::term)
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommonCause(
                        RunMessage.COMMON_UNKNOWN_MEMBERS.of(Message.joined(Plain.COMMA, refused)),
                        one -> isTurnedAway(one) && LATER_MEMBERS.stream().anyMatch(member -> sends(one, member))));
    }

    private static Optional<CommonCause> lostCalls(List<CaseResult> results) {
        return Optional.of(new CommonCause(
                RunMessage.COMMON_LOST_CALLS.of(),
                one -> one.isBroken()
                        && one.shownAttempt() != null
                        && one.shownAttempt().failure() == Failure.CLOSED
                        && one.shownAttempt().carried().place() > 1));
    }

    private static Optional<CommonCause> rateLimit(List<CaseResult> results) {
        return Optional.of(new CommonCause(
                RunMessage.COMMON_RATE_LIMIT.of(), one -> isTurnedAway(one) && isTooMany(one.shownAttempt())));
    }

    private static boolean isTooMany(Attempt attempt) {
        return attempt.reply() != null && attempt.reply().status() == 429;
    }

    private static boolean holds(List<CaseResult> results, Predicate<CaseResult> such) {
        return results.stream().anyMatch(such);
    }

    /** Broken, as it was not acknowledged. */
    private static boolean isTurnedAway(CaseResult result) {
        return result.isBroken() && result.shownAttempt() != null && !Expectations.acknowledges(result.shownAttempt());
    }

    private static boolean isTaken(CaseResult result) {
        return result.verdict() == Verdict.PASSED
                && result.shownAttempt() != null
                && Expectations.acknowledges(result.shownAttempt());
    }

    private static boolean sends(CaseResult result, String member) {
        byte[] body = result.shownAttempt().call().body();
        return new String(body, StandardCharsets.UTF_8).contains("\"" + member + "\"");
    }
}
