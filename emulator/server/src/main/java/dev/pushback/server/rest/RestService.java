package dev.pushback.server.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.usersig.UserSigFault;
import dev.pushback.server.usersig.UserSigVerdict;
import dev.pushback.server.usersig.UserSigVerifier;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers calls: path, query, UserSig, administrator, JSON, then the call itself; the first fault is told.
 *
 * <p>Which fault comes first is documented nowhere; see {@link Choice#ORDER_OF_CHECKS}. Safe for any number of threads.
 */
public final class RestService {

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final long sdkAppId;
    private final Set<String> admins;
    private final UserSigVerifier verifier;
    private final Limits limits;

    /**
     * What every call is checked by.
     *
     * @param sdkAppId the app
     * @param admins who may call
     * @param verifier checks UserSigs
     * @param limits how often calls may be made
     */
    public RestService(long sdkAppId, Set<String> admins, UserSigVerifier verifier, Limits limits, List<Route> routes) {
        this.sdkAppId = sdkAppId;
        this.admins = Set.copyOf(admins);
        this.verifier = verifier;
        this.limits = limits;
        routes.forEach(route -> this.routes.put(route.name(), route));
    }

    /** The calls that are answered, in the order of the catalogue. */
    public List<Route> routes() {
        return List.copyOf(routes.values());
    }

    /** Answers a call. */
    public RestAnswer answer(RestCall call) {
        ObjectNode json = envelope("OK", "", 0);
        try {
            Route route = route(call);
            Route.Request request = checked(call, route);
            limits.count(route, request.members().raw("To_Account").size());
            route.action().perform(request, json);
            return new RestAnswer(json, 0, null);
        } catch (Refusal refusal) {
            return refused(call, refusal);
        }
    }

    /** Carries a call out for somebody who sits at this machine: without a UserSig, as the first administrator. */
    public RestAnswer answerLocally(RestCall call) {
        ObjectNode json = envelope("OK", "", 0);
        try {
            Route route = route(call);
            Members members = Members.of(json(call, route));
            route.action()
                    .perform(
                            new Route.Request(
                                    route.name(),
                                    admins.stream().sorted().findFirst().orElse(""),
                                    members,
                                    call.body().length),
                            json);
            return new RestAnswer(json, 0, null);
        } catch (Refusal refusal) {
            return refused(call, refusal);
        }
    }

    /** The answer to a call that is not carried out. */
    public static RestAnswer refused(RestCall call, Refusal refusal) {
        ObjectNode json = envelope("FAIL", refusal.getMessage(), refusal.code());
        switch (call.name()) {
            case "timpush/batch", "timpush/push" -> json.put("TaskId", "");
            case "timpush/add_sched_task", "timpush/modify_sched_task", "timpush/delete_sched_task" ->
                json.put("TaskID", 0);
            default -> {}
        }
        return new RestAnswer(json, refusal.code(), refusal.reason());
    }

    /** The JSON that a body holds. */
    public static JsonNode parse(byte[] body) throws IOException {
        return Json.MAPPER.readTree(body);
    }

    /** Loaded by the first call, for a start does without it. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** An answer with nothing but these three. */
    public static ObjectNode envelope(String status, String info, int code) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("ActionStatus", status);
        json.put("ErrorInfo", info);
        json.put("ErrorCode", code);
        return json;
    }

    private Route route(RestCall call) {
        Route route = routes.get(call.name());
        if (route == null || !call.method().equals("POST")) {
            throw new Refusal(
                    ErrorCode.RESOURCE,
                    route == null
                            ? ServerMessage.PATH.of(call.path())
                            : ServerMessage.METHOD.of(call.path(), call.method()));
        }
        return route;
    }

    private Route.Request checked(RestCall call, Route route) {
        checkApp(call.query().get("sdkappid"));
        String identifier = call.query().getOrDefault("identifier", "");
        verifier.check(call.query().get("usersig"), identifier).ifPresent(RestService::refuse);
        if (!admins.contains(identifier)) {
            boolean push = route.limit() != Route.Limit.CHAT;
            throw new Refusal(
                    push ? ErrorCode.PUSH_ADMIN : ErrorCode.ADMIN_NEEDED,
                    ServerMessage.ADMIN.of(identifier, String.join(", ", new java.util.TreeSet<>(admins))));
        }
        return new Route.Request(route.name(), identifier, Members.of(json(call, route)), call.body().length);
    }

    private void checkApp(String id) {
        if (id == null || id.isBlank()) {
            throw new Refusal(ErrorCode.APP_MISSING, ServerMessage.APP_MISSING.of());
        }
        if (!id.matches("\\d{1,10}") || Long.parseLong(id) != sdkAppId) {
            boolean number = id.matches("\\d{1,10}");
            throw new Refusal(
                    number ? ErrorCode.SIG_APP : ErrorCode.APP_INVALID,
                    ServerMessage.APP_OTHER.of(id, Long.toString(sdkAppId)));
        }
    }

    private static void refuse(UserSigVerdict verdict) {
        throw new Refusal(
                code(verdict.fault()),
                ServerMessage.valueOf("SIG_" + verdict.fault()).of(verdict.expected(), verdict.actual()));
    }

    private static ErrorCode code(UserSigFault fault) {
        return switch (fault) {
            case MISSING -> ErrorCode.SIG_EMPTY;
            case MALFORMED -> ErrorCode.SIG_ILLEGAL;
            case OTHER_APP -> ErrorCode.SIG_APP;
            case OTHER_IDENTIFIER -> ErrorCode.SIG_IDENTIFIER;
            case EXPIRED -> ErrorCode.SIG_EXPIRED;
            case FORGED -> ErrorCode.SIG_FORGED;
        };
    }

    private static JsonNode json(RestCall call, Route route) {
        ErrorCode code = route.limit() == Route.Limit.CHAT ? ErrorCode.JSON_PARSE : ErrorCode.PUSH_JSON;
        try {
            JsonNode json = parse(call.body());
            if (json.isObject()) {
                return json;
            }
            throw new Refusal(
                    code,
                    json.isMissingNode()
                            ? ServerMessage.BODY_EMPTY.of()
                            : ServerMessage.BODY_KIND.of(
                                    json.getNodeType().toString().toLowerCase(java.util.Locale.ROOT)));
        } catch (JacksonException e) {
            throw new Refusal(code, ServerMessage.BODY_JSON.of(JsonFault.of(call.body())));
        } catch (IOException e) {
            throw new Refusal(code, ServerMessage.BODY_JSON.of(JsonFault.of(call.body())));
        }
    }
}
