package dev.pushback.server;

import static dev.pushback.schema.Platform.APNS;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.schema.Platform.XIAOMI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.Platform;
import dev.pushback.schema.json.WireSchema;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import dev.pushback.server.delivery.SentCallback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that an app sends to an account that is offline is pushed, and Push.OfflinePush tells of that. */
class MessageBecomesCallbacksTest {

    private final AppReceiver receiver = new AppReceiver();
    private LocalTencent tencent;

    @AfterEach
    void end() {
        if (tencent != null) {
            tencent.close();
        }
        receiver.close();
    }

    @Test
    void anOfflineAccountIsPushedTo() throws InterruptedException {
        App app = start(options());
        JsonNode answer = send(app, "alice", 7, "");
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
        assertThat(receiver.events())
                .hasSize(3)
                .allSatisfy(event -> {
                    assertThat(event.path("CallbackCommand").asText()).isEqualTo("Push.OfflinePush");
                    assertThat(event.path("EventType").asInt()).isEqualTo(1);
                    assertThat(event.path("From_Account").asText()).isEqualTo("lumotuwe1");
                    assertThat(event.path("To_Account").asText()).isEqualTo("alice");
                    assertThat(event.path("PushPlatform").asInt()).isEqualTo(HUAWEI.code());
                    assertThat(event.path("MsgKey")).isEqualTo(answer.path("MsgKey"));
                    assertThat(event.path("MsgTime")).isEqualTo(answer.path("MsgTime"));
                    assertThat(event.path("MsgRandom").asLong()).isEqualTo(7);
                })
                .extracting(event -> event.path("PushStage").asInt())
                .containsExactly(1, 2, 3);
        assertThat(receiver.queries())
                .allSatisfy(query ->
                        assertThat(query).contains("SdkAppid=1400187352", "CallbackCommand=Push.OfflinePush", "Sign="));
    }

    @Test
    void whoIsThereIsNotPushedTo() throws InterruptedException {
        App app = start(options());
        assertThat(send(app, "here", 1, "").path("ErrorCode").asInt()).isZero();
        assertThat(send(app, "alice", 2, ",\"OfflinePushInfo\":{\"PushFlag\":1}")
                        .path("ErrorCode")
                        .asInt())
                .isZero();
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
        assertThat(receiver.events()).isEmpty();
    }

    @Test
    void aCallbackTellsOfPushesOrOfMessagesNeverOfBoth() throws InterruptedException {
        App app = start(options());
        tencent.dispatcher().pause();
        for (int i = 0; i < 5; i++) {
            send(app, "alice", i, "");
            app.batch("d-" + i, "alice", "fails");
        }
        tencent.dispatcher().resume();
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
        List<SentCallback> callbacks = tencent.callbacks();
        assertThat(callbacks).allSatisfy(callback -> {
            boolean messages = callback.attempts().get(0).query().contains("Push.OfflinePush");
            WireSchema schema = messages ? WireSchema.OFFLINE_PUSH : WireSchema.REQUEST;
            assertThat(schema.check(callback.body())).isEmpty();
        });
        assertThat(receiver.events().stream()
                        .collect(Collectors.groupingBy(
                                event -> event.path("CallbackCommand").asText(), Collectors.counting())))
                .containsEntry("Push.OfflinePush", 15L)
                .containsEntry("Push.AllMemberPush", 20L);
    }

    @Test
    void statisticsOfMessagesAddUpWithTheirCallbacks() throws InterruptedException {
        App app = start(options());
        send(app, "alice", 1, "");
        send(app, "fails", 2, "");
        app.batch("d", "alice");
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
        long now = System.currentTimeMillis() / 1000;
        String range = "{\"StartTime\":" + (now - 600) + ",\"EndTime\":" + (now + 600) + "}";
        JsonNode counts = app.call("timpush/normal_push_statistics", range);
        assertThat(counts.path("TotalCount").asInt()).isEqualTo(2);
        assertThat(counts.path("SentCount").asInt()).isEqualTo(1);
        assertThat(counts.path("DeliveredCount").asInt()).isEqualTo(1);
        assertThat(counts.path("ClickCount").asInt()).isEqualTo(1);
        JsonNode loss = app.call("timpush/normal_push_loss", range);
        assertThat(loss.path("PostSendDeliveredLoss").path(0).path("ErrCode").asText())
                .isEqualTo("410");
        JsonNode failed = receiver.events().stream()
                .filter(event -> event.path("ErrCode").asInt() == 410)
                .findFirst()
                .orElseThrow();
        JsonNode trace = app.call("timpush/normal_push_trace", "{\"PushID\":" + failed.path("PushID") + "}");
        assertThat(trace.at("/InstanceTrace/0/PushPlatform").asInt()).isEqualTo(APNS.code());
    }

    @Test
    void twoServersWithOneSeedSendTheSameMessages() throws InterruptedException {
        assertThat(eventsOf(5)).isNotEmpty().isEqualTo(eventsOf(5));
    }

    @Test
    void aMessageSurvivesARestart(@TempDir Path folder) throws InterruptedException {
        ServeOptions kept = options().state(folder.resolve("state"));
        App app = start(kept);
        tencent.dispatcher().pause();
        JsonNode answer = send(app, "alice", 7, "");
        tencent.close();
        start(options().state(folder.resolve("state")));
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
        assertThat(receiver.events())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.path("MsgKey")).isEqualTo(answer.path("MsgKey")));
    }

    private List<String> eventsOf(long seed) throws InterruptedException {
        try (AppReceiver own = new AppReceiver();
                LocalTencent server = LocalTencent.start(options()
                        .seed(seed)
                        .clock(java.time.Instant.ofEpochSecond(1_761_561_563))
                        .callback(own::url))) {
            App app = new App(server.http());
            send(app, "drawn1", 1, "");
            send(app, "drawn2", 2, "");
            assertThat(server.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
            return own.events().stream().map(JsonNode::toString).sorted().toList();
        }
    }

    private static JsonNode send(App app, String to, long random, String more) {
        return app.call(
                "openim/sendmsg",
                "{\"From_Account\":\"lumotuwe1\",\"To_Account\":\"" + to + "\",\"MsgRandom\":" + random
                        + ",\"MsgBody\":[{\"MsgType\":\"TIMTextElem\",\"MsgContent\":{\"Text\":\"hi\"}}]" + more + "}");
    }

    private App start(ServeOptions options) {
        tencent = LocalTencent.start(options.callback(receiver::url));
        return new App(tencent.http());
    }

    private static ServeOptions options() {
        return new ServeOptions()
                .port(0)
                .httpsPort(-1)
                .token("my_token")
                .secretKey(App.KEY)
                .speed(1e6)
                .users(List.of(
                        user("alice", HUAWEI, Presence.OFFLINE, Outcome.of(Outcome.Kind.CLICKED)),
                        user("fails", APNS, Presence.OFFLINE, Outcome.failed(410)),
                        user("here", XIAOMI, Presence.FOREGROUND, Outcome.of(Outcome.Kind.CLICKED))));
    }

    private static User user(String account, Platform vendor, Presence presence, Outcome outcome) {
        return User.named(account).withVendor(vendor).withPresence(presence).withOutcome(outcome);
    }
}
