package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Vendor;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import dev.pushback.server.account.Registry;
import dev.pushback.server.account.User;
import dev.pushback.server.delivery.DispatcherCounts;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.fault.FaultRule;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How tasks, callbacks, users and calls look as JSON. Pure. */
public final class Views {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int HTTP_OK = 200;

    private Views() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The vendors by their numbers, in both languages. */
    public static void vendors(ObjectNode json) {
        ArrayNode names = json.putArray("vendors");
        ArrayNode inChinese = json.putArray("vendorsZh");
        for (Vendor vendor : Vendor.all()) {
            names.add(vendor.brand());
            inChinese.add(vendor.brandInChinese());
        }
    }

    /** A task; look at it while nobody changes it. */
    public static ObjectNode task(PushTask task, Shapes shapes) {
        return progress(task, shapes).set("request", read(task.order().request()));
    }

    /** A task without what was asked for; look at it while nobody changes it. */
    public static ObjectNode progress(PushTask task, Shapes shapes) {
        ObjectNode json = object();
        json.put("TaskId", task.id());
        json.put("n", task.order().number());
        json.put("call", task.order().call());
        json.put("at", Instant.ofEpochSecond(task.order().taskTime()).toString());
        json.put("state", task.isRevoked() ? "revoked" : task.hasEnded() ? "ended" : "running");
        json.put("recipients", task.audience().size());
        json.put("served", task.cursor());
        json.put("waiting", task.waiting());
        counts(task, shapes, json);
        return json;
    }

    private static void counts(PushTask task, Shapes shapes, ObjectNode json) {
        Map<String, Long> stages = new TreeMap<>();
        Map<String, Long> outcomes = new TreeMap<>();
        long events = 0;
        for (Map.Entry<Integer, Long> entry : task.counts().entrySet()) {
            EventShape shape = shapes.shape(entry.getKey());
            events += entry.getValue();
            stages.merge(stage(shape.stage()), entry.getValue(), Long::sum);
            String outcome = shape.errCode() == 0 ? "success" : Integer.toString(shape.errCode());
            outcomes.merge(outcome, entry.getValue(), Long::sum);
        }
        long[] unsendable = new long[2];
        task.unsendable().values().forEach(numbers -> {
            unsendable[0] += numbers[0];
            unsendable[1] += numbers[1];
        });
        json.put("events", events);
        ObjectNode byStage = json.putObject("stages");
        stages.forEach(byStage::put);
        ObjectNode byOutcome = json.putObject("outcomes");
        outcomes.forEach(byOutcome::put);
        json.put("withoutCertificate", unsendable[0]);
        json.put("withoutToken", unsendable[1]);
    }

    /** A stage's word. */
    public static String stage(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** A callback with all that is known of it. */
    public static ObjectNode callback(SentCallback callback) {
        ObjectNode json = head(callback);
        if (callback.repeats() > 0) {
            json.put("repeats", callback.repeats());
        }
        json.set("body", read(new String(callback.body(), StandardCharsets.UTF_8)));
        ArrayNode attempts = json.putArray("attempts");
        callback.attempts().forEach(attempt -> {
            ObjectNode one = attempts.addObject();
            one.put("at", attempt.at().toString());
            one.put("query", attempt.query());
            one.put("status", attempt.status());
            one.put("reply", attempt.reply());
            one.put("verdict", attempt.state());
            one.put("kind", attempt.kind());
            one.put("detail", attempt.detail());
            one.put("millis", attempt.millis());
            one.set("reasons", reasons(attempt));
        });
        return json;
    }

    /** A callback in a line: what a list shows. Made for each that is sent while somebody looks, so it reads no body. */
    public static ObjectNode brief(SentCallback callback) {
        ObjectNode json = head(callback);
        json.put("repeats", callback.repeats());
        json.put("attempts", callback.attempts().size());
        if (!callback.attempts().isEmpty()) {
            SentCallback.Try last = callback.attempts().get(callback.attempts().size() - 1);
            json.put("at", last.at().toEpochMilli());
            json.put("millis", Math.round(last.millis() * 100) / 100.0);
            json.put("status", last.status());
            json.put("kind", last.kind());
        }
        return json;
    }

    private static ObjectNode head(SentCallback callback) {
        ObjectNode json = object();
        json.put("n", callback.n());
        ArrayNode tasks = json.putArray("tasks");
        callback.tasks().forEach(tasks::add);
        json.put("events", callback.events());
        json.put("verdict", callback.verdict());
        json.put("ended", callback.ended());
        return json;
    }

    /** What is wrong with a reply, by rule and source. */
    private static ArrayNode reasons(SentCallback.Try attempt) {
        ArrayNode reasons = JSON.createArrayNode();
        if (attempt.status() != 0 && attempt.status() != HTTP_OK) {
            String expected = "HTTP " + HTTP_OK;
            String actual = "HTTP " + attempt.status();
            reason(reasons, Rule.STATUS_200, expected, actual)
                    .put("expectedZh", expected)
                    .put("actualZh", actual);
        }
        if (attempt.status() == HTTP_OK) {
            ReplyReading.of(attempt.reply().getBytes(StandardCharsets.UTF_8))
                    .faults()
                    .forEach(fault -> reason(
                                    reasons,
                                    fault.rule(),
                                    words(fault.expected(), Lang.EN),
                                    words(fault.actual(), Lang.EN))
                            .put("expectedZh", words(fault.expected(), Lang.ZH))
                            .put("actualZh", words(fault.actual(), Lang.ZH)));
        }
        return reasons;
    }

    private static ObjectNode reason(ArrayNode reasons, Rule rule, String expected, String actual) {
        return reasons.addObject()
                .put("expected", expected)
                .put("actual", actual)
                .put("rule", rule.id())
                .put("statement", rule.statement())
                .put("statementZh", words(rule.of(), Lang.ZH))
                .put("source", rule.citation())
                .put("sourceZh", words(rule.cited(), Lang.ZH));
    }

    private static String words(dev.pushback.schema.message.Message message, Lang lang) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    /** A user, as the users file has it; what is drawn is null. */
    public static ObjectNode user(User user) {
        ObjectNode json = object();
        json.put("account", user.account());
        json.put("vendor", user.vendor() == null ? null : user.vendor().brand().toLowerCase(Locale.ROOT));
        json.put("device", user.device() == null ? null : user.device().brand().toLowerCase(Locale.ROOT));
        json.put("online", user.presence() == null ? null : user.presence().word());
        json.put("outcome", user.outcome() == null ? null : user.outcome().word());
        json.put("registration_id", user.registrationId());
        ArrayNode tags = json.putArray("tags");
        user.tags().forEach(tags::add);
        ObjectNode attributes = json.putObject("attrs");
        user.attributes().forEach(attributes::put);
        json.put("delay", user.delay().isZero() ? null : written(user.delay()));
        return json;
    }

    private static String written(Duration delay) {
        return delay.toMillis() % 1000 == 0 ? delay.toSeconds() + "s" : delay.toMillis() + "ms";
    }

    /** All users. */
    public static ObjectNode users(Registry registry) {
        ObjectNode json = object();
        ArrayNode users = json.putArray("users");
        registry.all().forEach(user -> users.add(user(user)));
        return json;
    }

    /** What callbacks have come to. */
    public static ObjectNode counts(DispatcherCounts.Snapshot counts) {
        ObjectNode json = object();
        json.put("sent", counts.sent());
        json.put("events", counts.events());
        json.put("acknowledged", counts.acknowledged());
        json.put("refused", counts.refused());
        json.put("failed", counts.failed());
        json.put("retried", counts.retried());
        json.put("repeated", counts.repeated());
        json.put("eventsWaiting", counts.waiting());
        return json;
    }

    /** A call and its answer, without its UserSig. */
    public static ObjectNode call(RestCall call, RestAnswer answer) {
        ObjectNode json = object();
        json.put("call", call.name());
        json.put("identifier", call.query().getOrDefault("identifier", ""));
        json.set("request", read(new String(call.body(), StandardCharsets.UTF_8)));
        json.set("answer", answer.json());
        answer.why().ifPresent(why -> json.set("reason", reason(why)));
        return json;
    }

    /** A sentence in both languages. */
    public static ObjectNode reason(Message message) {
        return object().put("en", message.toString()).put("zh", message.in(Lang.ZH, Audience.COMMAND_LINE));
    }

    /** The rules in force, and how often they struck. */
    public static ArrayNode faults(Iterable<FaultRule> rules) {
        ArrayNode json = JSON.createArrayNode();
        rules.forEach(rule -> json.addObject()
                .put("rule", rule.toString())
                .put("seen", rule.seen())
                .put("hits", rule.hits()));
        return json;
    }

    /** As JSON if it is some, else as text. */
    public static JsonNode read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.isMissingNode() ? JSON.getNodeFactory().textNode(text) : json;
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
