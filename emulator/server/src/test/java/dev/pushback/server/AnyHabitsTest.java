package dev.pushback.server;

import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.server.habit.Variations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnyHabitsTest {

    @Test
    void whoTriesOnceMoreGetsThroughBesideOthers() {
        Variations variations = Variations.drawnBy(7);
        int[] refused = IntStream.range(0, 4000)
                .filter(i -> variations.refusal("timpush/push").isPresent())
                .toArray();
        assertThat(refused.length).isBetween(150, 250);
        for (int i = 1; i < refused.length; i++) {
            assertThat(refused[i] - refused[i - 1]).isGreaterThan(16);
        }
        assertThat(IntStream.range(0, 100)
                        .anyMatch(i -> Variations.NONE.refusal("timpush/push").isPresent()))
                .isFalse();
    }

    @Test
    void whatThePagesLeaveOpenVaries() throws InterruptedException {
        try (AppReceiver receiver = new AppReceiver();
                LocalTencent tencent = LocalTencent.start(new ServeOptions()
                        .callback(receiver::url)
                        .token("my_token")
                        .secretKey(App.KEY)
                        .seed(3)
                        .speed(1e6)
                        .anyHabits(true)
                        .users(List.of(user("alice").clicks().user())))) {
            App app = new App(tencent.http());
            List<String> tasks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String body = "{\"From_Account\":\"a\",\"MsgRandom\":" + i
                        + ",\"To_Account\":[\"alice\"],\"OfflinePushInfo\":{}}";
                JsonNode answer = app.call("timpush/batch", body);
                answer = answer.path("ErrorCode").asInt() == 0 ? answer : app.call("timpush/batch", body);
                tasks.add(answer.path("TaskId").asText());
            }
            assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
            assertThat(tasks).anyMatch(id -> id.startsWith("task@")).anyMatch(id -> id.startsWith("batch_"));
            assertThat(receiver.queries().stream()
                            .map(query -> query.replaceAll("=[^&]*", ""))
                            .distinct())
                    .hasSizeGreaterThan(2);
            assertThat(receiver.events())
                    .hasSize(36)
                    .anyMatch(event -> event.has("PushExtra"))
                    .anyMatch(event -> event.has("DataId"))
                    .anyMatch(event -> !event.has("DataId"));
            assertThat(receiver.events().stream().map(AnyHabitsTest::members).distinct())
                    .hasSizeGreaterThan(10);
        }
    }

    private static List<String> members(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
