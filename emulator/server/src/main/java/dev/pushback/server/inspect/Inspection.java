package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.RestService;
import dev.pushback.server.wiremock.HttpAnswer;
import dev.pushback.server.wiremock.HttpQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers what is asked under {@code /_pushback}. Safe for any number of threads. */
public final class Inspection {

    private static final int MOST_COPIES = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final Desk desk;
    private final Map<String, Function<Asked, HttpAnswer>> exact;
    private final List<Template> patterns;

    /** What can be asked besides what is looked up in the parts. */
    public interface Desk {
        /** Who sends. */
        Dispatcher dispatcher();

        /** {@code GET status}. */
        ObjectNode status();

        /** One task, as {@code GET tasks/TASKID} has it. */
        ObjectNode task(PushTask task);

        /** {@code GET users}. */
        ObjectNode users();

        /** {@code PUT users}: puts users in, each as a row of the users file; says what is wrong, or null. */
        Message putUsers(JsonNode users);

        /** {@code POST users/ACCOUNT/WHAT}; what is wrong, or null. */
        Message steer(String account, String what, JsonNode body);

        /** {@code POST simulate}; what is wrong, or null. */
        Message simulate(JsonNode body);

        /** {@code POST clock}: ahead by so much, and on at this speed; 0 leaves the speed as it is. */
        ObjectNode move(Duration by, double speed);

        /** {@code PUT faults}; what is wrong, or null. */
        Message faults(JsonNode body);

        /** {@code GET faults}. */
        JsonNode faults();

        /** {@code GET supported}. */
        ObjectNode supported();

        /** {@code DELETE /_pushback}. */
        void reset();

        /** The authority of https in PEM; null if there is none. */
        String authority();

        /** The OpenAPI document of what is served. */
        byte[] openApi();

        /** {@code POST push}: a push of one's own, as {@code timpush/push} or {@code timpush/batch} takes it. */
        ObjectNode push(JsonNode body);

        /** {@code GET contract}: how far its run is, with every verdict so far. */
        ObjectNode contract();

        /** {@code POST contract}: starts a run; false if one is under way, or there is none to play. */
        boolean playContract();

        /** {@code GET journal}: the callbacks that are remembered, as a journal that {@code replay} takes. */
        byte[] journal();
    }

    private record Asked(HttpQuestion question, Matcher matcher) {
        String query(String name, String otherwise) {
            return question.query().getOrDefault(name, otherwise);
        }

        JsonNode body() throws IOException {
            return question.body().length == 0 ? Views.object() : RestService.parse(question.body());
        }
    }

    private record Template(String method, Pattern path, Function<Asked, HttpAnswer> action) {}

    /** Answers from this desk. */
    public Inspection(Desk desk) {
        this.desk = desk;
        exact = Map.ofEntries(
                Map.entry("GET /", asked -> Page.file("index.html").orElseThrow()),
                Map.entry("GET /livez", asked -> HttpAnswer.of("text/plain", "ok\n".getBytes())),
                Map.entry("GET /readyz", asked -> HttpAnswer.of("text/plain", "ok\n".getBytes())),
                Map.entry("GET /_pushback/status", asked -> ok(desk.status())),
                Map.entry("GET /_pushback/tasks", asked -> tasks()),
                Map.entry("GET /_pushback/callbacks", asked -> log().list(asked.question())),
                Map.entry("GET /_pushback/users", asked -> ok(desk.users())),
                Map.entry("PUT /_pushback/users", asked -> told(asked, desk::putUsers)),
                Map.entry("POST /_pushback/pause", asked -> done(desk.dispatcher()::pause)),
                Map.entry("POST /_pushback/resume", asked -> done(desk.dispatcher()::resume)),
                Map.entry("POST /_pushback/step", asked -> done(desk.dispatcher()::step)),
                Map.entry("POST /_pushback/clock", this::clock),
                Map.entry("GET /_pushback/wait", this::await),
                Map.entry("GET /_pushback/faults", asked -> ok(desk.faults())),
                Map.entry("PUT /_pushback/faults", asked -> told(asked, desk::faults)),
                Map.entry("POST /_pushback/push", this::push),
                Map.entry("GET /_pushback/contract", asked -> ok(desk.contract())),
                Map.entry("POST /_pushback/contract", asked -> contract()),
                Map.entry("GET /_pushback/journal", asked -> HttpAnswer.of("application/x-ndjson", desk.journal())),
                Map.entry("POST /_pushback/simulate", asked -> told(asked, desk::simulate)),
                Map.entry("GET /_pushback/supported", asked -> ok(desk.supported())),
                Map.entry("GET /_pushback/openapi.json", asked -> HttpAnswer.of("application/json", desk.openApi())),
                Map.entry("GET /_pushback/ca.pem", asked -> authority()),
                Map.entry("DELETE /_pushback", asked -> done(desk::reset)));
        patterns = List.of(
                new Template("GET", Pattern.compile("/_pushback/tasks/([^/]+)"), this::task),
                new Template("GET", Pattern.compile("/_pushback/callbacks/(\\d{1,18})"), this::callback),
                new Template("POST", Pattern.compile("/_pushback/callbacks/(\\d{1,18})/resend"), this::resend),
                new Template("GET", Pattern.compile("/_pushback/page/([^/]+)"), this::file),
                new Template("POST", Pattern.compile("/_pushback/users/([^/]+)/(click|online|offline)"), this::steer));
    }

    /** Whether this is for it to answer, rather than for the API. */
    public boolean isAsked(HttpQuestion question) {
        return question.path().equals("/_pushback")
                || question.path().startsWith("/_pushback/")
                || exact.containsKey(question.method() + " " + question.path());
    }

    /** Answers. */
    public HttpAnswer answer(HttpQuestion question) {
        Function<Asked, HttpAnswer> action = exact.get(question.method() + " " + question.path());
        if (action != null) {
            return action.apply(new Asked(question, null));
        }
        for (Template pattern : patterns) {
            Matcher matcher = pattern.path().matcher(question.path());
            if (pattern.method().equals(question.method()) && matcher.matches()) {
                return pattern.action().apply(new Asked(question, matcher));
            }
        }
        return error(404, ServerMessage.INSPECT_NOTHING.of(question.method(), question.path()));
    }

    private HttpAnswer tasks() {
        ArrayNode all = Views.object().arrayNode();
        desk.dispatcher().tasks().forEach(task -> all.add(desk.task(task)));
        return HttpAnswer.json(200, Views.object().set("tasks", all).toString());
    }

    private HttpAnswer task(Asked asked) {
        String id = asked.matcher().group(1);
        return desk.dispatcher()
                .task(id)
                .map(task -> ok(desk.task(task)))
                .orElseGet(() -> error(404, ServerMessage.TASK_UNKNOWN.of(id)));
    }

    private HttpAnswer file(Asked asked) {
        return Page.file(asked.matcher().group(1))
                .orElseGet(() -> error(
                        404,
                        ServerMessage.INSPECT_NOTHING.of("GET", asked.question().path())));
    }

    private HttpAnswer push(Asked asked) {
        try {
            return ok(desk.push(asked.body()));
        } catch (IOException e) {
            return error(
                    400,
                    ServerMessage.INSPECT_JSON.of(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private HttpAnswer contract() {
        return desk.playContract() ? ok(desk.contract()) : error(409, ServerMessage.INSPECT_CONTRACT.of());
    }

    private CallbackAnswers log() {
        return new CallbackAnswers(desk.dispatcher().log());
    }

    /** Once more, or as often as {@code times} says, all at once; with {@code body} in the place of the old one. */
    private HttpAnswer resend(Asked asked) {
        try {
            JsonNode body = asked.body();
            int times = body.path("times").asInt(1);
            if (times < 1 || times > MOST_COPIES) {
                return error(400, ServerMessage.INSPECT_TIMES.of(MOST_COPIES, body.path("times")));
            }
            byte[] edited = body.hasNonNull("body") ? bytes(body.get("body")) : null;
            long n = Long.parseLong(asked.matcher().group(1));
            for (int i = 0; i < times; i++) {
                if (!desk.dispatcher().resend(n, edited)) {
                    return noCallback(asked);
                }
            }
            return ok(Views.object().put("ok", true));
        } catch (IOException e) {
            return error(
                    400,
                    ServerMessage.INSPECT_JSON.of(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    /** A text goes out as it is, whatever it holds; anything else as JSON. */
    private static byte[] bytes(JsonNode body) {
        return (body.isTextual() ? body.asText() : body.toString()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpAnswer callback(Asked asked) {
        return log().one(asked.matcher().group(1));
    }

    private static HttpAnswer noCallback(Asked asked) {
        return CallbackAnswers.none(asked.matcher().group(1));
    }

    private HttpAnswer steer(Asked asked) {
        return told(
                asked,
                body -> desk.steer(asked.matcher().group(1), asked.matcher().group(2), body));
    }

    /** By so much ahead, at another speed, or both. */
    private HttpAnswer clock(Asked asked) {
        try {
            JsonNode body = asked.body();
            Matcher duration = DURATION.matcher(body.path("advance").asText("0s"));
            boolean isSpeed =
                    body.path("speed").isMissingNode() || body.path("speed").asDouble() > 0;
            if (!duration.matches() || !isSpeed || body.isEmpty()) {
                return error(400, ServerMessage.INSPECT_BODY.of("{\"advance\":\"10m\"}, {\"speed\":60}"));
            }
            return ok(desk.move(duration(duration), body.path("speed").asDouble(0)));
        } catch (IOException e) {
            return error(
                    400,
                    ServerMessage.INSPECT_JSON.of(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private HttpAnswer await(Asked asked) {
        Matcher timeout = DURATION.matcher(asked.query("timeout", "5s"));
        String id = asked.query("task", null);
        PushTask task = id == null ? null : desk.dispatcher().task(id).orElse(null);
        if (!timeout.matches()) {
            return error(400, ServerMessage.INSPECT_TIMEOUT.of(asked.query("timeout", "")));
        }
        if (id != null && task == null) {
            return error(404, ServerMessage.TASK_UNKNOWN.of(id));
        }
        try {
            Duration most = duration(timeout);
            boolean ended = desk.dispatcher().await(task, most.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : most);
            ObjectNode json = task == null ? desk.status() : desk.task(task);
            json.put("ended", ended);
            return HttpAnswer.json(ended ? 200 : 408, json.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error(503, ServerMessage.INSPECT_ENDING.of());
        }
    }

    private HttpAnswer authority() {
        String pem = desk.authority();
        return pem == null
                ? error(404, ServerMessage.INSPECT_AUTHORITY.of())
                : HttpAnswer.of("application/x-pem-file", pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static HttpAnswer told(Asked asked, Function<JsonNode, Message> action) {
        try {
            Message wrong = action.apply(asked.body());
            return wrong == null ? ok(Views.object().put("ok", true)) : error(400, wrong);
        } catch (IOException e) {
            return error(
                    400,
                    ServerMessage.INSPECT_JSON.of(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static HttpAnswer done(Runnable action) {
        action.run();
        return ok(Views.object().put("ok", true));
    }

    static HttpAnswer ok(JsonNode json) {
        return HttpAnswer.json(200, json.toString());
    }

    static HttpAnswer error(int status, Message words) {
        ObjectNode json = Views.object();
        json.put("error", words.toString());
        json.put("errorZh", words.in(Lang.ZH, Audience.COMMAND_LINE));
        return HttpAnswer.json(status, json.toString());
    }

    private static Duration duration(Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
