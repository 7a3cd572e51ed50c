package dev.pushback.contract.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A collection (format 2.1.0) for Postman, Apifox and newman. Signs by a script before each call, if the variable token is set. */
public final class PostmanCollection {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FORMAT = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final List<String> SIGN = List.of(
            "const token = pm.variables.get('token');",
            "if (token) {",
            "  const time = String(Math.floor(Date.now() / 1000));",
            "  pm.request.url.query.upsert({ key: '" + CallbackQuery.REQUEST_TIME + "', value: time });",
            "  pm.request.url.query.upsert({ key: '" + CallbackQuery.SIGN
                    + "', value: CryptoJS.SHA256(token + time).toString() });",
            "}");
    private static final int SECONDS = 2;

    private final Lang lang;

    private PostmanCollection(Lang lang) {
        this.lang = lang;
    }

    /** The collection's JSON, with the app id in its variables. */
    public static String of(long sdkAppId, Lang lang) {
        return json(new PostmanCollection(lang).collection(sdkAppId)) + "\n";
    }

    private Map<String, Object> collection(long sdkAppId) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put(
                "info", ordered("name", "Pushback: " + CallbackKind.ALL_MEMBER_PUSH.command(), "schema", FORMAT));
        collection.put(
                "variable",
                List.of(
                        ordered("key", "url", "value", "http://localhost:8080/callback"),
                        ordered("key", "sdkAppId", "value", Long.toString(sdkAppId)),
                        ordered("key", "token", "value", "")));
        collection.put("event", List.of(script("prerequest", SIGN), script("test", check())));
        collection.put("item", ExampleCall.all().stream().map(this::item).toList());
        return collection;
    }

    private List<String> check() {
        return List.of(
                "pm.test('" + words(CollectionMessage.ANSWERS_200.of()) + "', () => pm.response.to.have.status(200));",
                "pm.test('" + words(CollectionMessage.ACKNOWLEDGES.of()) + "', () => {",
                "  const reply = pm.response.json();",
                "  pm.expect(reply.ActionStatus).to.equal('OK');",
                "  pm.expect(reply.ErrorCode).to.equal(0);",
                "});",
                "pm.test('" + words(CollectionMessage.IN_TIME.of(SECONDS))
                        + "', () => pm.expect(pm.response.responseTime).to.be.below(2000));");
    }

    private String words(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    private static Map<String, Object> script(String when, List<String> lines) {
        return ordered("listen", when, "script", ordered("type", "text/javascript", "exec", lines));
    }

    private Map<String, Object> item(ExampleCall call) {
        Map<String, Object> request = ordered("method", "POST", "url", "{{url}}?" + ExampleCall.query("{{sdkAppId}}"));
        request.put("header", List.of(ordered("key", "Content-Type", "value", "application/json")));
        request.put("body", ordered("mode", "raw", "raw", call.body()));
        return ordered("name", words(call.name().of()), "request", request);
    }

    private static Map<String, Object> ordered(String name, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        map.put(second, other);
        return map;
    }

    private static String json(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException mapsAreAlwaysWritten) {
            throw new IllegalStateException(mapsAreAlwaysWritten);
        }
    }
}
