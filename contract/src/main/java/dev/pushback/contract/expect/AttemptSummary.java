package dev.pushback.contract.expect;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in one line what came back. */
public final class AttemptSummary {

    private static final int LONGEST = 160;
    private static final int HEAD = 4096;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]{0,99}>([^<]*\\S[^<]*)</title>");

    private AttemptSummary() {}

    /** What came of an attempt, such as {@code HTTP 500 with "Internal Server Error"}. */
    public static Message of(Attempt attempt) {
        if (attempt.isAnswered()) {
            return answer(attempt.reply());
        }
        Message failure = attempt.failure().message();
        return attempt.detail().isNone()
                ? ExpectMessage.FAILED.of(failure, attempt.took().toMillis())
                : ExpectMessage.FAILED_DETAIL.of(
                        failure, attempt.detail(), attempt.took().toMillis());
    }

    /** The status, and where a redirect points. */
    static Message status(HttpReply reply) {
        return reply.header("Location")
                .map(to -> ExpectMessage.STATUS_TO.of(reply.status(), Quoted.bare(to, LONGEST)))
                .orElseGet(() -> ExpectMessage.STATUS.of(reply.status()));
    }

    private static Message answer(HttpReply reply) {
        if (reply.body().length == 0) {
            return ExpectMessage.EMPTY_BODY.of(status(reply));
        }
        Message faults = reply.status() == 200
                ? Message.joined(
                        Plain.SEMICOLON,
                        ReplyReading.of(reply.body()).faults().stream()
                                .map(Violation::message)
                                .toList())
                : Message.NONE;
        return faults.isNone()
                ? ExpectMessage.BODY.of(status(reply), body(reply))
                : ExpectMessage.BODY_WITH_FAULTS.of(status(reply), body(reply), faults);
    }

    private static Message body(HttpReply reply) {
        return reply.header("Content-Encoding")
                .map(coding -> ExpectMessage.CODED_BYTES.of(reply.body().length, Quoted.bare(coding, LONGEST)))
                .orElseGet(() -> shortened(reply.body()));
    }

    private static Message shortened(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8).strip();
        Matcher title = TITLE.matcher(head);
        return head.startsWith("<") && title.find()
                ? ExpectMessage.PAGE_TITLED.of(Quoted.of(title.group(1).strip()))
                : Message.quoted(Quoted.body(head, LONGEST));
    }
}
