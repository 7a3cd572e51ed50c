package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Expectation.of;
import static dev.pushback.contract.expect.Expectation.ofEach;
import static dev.pushback.contract.expect.Finding.failed;
import static dev.pushback.contract.expect.Finding.inconclusive;
import static dev.pushback.contract.expect.Finding.passed;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyAspect;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What must be true of a reply. What another fault leaves nothing to judge by is open. */
public final class ReplyExpectations {

    private static final Message SAYS_OK = ExpectMessage.SAYS_OK.of();
    private static final Message CONTENT_TYPE_JSON = ExpectMessage.CONTENT_TYPE_JSON.of();
    private static final int LONGEST = 160;

    private ReplyExpectations() {}

    /** One aspect of each reply's body is right. */
    public static Expectation replyKeeps(ReplyAspect aspect) {
        return ofEach(aspect.expected(), attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            int status = attempt.reply().status();
            return status == 200 ? judge(attempt, aspect) : inconclusive(ExpectMessage.OTHER_STATUS.of(status));
        });
    }

    /**
     * These aspects of each refusal in HTTP 200 are right. Each callback is one that should be refused. A receiver that
     * refuses by HTTP 4xx keeps this without a body.
     */
    public static Expectation refusalKeeps(ReplyAspect... aspects) {
        return of(aspects[0].expected(), attempts -> {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < attempts.size(); i++) {
                if (isRefusalIn200(attempts.get(i))) {
                    findings.add(judge(attempts.get(i), aspects).at(i));
                } else if (Expectations.refuses(attempts.get(i)) && !Expectations.isTooMany(attempts.get(i))) {
                    findings.add(passed());
                }
            }
            return first(findings, Finding::isFailed)
                    .or(() -> first(findings, finding -> !finding.isPassed()))
                    .or(() -> first(findings, Finding::isPassed))
                    .orElseGet(() -> inconclusive(ExpectMessage.NOTHING_REFUSED.of()));
        });
    }

    /** The reply says that the callback was taken; faults of the reply itself are judged elsewhere. */
    public static Expectation saysOk() {
        return ofEach(SAYS_OK, attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            int status = attempt.reply().status();
            if (status != 200) {
                return inconclusive(ExpectMessage.OTHER_STATUS.of(status));
            }
            ReplyReading reading = ReplyReading.of(attempt.reply().body());
            if (reading.actionStatus().filter(Reply.OK::equals).isPresent()) {
                return passed();
            }
            return reading.refuses()
                    ? failed(SAYS_OK, AttemptSummary.of(attempt))
                    : inconclusive(ExpectMessage.OTHER_FAULT_OF_STATUS.of());
        });
    }

    /** The reply says that it is JSON; source: {@link Rule#REPLY_CONTENT_TYPE}. */
    public static Expectation jsonContentType() {
        return ofEach(CONTENT_TYPE_JSON, attempt -> {
            if (!attempt.isAnswered()) {
                return Expectations.unanswered(attempt);
            }
            if (attempt.reply().status() != 200) {
                return inconclusive(
                        ExpectMessage.OTHER_STATUS.of(attempt.reply().status()));
            }
            Optional<String> type = attempt.reply().header("Content-Type");
            return type.filter(said -> said.matches("(?i)application/(.+\\+)?json\\s*(;.*)?"))
                            .isPresent()
                    ? passed()
                    : failed(
                            CONTENT_TYPE_JSON,
                            type.map(said -> ExpectMessage.CONTENT_TYPE.of(Quoted.bare(said, LONGEST)))
                                    .orElseGet(ExpectMessage.NO_CONTENT_TYPE::of));
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
                        .map(fault -> failed(fault.expected(), where(fault)))
                        .orElseThrow();
            }
            if (reading.isOpen(aspect)) {
                return inconclusive(
                        ExpectMessage.OTHER_FAULT.of(reading.faults().get(0).message()));
            }
        }
        return passed();
    }

    private static Message where(Violation fault) {
        return fault.pointer().isEmpty()
                ? fault.actual()
                : ExpectMessage.POINTER_IS.of(Quoted.bare(fault.pointer(), LONGEST), fault.actual());
    }
}
