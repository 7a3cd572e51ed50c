package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.wiremock.HttpAnswer;
import dev.pushback.server.wiremock.HttpQuestion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers what is asked of the callbacks that a log remembers. */
final class CallbackAnswers {

    private static final int MOST_CALLBACKS = 1000;

    private final CallbackLog log;

    CallbackAnswers(CallbackLog log) {
        this.log = log;
    }

    /** {@code GET callbacks?after=N&task=T&q=…&limit=N&brief=1}; with {@code newest=1} the limit leaves out the oldest. */
    HttpAnswer list(HttpQuestion question) {
        String after = question.query().getOrDefault("after", "0");
        String limit = question.query().getOrDefault("limit", "" + MOST_CALLBACKS);
        if (!after.matches("\\d{1,18}") || !limit.matches("[1-9]\\d{0,5}")) {
            return Inspection.error(400, ServerMessage.INSPECT_NUMBERS.of(after, limit));
        }
        try {
            CallbackSearch search = CallbackSearch.parse(question.query().getOrDefault("q", ""));
            List<SentCallback> found =
                    search.of(log.after(Long.parseLong(after), question.query().get("task"), Integer.MAX_VALUE));
            boolean brief = "1".equals(question.query().get("brief"));
            int most = Math.min(found.size(), Integer.parseInt(limit));
            int from = "1".equals(question.query().get("newest")) ? found.size() - most : 0;
            return found(found.subList(from, from + most), brief);
        } catch (MessageException e) {
            return Inspection.error(400, ServerMessage.INSPECT_SEARCH.of(e.reason()));
        }
    }

    /** {@code GET callbacks/N}: with its body also as it was sent, blanks, digits and all. */
    HttpAnswer one(String n) {
        return log.find(Long.parseLong(n))
                .map(callback -> Inspection.ok(
                        Views.callback(callback).put("text", new String(callback.body(), StandardCharsets.UTF_8))))
                .orElseGet(() -> none(n));
    }

    /** There is no such callback. */
    static HttpAnswer none(String n) {
        return Inspection.error(404, ServerMessage.INSPECT_CALLBACK.of(n));
    }

    private HttpAnswer found(List<SentCallback> callbacks, boolean brief) {
        ArrayNode all = Views.object().arrayNode();
        callbacks.forEach(callback -> all.add(brief ? Views.brief(callback) : Views.callback(callback)));
        ObjectNode json = Views.object();
        json.put("forgotten", log.forgotten());
        return Inspection.ok(json.set("callbacks", all));
    }
}
