package dev.pushback.server;

import static dev.pushback.schema.Platform.APNS;
import static dev.pushback.schema.Platform.FCM;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.schema.Platform.VIVO;
import static dev.pushback.schema.Platform.XIAOMI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.schema.Platform;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushBecomesCallbacksTest {

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
    void eachUserGetsWhatItsRowPromises() {
        App app = start(new ServeOptions()
                .users(List.of(
                        user("clicks", HUAWEI, Presence.OFFLINE, Outcome.of(Outcome.Kind.CLICKED)),
                        user("fails", APNS, Presence.OFFLINE, Outcome.failed(410)),
                        user("front", XIAOMI, Presence.FOREGROUND, Outcome.of(Outcome.Kind.REACHED)),
                        user("back", VIVO, Presence.BACKGROUND, Outcome.of(Outcome.Kind.CLICKED)),
                        user("google", FCM, Presence.OFFLINE, Outcome.of(Outcome.Kind.CLICKED)),
                        user("tokenless", HUAWEI, Presence.OFFLINE, Outcome.of(Outcome.Kind.NO_TOKEN)))));
        String task = app.batch("d-1", "clicks", "fails", "front", "back", "google", "tokenless");
        JsonNode ended = await(app, task);
        assertThat(receiver.lines())
                .containsExactly(
                        "back type 1 platform 7 device 0 stage 1 code 0",
                        "back type 1 platform 7 device 0 stage 2 code 0",
                        "back type 1 platform 7 device 0 stage 3 code 0",
                        "back type 2 platform 0 device 7 stage 1 code 0",
                        "back type 2 platform 0 device 7 stage 2 code 0",
                        "clicks type 1 platform 3 device 0 stage 1 code 0",
                        "clicks type 1 platform 3 device 0 stage 2 code 0",
                        "clicks type 1 platform 3 device 0 stage 3 code 0",
                        "fails type 1 platform 1 device 0 stage 1 code 410",
                        "front type 2 platform 0 device 2 stage 1 code 0",
                        "front type 2 platform 0 device 2 stage 2 code 0",
                        "google type 1 platform 4 device 0 stage 1 code 0",
                        "google type 1 platform 4 device 0 stage 3 code 0");
        assertThat(receiver.events()).allSatisfy(event -> {
            assertThat(event.path("TaskId").asText()).isEqualTo(task).startsWith("batch_");
            assertThat(event.path("DataId").asText()).isEqualTo("d-1");
        });
        assertThat(ended.path("ended").asBoolean()).isTrue();
        assertThat(ended.path("events").asInt()).isEqualTo(13);
        assertThat(ended.path("withoutToken").asInt()).isEqualTo(1);
    }

    @Test
    void statisticsAddUpWithTheCallbacks() {
        App app = start(new ServeOptions().drawnAccounts(400).errorRate(0.3));
        JsonNode answer = app.call("timpush/push", "{\"MsgRandom\":7,\"OfflinePushInfo\":{\"Title\":\"t\"}}");
        String task = answer.path("TaskId").asText();
        await(app, task);
        long now = System.currentTimeMillis() / 1000;
        String range =
                "{\"StartTime\":" + (now - 600) + ",\"EndTime\":" + (now + 600) + ",\"TaskID\":[\"" + task + "\"]}";
        JsonNode counts = app.call("timpush/all_member_push_statistics", range);
        assertThat(counts.path("TotalCount").asLong())
                .isEqualTo(count(1, false))
                .isGreaterThan(300);
        assertThat(counts.path("SentCount").asLong()).isEqualTo(count(1, true));
        assertThat(counts.path("DeliveredCount").asLong()).isEqualTo(count(2, true));
        assertThat(counts.path("ClickCount").asLong()).isEqualTo(count(3, true));
        JsonNode loss = app.call("timpush/all_member_push_loss", range);
        long lost = 0;
        for (JsonNode one : loss.path("PostSendDeliveredLoss")) {
            lost += one.path("ErrCount").asLong();
        }
        assertThat(lost).isEqualTo(count(1, false) - count(1, true)).isPositive();
        JsonNode first = receiver.events().get(0);
        JsonNode trace = app.call(
                "timpush/all_member_push_trace",
                "{\"TaskID\":\"" + task + "\",\"UserID\":" + first.path("To_Account") + "}");
        assertThat(trace.path("InstanceTrace")).isNotEmpty();
    }

    @Test
    void twoServersWithOneSeedAndTheSameCallsSendTheSameEvents() {
        List<String> first = eventsOf(new ServeOptions().seed(5).drawnAccounts(50));
        List<String> second = eventsOf(new ServeOptions().seed(5).drawnAccounts(50));
        List<String> other = eventsOf(new ServeOptions().seed(6).drawnAccounts(50));
        assertThat(first).isNotEmpty().isEqualTo(second).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2000, 1_000_000_000})
    void andPutThemIntoTheSameCallbacks(double speed) {
        List<String> first =
                callbacksOf(new ServeOptions().seed(5).drawnAccounts(200).clock(Instant.EPOCH), speed);
        List<String> second =
                callbacksOf(new ServeOptions().seed(5).drawnAccounts(200).clock(Instant.EPOCH), speed);
        assertThat(first).hasSizeGreaterThan(3).isEqualTo(second);
    }

    @Test
    void noCallbackHasMoreEventsThanItMay() {
        App app = start(new ServeOptions().seed(1).drawnAccounts(300).batch(BatchSize.of(1)));
        await(
                app,
                app.call("timpush/push", "{\"MsgRandom\":1,\"OfflinePushInfo\":{}}")
                        .path("TaskId")
                        .asText());
        assertThat(receiver.events()).hasSizeGreaterThan(300);
        assertThat(receiver.callbacks()).isEqualTo(receiver.events().size());
    }

    @Test
    void callbacksAreSignedWithTheToken() {
        App app = start(new ServeOptions().token("my_token"));
        await(app, app.batch("d", "someone"));
        assertThat(receiver.queries())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query)
                        .contains(
                                "SdkAppid=1400187352", "CallbackCommand=Push.AllMemberPush", "RequestTime=", "Sign="));
    }

    @Test
    void earlyCallbacksComeBeforeTheAnswer() {
        App app = start(new ServeOptions().earlyCallbacks(true));
        app.batch("d", "someone");
        assertThat(receiver.callbacks()).isPositive();
    }

    @Test
    void aRevokedPushTellsNothingMore() {
        App app = start(new ServeOptions()
                .speed(0.001)
                .users(List.of(user("late", HUAWEI, Presence.OFFLINE, Outcome.of(Outcome.Kind.CLICKED))
                        .withDelay(java.time.Duration.ofMinutes(5)))));
        JsonNode answer = app.call("timpush/push", "{\"MsgRandom\":7,\"OfflinePushInfo\":{\"Title\":\"t\"}}");
        String task = answer.path("TaskId").asText();
        String revoke = "{\"TaskId\":\"" + task + "\",\"OfflinePushInfo\":{}}";
        assertThat(app.call("timpush/revoke", revoke).path("ErrorCode").asInt()).isZero();
        assertThat(app.call("timpush/revoke", revoke).path("ErrorCode").asInt()).isEqualTo(90050);
        assertThat(await(app, task).path("state").asText()).isEqualTo("revoked");
        assertThat(receiver.events()).isEmpty();
    }

    @Test
    void theSameMsgRandomWithinASecondIsTheSamePush() {
        App app = start(new ServeOptions().clock(Instant.parse("2026-01-01T00:00:00Z")));
        String task = app.batch("d", "someone");
        assertThat(app.batch("d", "someone")).isEqualTo(task);
        app.ask("POST", "/_pushback/clock", "{\"advance\":\"2s\"}");
        assertThat(app.batch("d", "someone")).isNotEqualTo(task);
    }

    @Test
    void pausedItWaitsAndStepsOneByOne() {
        App app = start(new ServeOptions());
        app.ask("POST", "/_pushback/pause", "");
        String task = app.batch("d", "someone");
        assertThat(app.get("/_pushback/wait?timeout=200ms&task=" + task)
                        .path("ended")
                        .asBoolean())
                .isFalse();
        assertThat(receiver.callbacks()).isZero();
        app.ask("POST", "/_pushback/resume", "");
        assertThat(await(app, task).path("ended").asBoolean()).isTrue();
    }

    @Test
    void aScheduledPushIsMadeWhenItsTimeComes() {
        App app = start(new ServeOptions()
                .clock(Instant.parse("2026-01-01T00:00:00Z"))
                .users(List.of(user("alice", HUAWEI, Presence.OFFLINE, Outcome.of(Outcome.Kind.SENT)))));
        JsonNode added = app.call(
                "timpush/add_sched_task",
                "{\"Sdkappid\":1400187352,\"Type\":\"User\",\"SchedAt\":\"2026-01-01 08:00:00\",\"Content\":{\"From_Account\":\"administrator\",\"To_Account\":[\"alice\"],\"OfflinePushInfo\":{\"Title\":\"t\",\"Desc\":\"d\"}}}");
        String get = "{\"Sdkappid\":1400187352,\"TaskID\":" + added.path("TaskID") + "}";
        assertThat(app.call("timpush/get_sched_task", get)
                        .at("/TaskInfo/Status")
                        .asText())
                .isEqualTo("pending");
        app.ask("POST", "/_pushback/clock", "{\"advance\":\"8h\"}");
        JsonNode info = app.call("timpush/get_sched_task", get).path("TaskInfo");
        assertThat(info.path("Status").asText()).isEqualTo("dispatched");
        await(app, info.path("PushTaskID").asText());
        assertThat(receiver.lines()).containsExactly("alice type 1 platform 3 device 0 stage 1 code 0");
        assertThat(receiver.events().get(0).path("TaskTime").asLong()).isEqualTo(1767254400);
        assertThat(app.call("timpush/delete_sched_task", get).path("ErrorCode").asInt())
                .isEqualTo(90107);
    }

    private List<String> eventsOf(ServeOptions options) {
        try (AppReceiver other = new AppReceiver();
                LocalTencent local = LocalTencent.start(
                        options.callback(other::url).secretKey(App.KEY).speed(1e6))) {
            pushTwice(new App(local.http()));
            return other.lines();
        }
    }

    private List<String> callbacksOf(ServeOptions options, double speed) {
        try (LocalTencent local = LocalTencent.start(
                options.callback(receiver::url).secretKey(App.KEY).speed(speed))) {
            pushTwice(new App(local.http()));
            return local.callbacks().stream()
                    .map(callback -> new String(callback.body(), UTF_8))
                    .toList();
        }
    }

    private static void pushTwice(App app) {
        await(app, app.batch("d", "alice", "bob", "carol"));
        JsonNode answer = app.call("timpush/push", "{\"MsgRandom\":7,\"OfflinePushInfo\":{}}");
        await(app, answer.path("TaskId").asText());
    }

    private long count(int stage, boolean well) {
        return receiver.events().stream()
                .filter(event -> event.path("PushStage").asInt() == stage
                        && (!well || event.path("ErrCode").asInt() == 0))
                .count();
    }

    private App start(ServeOptions options) {
        options.speed = options.speed == 1 ? 1e6 : options.speed;
        tencent = LocalTencent.start(options.callback(receiver::url).secretKey(App.KEY));
        return new App(tencent.http());
    }

    private static JsonNode await(App app, String task) {
        return app.get("/_pushback/wait?timeout=20s&task=" + task);
    }

    private static User user(String account, Platform vendor, Presence presence, Outcome outcome) {
        return User.named(account).withVendor(vendor).withPresence(presence).withOutcome(outcome);
    }
}
