package dev.pushback.emulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.Overrides;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherHabitsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final ScenarioOptions options = ScenarioOptions.builder()
            .seed(7)
            .limit(new Limit(Limit.NONE, Limit.NONE, 100))
            .build();

    @Test
    void tellsTheSameEventsInOtherOrders() throws IOException {
        List<String> usual = bodies(Scenarios.open(options));
        List<String> other = bodies(other(3, "token"));
        assertThat(other).hasSameSizeAs(usual);
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < usual.size(); i++) {
            JsonNode before = JSON.readTree(usual.get(i)).get("Events");
            JsonNode after = JSON.readTree(other.get(i)).get("Events");
            assertThat(after.size()).isEqualTo(before.size());
            for (int j = 0; j < before.size(); j++) {
                ObjectNode event = (ObjectNode) after.get(j);
                orders.add(names(event));
                event.remove("PushExtra");
                if (!before.get(j).has("DataId")) {
                    event.remove("DataId");
                }
                assertThat(event).isEqualTo(before.get(j));
            }
        }
        assertThat(orders).hasSizeGreaterThan(100);
    }

    @Test
    void addsAMemberThatNoPageKnowsAndAnEmptyDataIdToSome() throws IOException {
        List<String> other = bodies(other(3, "token"));
        assertThat(other).anyMatch(body -> body.contains("\"PushExtra\":\"\""));
        assertThat(other).anyMatch(body -> !body.contains("PushExtra"));
        assertThat(other).anyMatch(body -> body.contains("\"DataId\":\"\""));
    }

    @Test
    void givesTheSameBytesForASeedAndOthersForAnother() {
        assertThat(bodies(other(3, "token")))
                .isEqualTo(bodies(other(3, "token")))
                .isNotEqualTo(bodies(other(4, "token")));
        assertThat(queries(other(3, "token"), "token")).isEqualTo(queries(other(3, "token"), "token"));
    }

    @Test
    void signsWhereTheParametersStand() {
        Set<String> orders = new HashSet<>();
        for (String query : queries(other(3, "token"), "token")) {
            assertThat(query).startsWith("mine=1&");
            List<String> parameters =
                    Arrays.asList(query.substring("mine=1&".length()).split("&"));
            assertThat(parameters)
                    .containsExactlyInAnyOrder(
                            "SdkAppid=1400187352",
                            "CallbackCommand=Push.AllMemberPush",
                            "contenttype=json",
                            "RequestTime=1700000000",
                            "Sign=" + Signature.of("token", NOW).sign());
            orders.add(query);
        }
        assertThat(orders).hasSizeGreaterThan(10);
    }

    @Test
    void leavesTimeAndSignatureOutWithoutAToken() {
        assertThat(queries(other(3, null), null))
                .allSatisfy(query -> assertThat(query.split("&")).hasSize(4))
                .noneMatch(query -> query.contains("Sign") || query.contains("RequestTime"));
    }

    @Test
    void keepsTheFormOfNumbers() {
        byte[] body = "{\"Events\":[{\"A\":12345678901234567890,\"B\":1.0}]}".getBytes(StandardCharsets.UTF_8);
        ScenarioOptions own =
                options.but().overrides(new Overrides(Map.of(), body, true)).build();
        assertThat(bodies(new OtherHabits(Scenarios.open(own), 3)))
                .allSatisfy(sent -> assertThat(sent).contains("\"A\":12345678901234567890", "\"B\":1.0"));
    }

    @Test
    void keepsTheBytesOfABodyThatIsNoCallback() {
        byte[] body = "{\"Events\": 5}".getBytes(StandardCharsets.UTF_8);
        ScenarioOptions own =
                options.but().overrides(new Overrides(Map.of(), body, true)).build();
        assertThat(bodies(new OtherHabits(Scenarios.open(own), 3))).containsOnly("{\"Events\": 5}");
    }

    private Scenario other(long seed, String token) {
        Target target = new Target(
                CallbackUrl.parse("http://127.0.0.1:1/callback?mine=1"),
                ScenarioOptions.SAMPLE_SDK_APP_ID,
                token,
                List.of());
        return new OtherHabits(Scenarios.open(options), target, seed);
    }

    private static List<String> bodies(Scenario scenario) {
        List<String> bodies = new ArrayList<>();
        for (Batch batch = new Batch(); scenario.next(batch); ) {
            bodies.add(new String(batch.copyBody(), StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private static List<String> queries(Scenario scenario, String token) {
        List<String> queries = new ArrayList<>();
        for (Batch batch = new Batch(); scenario.next(batch); ) {
            queries.add(scenario.recorded().queryAt(NOW, token));
        }
        return queries;
    }

    private static List<String> names(ObjectNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
