package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Expectation.ofEach;
import static dev.pushback.contract.expect.Finding.broken;
import static dev.pushback.contract.expect.Finding.kept;
import static dev.pushback.contract.expect.Finding.open;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyAspect;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.rule.Rule;

/** What must be true of a reply. What another fault leaves nothing to judge by is open. */
public final class ReplyExpectations {

    private ReplyExpectations() {}

    /** One aspect of each reply's body is right. */
    public static Expectation replyKeeps(ReplyAspect aspect) {
        return ofEach(attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status == 200
                    ? judge(attempt, aspect)
                    : open("the reply is HTTP " + status + ", see http.status-200");
        });
    }

    /**
     * These aspects of a refusal in HTTP 200 are right. Each callback is one that should be refused; the first that is,
     * in HTTP 200, is judged. A receiver that refuses by HTTP 4xx keeps this without a body.
     */
    public static Expectation refusalKeeps(ReplyAspect... aspects) {
        return attempts -> {
            boolean refused = false;
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i);
                if (isRefusalIn200(attempt)) {
                    return judge(attempt, aspects).at(i);
                }
                refused |= Expectations.refuses(attempt);
            }
            return refused ? kept() : open("nothing is refused, see app-id.foreign and malformed.not-json");
        };
    }

    /** The reply says that the callback was taken; faults of the reply itself are judged elsewhere. */
    public static Expectation saysOk() {
        return replyKeeps(ReplyAspect.ACTION_STATUS_STRING).and(ofEach(attempt -> {
            String word = ReplyReading.of(attempt.reply().body()).actionStatus().orElse("");
            if (word.equals(Reply.OK)) {
                return kept();
            }
            return word.equals(Reply.FAILURE) || word.equals(Reply.FAIL)
                    ? broken("ActionStatus OK with ErrorCode 0", Told.of(attempt))
                    : open("the reply has another fault, see reply.action-status-word");
        }));
    }

    /** The reply says that it is JSON; source: {@link Rule#REPLY_CONTENT_TYPE}. */
    public static Expectation jsonContentType() {
        return ofEach(attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            String type = attempt.reply().header("Content-Type").orElse("none");
            return type.matches("(?i)application/(.+\\+)?json\\s*(;.*)?")
                    ? kept()
                    : broken("Content-Type: application/json", "Content-Type: " + type);
        });
    }

    private static boolean isRefusalIn200(Attempt attempt) {
        return attempt.isAnswered() && attempt.reply().status() == 200 && !Expectations.acknowledges(attempt);
    }

    private static Finding judge(Attempt attempt, ReplyAspect... aspects) {
        ReplyReading reading = ReplyReading.of(attempt.reply().body());
        for (ReplyAspect aspect : aspects) {
            if (reading.fault(aspect).isPresent()) {
                return reading.fault(aspect)
                        .map(fault -> broken(fault.expected(), where(fault.pointer()) + fault.actual()))
                        .orElseThrow();
            }
            if (reading.isOpen(aspect)) {
                return open("the reply has another fault: " + reading.faults().get(0));
            }
        }
        return kept();
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "" : pointer + " is ";
    }
}
