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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
     * These aspects of each refusal in HTTP 200 are right. Each callback is one that should be refused. A receiver that
     * refuses by HTTP 4xx keeps this without a body.
     */
    public static Expectation refusalKeeps(ReplyAspect... aspects) {
        return attempts -> {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < attempts.size(); i++) {
                if (isRefusalIn200(attempts.get(i))) {
                    findings.add(judge(attempts.get(i), aspects).at(i));
                } else if (Expectations.refuses(attempts.get(i)) && !Expectations.isTooMany(attempts.get(i))) {
                    findings.add(kept());
                }
            }
            return first(findings, Finding::isBroken)
                    .or(() -> first(findings, finding -> !finding.isKept()))
                    .or(() -> first(findings, Finding::isKept))
                    .orElseGet(() -> open("nothing is refused, see app-id.foreign and malformed.not-json"));
        };
    }

    /** The reply says that the callback was taken; faults of the reply itself are judged elsewhere. */
    public static Expectation saysOk() {
        return ofEach(attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            int status = attempt.reply().status();
            if (status != 200) {
                return open("the reply is HTTP " + status + ", see http.status-200");
            }
            ReplyReading reading = ReplyReading.of(attempt.reply().body());
            if (reading.actionStatus().filter(Reply.OK::equals).isPresent()) {
                return kept();
            }
            return reading.refuses()
                    ? broken("ActionStatus OK with ErrorCode 0", AttemptSummary.of(attempt))
                    : open("the reply has another fault, see reply.action-status-word");
        });
    }

    /** The reply says that it is JSON; source: {@link Rule#REPLY_CONTENT_TYPE}. */
    public static Expectation jsonContentType() {
        return ofEach(attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            if (attempt.reply().status() != 200) {
                return open("the reply is HTTP " + attempt.reply().status() + ", see http.status-200");
            }
            String type = attempt.reply().header("Content-Type").orElse("none");
            return type.matches("(?i)application/(.+\\+)?json\\s*(;.*)?")
                    ? kept()
                    : broken("Content-Type: application/json", "Content-Type: " + type);
        });
    }

    private static Optional<Finding> first(List<Finding> findings, Predicate<Finding> such) {
        return findings.stream().filter(such).findFirst();
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
