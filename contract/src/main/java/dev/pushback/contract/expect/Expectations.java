package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Expectation.ofEach;
import static dev.pushback.contract.expect.Finding.broken;
import static dev.pushback.contract.expect.Finding.kept;
import static dev.pushback.contract.expect.Finding.open;

import dev.pushback.emulator.Delivery;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyAspect;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.rule.Rule;
import java.util.stream.IntStream;

/** The expectations of the cases. */
public final class Expectations {

    private static final String UNREAD =
            "the receiver acknowledges so, too, what is no batch (Events that are a string):"
                    + " its OK does not prove that it reads the body";

    private static final String ACKNOWLEDGED = "HTTP 200 with ActionStatus OK and ErrorCode 0";
    private static final String REFUSED = "a refusal: HTTP 4xx, or HTTP 200 with ActionStatus FAILURE and ErrorCode 1";

    /** What stands before the name of what a receiver asks for. */
    public static final String ONLY_WITH = "acknowledged only with ";

    private static final int MOST_LISTED = 3;

    private Expectations() {}

    /** The callback is taken; source: {@link Rule#VALID_IS_ACKNOWLEDGED}. */
    public static Expectation acknowledged() {
        return ofEach(attempt -> acknowledges(attempt) ? kept() : broken(ACKNOWLEDGED, AttemptSummary.of(attempt)));
    }

    /**
     * The callback is turned away without a crash: a dead or broken receiver never refuses, and a limit of the rate refuses
     * whatever comes. Where HTTP 200 says neither yes nor no, the reply is at fault, which the cases {@code reply.refusal-*}
     * judge.
     */
    public static Expectation refused() {
        return ofEach(attempt -> {
            if (isTooMany(attempt)) {
                return tooMany(attempt);
            }
            if (refuses(attempt)) {
                return kept();
            }
            boolean neither = attempt.isAnswered() && attempt.reply().status() == 200 && !acknowledges(attempt);
            if (neither && contradictsItself(attempt.reply())) {
                return open("the reply says both OK and failure, see reply.refusal-coherent: "
                        + AttemptSummary.of(attempt));
            }
            return neither && !saysOk(attempt.reply())
                    ? open("the reply neither acknowledges nor refuses, see reply.refusal-members: "
                            + AttemptSummary.of(attempt))
                    : broken(REFUSED, AttemptSummary.of(attempt));
        });
    }

    /** Taken or turned away, but no crash: no 5xx, no dropped connection, no silence. */
    public static Expectation survived() {
        return ofEach(Expectations::survival);
    }

    /** The status is 200; source: {@link Rule#STATUS_200}. */
    public static Expectation status200() {
        return ofEach(attempt -> {
            if (attempt.reply() == null) {
                return unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status == 200
                    ? kept()
                    : broken("HTTP 200", "HTTP " + status + AttemptSummary.location(attempt.reply()));
        });
    }

    /** The answer is given here, not elsewhere; source: {@link Rule#STATUS_200}. */
    public static Expectation noRedirect() {
        return ofEach(attempt -> {
            if (attempt.reply() == null) {
                return unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status < 300 || status >= 400
                    ? kept()
                    : broken(
                            "an answer in place, no redirect",
                            "HTTP " + status + AttemptSummary.location(attempt.reply()));
        });
    }

    /** A whole reply comes; whether it comes in time is judged elsewhere. */
    public static Expectation wholeReply() {
        return ofEach(attempt -> {
            if (attempt.hasSurplus()) {
                return broken(
                        "a reply that ends where its Content-Length says",
                        "more bytes behind " + AttemptSummary.of(attempt));
            }
            if (attempt.failure() == Failure.TIMEOUT) {
                return open("no whole reply in time, see time.plain-callback");
            }
            return attempt.isAnswered() ? kept() : broken("a whole reply", AttemptSummary.of(attempt));
        });
    }

    /** Calls on a kept connection are not lost; one may be, as a receiver may close what is idle. */
    public static Expectation noCallLost() {
        return attempts -> {
            long lost = attempts.stream().filter(Attempt::wasResent).count();
            return lost <= 1
                    ? kept()
                    : broken(
                            "a reply to each call on a connection that the receiver keeps open",
                            lost + " of " + attempts.size()
                                    + " calls got no reply before the connection was closed, and had to be sent again");
        };
    }

    /** The reply is complete in time; source: {@link Rule#REPLY_WITHIN_2_SECONDS}. */
    public static Expectation inTime() {
        return ofEach(attempt -> {
            if (attempt.failure() == Failure.TIMEOUT) {
                return broken("a whole reply within the time limit", AttemptSummary.of(attempt));
            }
            return attempt.isAnswered() ? kept() : unanswered(attempt);
        });
    }

    /**
     * Not taken, but no crash either: whatever else the receiver makes of it. HTTP 501 is how a server says that it does
     * not know a method at all.
     */
    public static Expectation notAcknowledged() {
        return ofEach(attempt -> {
            if (attempt.isAnswered() && attempt.reply().status() == 501) {
                return kept();
            }
            return acknowledges(attempt)
                    ? broken("anything but an acknowledgement", AttemptSummary.of(attempt))
                    : survival(attempt);
        });
    }

    /** The last callback is taken, whatever came of those before it. */
    public static Expectation acknowledgedAtLast() {
        return attempts -> {
            int last = attempts.size() - 1;
            return acknowledged().judge(attempts.subList(last, last + 1)).at(last);
        };
    }

    /** However the two are read, only one of them can be right: at most one is taken, and neither is a crash. */
    public static Expectation notAllAcknowledged() {
        return survived()
                .and(attempts -> attempts.stream().allMatch(Expectations::acknowledges)
                        ? broken("at most one of " + attempts.size() + " acknowledged", "all of them are acknowledged")
                        : kept());
    }

    /**
     * Every second callback, from the first, is taken; those between, which should be refused, are answered all alike. Where
     * all of them are taken, a check is missing, which other cases judge; where some are, answers get mixed up.
     */
    public static Expectation evenAcknowledgedOddAlike() {
        return attempts -> {
            boolean anyRefused =
                    IntStream.range(0, attempts.size()).anyMatch(i -> i % 2 == 1 && !acknowledges(attempts.get(i)));
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i);
                if (i % 2 == 0 && !acknowledges(attempt)) {
                    return broken(ACKNOWLEDGED, AttemptSummary.of(attempt)).at(i);
                }
                if (i % 2 == 1 && anyRefused && acknowledges(attempt)) {
                    return broken(REFUSED, AttemptSummary.of(attempt)).at(i);
                }
            }
            return kept();
        };
    }

    /**
     * The first callback is taken as it is. Judged by what else is taken: if another one is, the first lacks what the
     * other has; if none is, the reason is another one.
     *
     * @param others what each of the other callbacks has that the first has not, in their order
     */
    public static Expectation acknowledgedWithout(String... others) {
        return attempts -> {
            if (acknowledges(attempts.get(0))) {
                return kept();
            }
            for (int i = 1; i < attempts.size(); i++) {
                if (acknowledges(attempts.get(i))) {
                    String actual = AttemptSummary.of(attempts.get(0)) + "; " + ONLY_WITH + others[i - 1];
                    return broken(ACKNOWLEDGED + " without " + others[i - 1], actual);
                }
            }
            return open("the plainest callback is not acknowledged, but not for want of "
                    + (others.length <= MOST_LISTED ? String.join(" or ", others) : "what else was tried"));
        };
    }

    /**
     * The first must be acknowledged. Where the second, which is no batch, is acknowledged as well, nothing is known: it may
     * be that neither was read.
     */
    public static Expectation acknowledgedAndRead() {
        return attempts -> {
            Finding first = acknowledged().judge(attempts.subList(0, 1));
            return first.isKept() && acknowledges(attempts.get(1)) ? open(UNREAD) : first;
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
        return open("a limit of the rate refuses, whatever the callback: " + AttemptSummary.of(attempt));
    }

    private static Finding survival(Attempt attempt) {
        if (isTooMany(attempt)) {
            return tooMany(attempt);
        }
        return attempt.isAnswered() && attempt.reply().status() < 500
                ? kept()
                : broken("an answer without a crash", AttemptSummary.of(attempt));
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
        return open("no whole reply: " + AttemptSummary.of(attempt));
    }
}
