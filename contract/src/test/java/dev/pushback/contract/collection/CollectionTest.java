package dev.pushback.contract.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.schema.Wire;
import dev.pushback.schema.message.Lang;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CollectionTest {

    @Test
    void everyCallIsWhatTencentMaySend() {
        assertThat(ExampleCall.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(call -> assertThat(Wire.decodeCallback(call.body().getBytes(StandardCharsets.UTF_8))
                                .events())
                        .isNotEmpty());
    }

    @Test
    void postmanCollectionHoldsEachCallAndSignsIt() throws Exception {
        JsonNode collection = new ObjectMapper().readTree(PostmanCollection.of(7, Lang.EN));

        assertThat(collection.at("/info/schema").asText()).contains("/v2.1.0/");
        assertThat(collection.at("/variable/1/value").asText()).isEqualTo("7");
        assertThat(collection.get("item")).hasSize(ExampleCall.all().size());
        assertThat(collection.at("/item/0/request/url").asText())
                .isEqualTo("{{url}}?SdkAppid={{sdkAppId}}&CallbackCommand=Push.AllMemberPush&contenttype=json");
        assertThat(collection.at("/event/0/script/exec").toString()).contains("CryptoJS.SHA256(token + time)");
    }

    @Test
    void httpFileHoldsEachCallAndSignsIt() {
        String file = HttpFile.of(7, Lang.EN);

        assertThat(file).contains("'7'").contains("createHash('sha256').update(token + time)");
        assertThat(ExampleCall.all())
                .allSatisfy(call -> assertThat(file)
                        .contains("### " + call.name().of() + "\n")
                        .contains("Content-Type: application/json\n\n" + call.body() + "\n\n??"));
    }
}
