package dev.pushback.contract.expect;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.json.Violation;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells in one line what came back. */
public final class AttemptSummary {

    private static final int LONGEST = 160;
    private static final int HEAD = 4096;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]{0,99}>([^<]*\\S[^<]*)</title>");

    private AttemptSummary() {}

    /** What came of an attempt, such as {@code HTTP 500 with "Internal Server Error"}. */
    public static String of(Attempt attempt) {
        if (attempt.isAnswered()) {
            return answer(attempt.reply());
        }
        String detail = attempt.detail().isEmpty() ? "" : " (" + attempt.detail() + ")";
        return attempt.failure().words() + detail + " after " + attempt.took().toMillis() + " ms";
    }

    /** Where a redirect points, in brackets, or nothing. */
    static String location(HttpReply reply) {
        return reply.header("Location").map(to -> " (to " + to + ")").orElse("");
    }

    private static String answer(HttpReply reply) {
        String head = "HTTP " + reply.status() + location(reply);
        if (reply.body().length == 0) {
            return head + " with an empty body";
        }
        String faults = reply.status() == 200
                ? ReplyReading.of(reply.body()).faults().stream()
                        .map(Violation::toString)
                        .collect(Collectors.joining("; "))
                : "";
        return head + " with " + body(reply) + (faults.isEmpty() ? "" : " (" + faults + ")");
    }

    private static String body(HttpReply reply) {
        return reply.header("Content-Encoding")
                .map(coding -> reply.body().length + " bytes in " + coding)
                .orElseGet(() -> shortened(reply.body()));
    }

    private static String shortened(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8).strip();
        Matcher title = TITLE.matcher(head);
        String text = head.startsWith("<") && title.find()
                ? "a page titled \"" + title.group(1).strip() + "\""
                : head.substring(0, Math.min(head.length(), 2 * LONGEST));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
