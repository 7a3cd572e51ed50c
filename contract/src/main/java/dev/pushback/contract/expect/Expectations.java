package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Expectation.of;
import static dev.pushback.contract.expect.Expectation.ofEach;
import static dev.pushback.contract.expect.Finding.failed;
import static dev.pushback.contract.expect.Finding.inconclusive;
import static dev.pushback.contract.expect.Finding.passed;

import dev.pushback.emulator.Delivery;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyAspect;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.rule.Rule;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The expectations of the cases. */
public final class Expectations {

    private static final Message ACKNOWLEDGED = ExpectMessage.ACKNOWLEDGED.of();
    private static final Message REFUSED = ExpectMessage.REFUSAL.of();
    private static final Message HTTP_200 = ExpectMessage.HTTP_200.of();
    private static final Message IN_PLACE = ExpectMessage.IN_PLACE.of();
    private static final Message WHOLE_REPLY = ExpectMessage.WHOLE_REPLY.of();
    private static final Message IN_TIME = ExpectMessage.WHOLE_REPLY_IN_TIME.of();
    private static final Message TO_EACH = ExpectMessage.REPLY_TO_EACH.of();
    private static final Message NO_CRASH = ExpectMessage.NO_CRASH.of();
    private static final Message NO_ACKNOWLEDGEMENT = ExpectMessage.NO_ACKNOWLEDGEMENT.of();

    private static final int MOST_LISTED = 3;

    private Expectations() {}

    /** The callback is taken; source: {@link Rule#VALID_IS_ACKNOWLEDGED}. */
    public static Expectation acknowledged() {
        return ofEach(
                ACKNOWLEDGED,
                attempt -> acknowledges(attempt) ? passed() : failed(ACKNOWLEDGED, AttemptSummary.of(attempt)));
    }

    /**
     * The callback is turned away without a crash: a dead or broken receiver never refuses, and a limit of the rate refuses
     * whatever comes. Where HTTP 200 says neither yes nor no, the reply is at fault, which the cases {@code reply.refusal-*}
     * judge.
     */
    public static Expectation refused() {
        return ofEach(REFUSED, attempt -> {
            if (isTooMany(attempt)) {
                return tooMany(attempt);
            }
            if (refuses(attempt)) {
                return passed();
            }
            boolean neither = attempt.isAnswered() && attempt.reply().status() == 200 && !acknowledges(attempt);
            if (neither && contradictsItself(attempt.reply())) {
                return inconclusive(ExpectMessage.BOTH_OK_AND_FAILURE.of(AttemptSummary.of(attempt)));
            }
            return neither && !saysOk(attempt.reply())
                    ? inconclusive(ExpectMessage.NEITHER.of(AttemptSummary.of(attempt)))
                    : failed(REFUSED, AttemptSummary.of(attempt));
        });
    }

    /** Taken or turned away, but no crash: no 5xx, no dropped connection, no silence. */
    public static Expectation survived() {
        return ofEach(NO_CRASH, Expectations::survival);
    }

    /** The status is 200; source: {@link Rule#STATUS_200}. */
    public static Expectation status200() {
        return ofEach(HTTP_200, attempt -> {
            if (attempt.reply() == null) {
                return unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status == 200 ? passed() : failed(HTTP_200, AttemptSummary.status(attempt.reply()));
        });
    }

    /** The answer is given here, not elsewhere; source: {@link Rule#STATUS_200}. */
    public static Expectation noRedirect() {
        return ofEach(IN_PLACE, attempt -> {
            if (attempt.reply() == null) {
                return unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status < 300 || status >= 400 ? passed() : failed(IN_PLACE, AttemptSummary.status(attempt.reply()));
        });
    }

    /** A whole reply comes; whether it comes in time is judged elsewhere. */
    public static Expectation wholeReply() {
        return ofEach(WHOLE_REPLY, attempt -> {
            if (attempt.hasSurplus()) {
                return failed(
                        ExpectMessage.ENDS_WHERE_SAID.of(),
                        ExpectMessage.MORE_BYTES_BEHIND.of(AttemptSummary.of(attempt)));
            }
            if (attempt.failure() == Failure.TIMEOUT) {
                return inconclusive(ExpectMessage.NOT_IN_TIME.of());
            }
            return attempt.isAnswered() ? passed() : failed(WHOLE_REPLY, AttemptSummary.of(attempt));
        });
    }

    /** Calls on a kept connection are not lost; one may be, as a receiver may close what is idle. */
    public static Expectation noCallLost() {
        return of(TO_EACH, attempts -> {
            long lost = attempts.stream().filter(Attempt::wasResent).count();
            return lost <= 1 ? passed() : failed(TO_EACH, ExpectMessage.CALLS_LOST.of(lost, attempts.size()));
        });
    }

    /** The reply is complete in time; source: {@link Rule#REPLY_WITHIN_2_SECONDS}. */
    public static Expectation inTime() {
        return ofEach(IN_TIME, attempt -> {
            if (attempt.failure() == Failure.TIMEOUT) {
                return failed(IN_TIME, AttemptSummary.of(attempt));
            }
            return attempt.isAnswered() ? passed() : unanswered(attempt);
        });
    }

    /**
     * Not taken, but no crash either: whatever else the receiver makes of it. HTTP 501 is how a server says that it does
     * not know a method at all.
     */
    public static Expectation notAcknowledged() {
        return ofEach(NO_ACKNOWLEDGEMENT, attempt -> {
            if (attempt.isAnswered() && attempt.reply().status() == 501) {
                return passed();
            }
            return acknowledges(attempt) ? failed(NO_ACKNOWLEDGEMENT, AttemptSummary.of(attempt)) : survival(attempt);
        });
    }

    /** The last callback is taken, whatever came of those before it. */
    public static Expectation acknowledgedAtLast() {
        return of(ACKNOWLEDGED, attempts -> {
            int last = attempts.size() - 1;
            return acknowledged().judge(attempts.subList(last, last + 1)).at(last);
        });
    }

    /** The last callback is taken, after those before it were turned away; where they were not, nothing is known. */
    public static Expectation acknowledgedAfterRefusals() {
        return of(ACKNOWLEDGED, attempts -> {
            Finding last = acknowledgedAtLast().judge(attempts);
            long taken = attempts.stream().filter(Expectations::acknowledges).count();
            return last.isPassed() && taken > 1 ? Finding.notApplicable(ExpectMessage.NOT_REFUSED_BEFORE.of()) : last;
        });
    }

    /** However the two are read, only one of them can be right: at most one is taken, and neither is a crash. */
    public static Expectation notAllAcknowledged() {
        return survived()
                .and(of(
                        Message.NONE,
                        attempts -> attempts.stream().allMatch(Expectations::acknowledges)
                                ? failed(
                                        ExpectMessage.AT_MOST_ONE.of(attempts.size()),
                                        ExpectMessage.ALL_ACKNOWLEDGED.of())
                                : passed()));
    }

    /**
     * Every second callback, from the first, is taken; those between, which should be refused, are answered all alike. Where
     * all of them are taken, a check is missing, which other cases judge; where some are, answers get mixed up.
     */
    public static Expectation evenAcknowledgedOddAlike() {
        return of(ACKNOWLEDGED, attempts -> {
            boolean anyRefused =
                    IntStream.range(0, attempts.size()).anyMatch(i -> i % 2 == 1 && !acknowledges(attempts.get(i)));
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i);
                if (i % 2 == 0 && !acknowledges(attempt)) {
                    return failed(ACKNOWLEDGED, AttemptSummary.of(attempt)).at(i);
                }
                if (i % 2 == 1 && anyRefused && acknowledges(attempt)) {
                    return failed(REFUSED, AttemptSummary.of(attempt)).at(i);
                }
            }
            return anyRefused ? passed() : Finding.notApplicable(ExpectMessage.NOT_REFUSED_BEFORE.of());
        });
    }

    /**
     * The first callback is taken as it is. Judged by what else is taken: if another one is, the first lacks what the
     * other has; if none is, the reason is another one.
     *
     * @param others what each of the other callbacks has that the first has not, in their order
     */
    public static Expectation acknowledgedWithout(Message... others) {
        return of(ACKNOWLEDGED, attempts -> {
            if (acknowledges(attempts.get(0))) {
                return passed();
            }
            for (int i = 1; i < attempts.size(); i++) {
                if (acknowledges(attempts.get(i))) {
                    return failed(
                            ExpectMessage.ACKNOWLEDGED_WITHOUT.of(others[i - 1]),
                            ExpectMessage.ACKNOWLEDGED_ONLY_WITH.of(AttemptSummary.of(attempts.get(0)), others[i - 1]));
                }
            }
            return inconclusive(
                    others.length <= MOST_LISTED
                            ? ExpectMessage.NOT_FOR_WANT_OF.of(Message.joined(Plain.OR, Arrays.asList(others)))
                            : ExpectMessage.NOR_OTHERWISE.of());
        });
    }

    /**
     * The first must be acknowledged. Where the second, which is no batch, is acknowledged as well, nothing is known: it may
     * be that neither was read.
     */
    public static Expectation acknowledgedAndRead() {
        return attempts -> {
            Finding first = acknowledged().judge(attempts.subList(0, 1));
            return first.isPassed() && acknowledges(attempts.get(1)) ? inconclusive(ExpectMessage.UNREAD.of()) : first;
        };
    }

    /** Whether an attempt was acknowledged. */
    public static boolean acknowledges(Attempt attempt) {
        return Delivery.isAcknowledged(attempt);
    }

    /** Whether an attempt was refused without a crash. */
    public static boolean refuses(Attempt attempt) {
        return Delivery.isRefused(attempt);
    }

    /** Whether a limit of the rate answered, which says nothing of the callback. */
    static boolean isTooMany(Attempt attempt) {
        return attempt.isAnswered() && attempt.reply().status() == 429;
    }

    static Finding tooMany(Attempt attempt) {
        return inconclusive(ExpectMessage.TOO_MANY.of(AttemptSummary.of(attempt)));
    }

    private static Finding survival(Attempt attempt) {
        if (isTooMany(attempt)) {
            return tooMany(attempt);
        }
        return attempt.isAnswered() && attempt.reply().status() < 500
                ? passed()
                : failed(NO_CRASH, AttemptSummary.of(attempt));
    }

    /** OK with the ErrorCode of a failure, and a word on it: who reads either would not call it an acknowledgement. */
    private static boolean contradictsItself(HttpReply reply) {
        ReplyReading reading = ReplyReading.of(reply.body());
        return reading.fault(ReplyAspect.COHERENT).isPresent()
                && reading.reply().filter(told -> !told.errorInfo().isEmpty()).isPresent();
    }

    private static boolean saysOk(HttpReply reply) {
        return ReplyReading.of(reply.body())
                .actionStatus()
                .filter(Reply.OK::equals)
                .isPresent();
    }

    static Finding unanswered(Attempt attempt) {
        return inconclusive(ExpectMessage.NO_WHOLE_REPLY.of(AttemptSummary.of(attempt)));
    }
}
