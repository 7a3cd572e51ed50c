package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Expectation.ofEach;
import static dev.pushback.contract.expect.Finding.broken;
import static dev.pushback.contract.expect.Finding.kept;
import static dev.pushback.contract.expect.Finding.open;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.json.ReplyAspect;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.rule.Rule;

/** The expectations of the cases. */
public final class Expectations {

    private static final String ACKNOWLEDGED = "HTTP 200 with ActionStatus OK and ErrorCode 0";
    private static final String REFUSED = "a refusal: HTTP 4xx, or ActionStatus FAILURE with ErrorCode 1";

    private Expectations() {}

    /** The callback is taken; source: {@link Rule#VALID_IS_ACKNOWLEDGED}. */
    public static Expectation acknowledged() {
        return ofEach(attempt -> acknowledges(attempt) ? kept() : broken(ACKNOWLEDGED, Told.of(attempt)));
    }

    /** The callback is turned away without a crash: a dead or broken receiver never refuses. */
    public static Expectation refused() {
        return ofEach(attempt -> refuses(attempt) ? kept() : broken(REFUSED, Told.of(attempt)));
    }

    /** Taken or turned away, but no crash: no 5xx, no dropped connection, no silence. */
    public static Expectation survived() {
        return ofEach(attempt -> attempt.isAnswered() && attempt.reply().status() < 500
                ? kept()
                : broken("an answer without a crash", Told.of(attempt)));
    }

    /** The status is 200; source: {@link Rule#STATUS_200}. */
    public static Expectation status200() {
        return ofEach(attempt -> {
            if (attempt.reply() == null) {
                return unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status == 200 ? kept() : broken("HTTP 200", "HTTP " + status + Told.location(attempt.reply()));
        });
    }

    /** A whole reply comes; one that only comes too late is judged elsewhere. */
    public static Expectation wholeReply() {
        return ofEach(attempt -> attempt.isAnswered() || attempt.failure() == Failure.TIMEOUT
                ? kept()
                : broken("a whole reply", Told.of(attempt)));
    }

    /** The reply is complete in time; source: {@link Rule#REPLY_WITHIN_2_SECONDS}. */
    public static Expectation inTime() {
        return ofEach(attempt -> {
            if (attempt.failure() == Failure.TIMEOUT) {
                return broken("a whole reply within the time limit", Told.of(attempt));
            }
            return attempt.isAnswered() ? kept() : unanswered(attempt);
        });
    }

    /** One aspect of the reply's body is right. */
    public static Expectation replyKeeps(ReplyAspect aspect) {
        return ofEach(attempt -> {
            if (!attempt.isAnswered()) {
                return unanswered(attempt);
            }
            if (attempt.reply().status() != 200) {
                return open("the reply is HTTP " + attempt.reply().status() + ", see http.status-200");
            }
            ReplyReading reading = ReplyReading.of(attempt.reply().body());
            if (reading.isOpen(aspect)) {
                return open("the reply has another fault: " + reading.faults().get(0));
            }
            return reading.fault(aspect)
                    .map(fault -> broken(fault.expected(), where(fault.pointer()) + fault.actual()))
                    .orElse(kept());
        });
    }

    /** The reply says that it is JSON; source: {@link Rule#REPLY_CONTENT_TYPE}. */
    public static Expectation jsonContentType() {
        return ofEach(attempt -> {
            if (!attempt.isAnswered()) {
                return unanswered(attempt);
            }
            String type = attempt.reply().header("Content-Type").orElse("none");
            return type.matches("(?i)application/(.+\\+)?json\\s*(;.*)?")
                    ? kept()
                    : broken("Content-Type: application/json", "Content-Type: " + type);
        });
    }

    /** Whether an attempt was acknowledged. */
    public static boolean acknowledges(Attempt attempt) {
        return attempt.isAnswered()
                && attempt.reply().status() == 200
                && ReplyReading.of(attempt.reply().body()).acknowledges();
    }

    /** Whether an attempt was refused without a crash. */
    public static boolean refuses(Attempt attempt) {
        if (!attempt.isAnswered()) {
            return false;
        }
        HttpReply reply = attempt.reply();
        boolean refusedByStatus = reply.status() >= 400 && reply.status() < 500;
        return refusedByStatus
                || reply.status() == 200 && ReplyReading.of(reply.body()).refuses();
    }

    private static Finding unanswered(Attempt attempt) {
        return open("no whole reply: " + Told.of(attempt));
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "" : pointer + " is ";
    }
}
