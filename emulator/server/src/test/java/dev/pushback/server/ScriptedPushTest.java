package dev.pushback.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.server.delivery.SentCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person's script says becomes of the app's own pushes. */
class ScriptedPushTest {

    private static final String SCRIPT = """
            alice on huawei: sent, fails 80300007
            then bob: sent, +2s reached, +10s clicked
            then bob again, twice at once
            then carol on vivo online: sent, reached
            dave on xiaomi in launch: sent, +5s reached   # only if DataId is launch
            """;

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
    void aPushEndsAsTheScriptSays() throws InterruptedException {
        start().batch("news", "alice", "bob");
        delivered();
        assertThat(tencent.callbacks())
                .extracting(ScriptedPushTest::line)
                .containsExactly(
                        "alice stage 1 code 80300007 +0s",
                        "bob stage 1 code 0 +1s",
                        "bob stage 2 code 0 +3s",
                        "bob stage 3 code 0 +13s",
                        "bob stage 1 code 0 +1s",
                        "bob stage 1 code 0 +1s",
                        "bob stage 2 code 0 +3s",
                        "bob stage 2 code 0 +3s",
                        "bob stage 3 code 0 +13s",
                        "bob stage 3 code 0 +13s");
        assertThat(receiver.events()).hasSize(10);
    }

    @Test
    void statisticsCountWhatCameAgainOnce() throws InterruptedException {
        App app = start();
        String task = app.batch("news", "alice", "bob");
        delivered();
        JsonNode counts = app.call(
                "timpush/all_member_push_statistics",
                "{\"StartTime\":1761561563,\"EndTime\":1761565163,\"TaskID\":[\"" + task + "\"]}");
        assertThat(List.of(
                        counts.path("TotalCount").asInt(),
                        counts.path("SentCount").asInt(),
                        counts.path("DeliveredCount").asInt(),
                        counts.path("ClickCount").asInt()))
                .containsExactly(2, 1, 1, 1);
        JsonNode trace = app.call("timpush/all_member_push_trace", "{\"TaskID\":\"" + task + "\",\"UserID\":\"alice\"}")
                .at("/InstanceTrace/0");
        assertThat(trace.path("PushPlatform").asInt()).isEqualTo(3);
        assertThat(trace.at("/OfflinePushStat/ChannelStat/ErrorCode").asInt()).isEqualTo(80300007);
        assertThat(trace.at("/OfflinePushStat/DeviceStat/PushStatus").asInt()).isZero();
    }

    @Test
    void onlyWhomThePushIsForIsTold() throws InterruptedException {
        start().batch("news", "carol");
        delivered();
        assertThat(receiver.lines())
                .containsExactly(
                        "carol type 2 platform 0 device 7 stage 1 code 0",
                        "carol type 2 platform 0 device 7 stage 2 code 0");
    }

    @Test
    void aPartIsPlayedByThePushWithItsNameAsDataId() throws InterruptedException {
        start().batch("launch", "dave", "alice");
        delivered();
        assertThat(receiver.lines())
                .contains(
                        "dave type 1 platform 2 device 0 stage 1 code 0",
                        "dave type 1 platform 2 device 0 stage 2 code 0")
                .noneMatch(line -> line.endsWith("80300007")); // alice's line stands in no part
    }

    @Test
    void aPushToAllReachesWhomTheScriptNames() throws InterruptedException {
        start().call("timpush/push", "{\"MsgRandom\":1,\"DataId\":\"launch\",\"OfflinePushInfo\":{\"PushFlag\":1}}");
        delivered();
        assertThat(receiver.lines()).allMatch(line -> line.startsWith("carol type 2"));
        assertThat(new App(tencent.http()).get("/_pushback/users").path("users"))
                .hasSize(4);
    }

    @Test
    void whatIsRevokedIsNotTold() throws InterruptedException {
        App app = start(options().speed(1).users(List.of()));
        String task = app.call("timpush/push", "{\"MsgRandom\":1,\"OfflinePushInfo\":{}}")
                .path("TaskId")
                .asText();
        assertThat(app.call("timpush/revoke", "{\"TaskId\":\"" + task + "\",\"OfflinePushInfo\":{}}")
                        .path("ErrorCode")
                        .asInt())
                .isZero();
        delivered();
        assertThat(receiver.lines()).noneMatch(line -> line.startsWith("bob") && line.contains("stage 3"));
    }

    @Test
    void aScriptIsNotKept(@TempDir Path directory) {
        assertThatThrownBy(() -> start(options().state(directory.resolve("state"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--state");
    }

    private App start() {
        return start(options());
    }

    private App start(ServeOptions options) {
        tencent = LocalTencent.start(options);
        return new App(tencent.http());
    }

    private ServeOptions options() {
        return new ServeOptions()
                .callback(receiver::url)
                .secretKey(App.KEY)
                .speed(1000)
                .seed(2)
                .clock(Instant.ofEpochSecond(1761561600))
                .script("play.txt", SCRIPT.getBytes(StandardCharsets.UTF_8));
    }

    private void delivered() throws InterruptedException {
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(30))).isTrue();
    }

    private static String line(SentCallback callback) {
        JsonNode events = event(callback.body());
        assertThat(events).hasSize(1);
        JsonNode event = events.get(0);
        return event.path("To_Account").asText() + " stage " + event.path("PushStage") + " code "
                + event.path("ErrCode") + " +"
                + (event.path("EventTime").asLong() - event.path("TaskTime").asLong()) + "s";
    }

    private static JsonNode event(byte[] body) {
        try {
            return new JsonMapper().readTree(body).path("Events");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
