package dev.pushback.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What client generators need of the OpenAPI document; that they do work is tried by examples/push-app/generated-client. */
class RestDocumentTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new JsonMapper().readTree(OpenApi.document());
    }

    @Test
    void everyCallTakesItsWholeQueryAsParameters() {
        assertThat(document.path("paths"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(names(path.at("/post/parameters")))
                        .containsExactly("sdkappid", "identifier", "usersig", "random", "contenttype"));
    }

    @Test
    void randomIsAnUnsignedIntegerOf32Bits() {
        JsonNode random = document.at("/components/parameters/random");
        assertThat(random.path("required").asBoolean()).isTrue();
        assertThat(random.at("/schema/type").asText()).isEqualTo("integer");
        assertThat(random.at("/schema/minimum").asLong()).isZero();
        assertThat(random.at("/schema/maximum").asLong()).isEqualTo(0xffff_ffffL);
    }

    @Test
    void aMessageIsMadeOfTheEightElements() {
        for (String request : List.of("PushRequest", "OldPushRequest", "MessageRequest")) {
            assertThat(schema(request).at("/properties/MsgBody/items/$ref").asText())
                    .isEqualTo("#/components/schemas/MessageElement");
        }
        JsonNode mapping = schema("MessageElement").at("/discriminator/mapping");
        assertThat(mapping).hasSize(8);
        mapping.properties()
                .forEach(one -> assertThat(document.at(one.getValue().asText().substring(1))
                                .at("/properties/MsgType/enum/0")
                                .asText())
                        .isEqualTo(one.getKey()));
    }

    /** Generators for TypeScript ask for members that have a default, and take nothing in an object that tells nothing. */
    @Test
    void whatIsOptionalStaysSoInGeneratedClients() {
        assertThat(document.path("components").path("schemas").findValues("default"))
                .isEmpty();
        assertThat(schema("OfflinePushInfo")
                        .at("/properties/ApnsInfo/additionalProperties")
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static List<String> names(JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.forEach(one -> names.add(
                document.at(one.path("$ref").asText().substring(1)).path("name").asText()));
        return names;
    }
}
