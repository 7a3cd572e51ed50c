package dev.pushback.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pushback.schema.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTextTest {

    private static final Pattern RULES = Pattern.compile("\\bRules?: ([^.]*)\\.");

    static Stream<String> texts() {
        return Stream.of(
                WireSchema.REQUEST.text(),
                WireSchema.OFFLINE_PUSH.text(),
                WireSchema.REPLY.text(),
                WireSchema.openApi());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesOnlyRulesThatExist(String text) throws StrictJson.NotJson {
        List<String> named = new ArrayList<>();
        for (String words : wordsIn(json(text))) {
            for (Matcher rules = RULES.matcher(words); rules.find(); ) {
                named.addAll(List.of(rules.group(1).split(", ")));
            }
        }
        assertThat(named).isNotEmpty().allMatch(id -> Rule.fromId(id).isPresent());
    }

    @Test
    void everyMemberNamesARule() throws StrictJson.NotJson {
        for (String properties : List.of("/properties", "/$defs/Event/properties")) {
            for (WireSchema schema : WireSchema.values()) {
                json(schema.text())
                        .at(properties)
                        .forEach(member ->
                                assertThat(member.path("description").asText()).containsPattern(RULES));
            }
        }
    }

    @Test
    void describesTheSameInOpenApi() throws StrictJson.NotJson {
        ObjectNode reply = (ObjectNode) json(WireSchema.REPLY.text());
        reply.remove(List.of("$schema", "$id"));

        ObjectNode expected = StrictJson.MAPPER.createObjectNode();
        addCallback(expected, WireSchema.REQUEST, "Callback", "Event");
        addCallback(expected, WireSchema.OFFLINE_PUSH, "OfflinePushCallback", "OfflinePushEvent");
        expected.set("Reply", reply);
        assertThat(json(WireSchema.openApi()).at("/components/schemas")).isEqualTo(expected);
    }

    private static void addCallback(ObjectNode expected, WireSchema schema, String body, String event)
            throws StrictJson.NotJson {
        ObjectNode callback = (ObjectNode) json(schema.text());
        expected.set(body, callback);
        expected.set(event, callback.at("/$defs/Event"));
        callback.remove(List.of("$schema", "$id", "$defs"));
        ((ObjectNode) callback.at("/properties/Events/items")).put("$ref", "#/components/schemas/" + event);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isValidByTheMetaSchema(String text) throws StrictJson.NotJson {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        JsonNode document = json(text);
        JsonNode components = document.at("/components/schemas");
        List<JsonNode> schemas = new ArrayList<>();
        (components.isMissingNode() ? List.of(document) : components).forEach(schemas::add);

        assertThat(schemas)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(meta.validate(schema)).isEmpty());
        assertThat(meta.validate("{\"type\":\"strnig\"}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Push.AllMemberPush", "Push.OfflinePush"})
    void isAWholeOpenApiDocument(String command) throws StrictJson.NotJson {
        JsonNode api = json(WireSchema.openApi());
        assertThat(api.path("openapi").asText()).startsWith("3.1.");
        assertThat(api.at("/info/title").asText()).isNotEmpty();
        assertThat(api.at("/info/version").asText())
                .isEqualTo(Rule.POST_JSON.source().date());
        JsonNode post = api.at("/webhooks/" + command + "/post");
        Set<String> parameters = new HashSet<>();
        post.path("parameters").forEach(parameter -> {
            assertThat(parameter.path("in").asText()).isEqualTo("query");
            assertThat(parameter.has("schema")).isTrue();
            assertThat(parameters.add(parameter.path("name").asText())).isTrue();
        });
        assertThat(parameters)
                .containsExactlyInAnyOrder("SdkAppid", "CallbackCommand", "contenttype", "RequestTime", "Sign");
        assertThat(post.at("/responses/200/description").asText()).isNotEmpty();
        assertThat(WireSchema.REPLY.check(post.at("/responses/200/content/application~1json/example")
                        .toString()
                        .getBytes(UTF_8)))
                .isEmpty();
        api.findValuesAsText("$ref")
                .forEach(ref ->
                        assertThat(api.at(ref.substring(1)).isObject()).as(ref).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh", "tr", "fr"})
    void tellsTheSameInEveryLanguage(String language) throws StrictJson.NotJson {
        for (Vector vector : Vector.in("request/invalid")) {
            try {
                assertThat(WireSchema.REQUEST.check(vector.bytes(), Locale.forLanguageTag(language)))
                        .isEqualTo(WireSchema.REQUEST.check(vector.bytes()));
            } catch (StrictJson.NotJson notJson) {
                assertThat(WireSchema.REQUEST.check(vector.bytes()))
                        .extracting(Violation::actual)
                        .containsExactly(notJson.words());
            }
        }
    }

    private static JsonNode json(String text) throws StrictJson.NotJson {
        return StrictJson.read(text.getBytes(UTF_8));
    }

    private static List<String> wordsIn(JsonNode node) {
        List<String> words = new ArrayList<>(node.findValuesAsText("description"));
        words.addAll(node.findValuesAsText("$comment"));
        node.findValues("description").forEach(nested -> words.addAll(wordsIn(nested)));
        return words;
    }
}
