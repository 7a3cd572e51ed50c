package dev.pushback.server;

import static dev.pushback.schema.Platform.FCM;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Traces and counts tell what callbacks told, where that isn't what the seed and the user's row say, either. */
class ToldAndTracedTest {

    private final AppReceiver receiver = new AppReceiver();

    @RegisterExtension
    final TencentServer tencent = TencentServer.callingBack(receiver::url)
            .secretKey(App.KEY)
            .users(
                    user("alice").on(HUAWEI).clicks(),
                    user("hal").on(HUAWEI).hearsNothing(),
                    user("dora").on(FCM).clicks());

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void aTraceTellsOfARefusalByRule() {
        App app = new App(tencent.baseUri());
        app.ask("PUT", "/_pushback/faults", "{\"faults\":[\"refuse account alice\"]}");
        String task = app.batch("refused", "alice");
        tencent.awaitAllDelivered();
        int code = receiver.events().get(0).path("ErrCode").asInt();
        assertThat(code).isNotZero();
        JsonNode channel = trace(app, task, "alice").at("/OfflinePushStat/ChannelStat");
        assertThat(channel.path("ErrorCode").asInt()).isEqualTo(code);
        assertThat(channel.path("PushStatus").asInt()).isEqualTo(2);
    }

    @Test
    void aTraceTellsOfWhatSomebodyMadeHappen() {
        App app = new App(tencent.baseUri());
        String task = app.batch("made", "hal");
        tencent.awaitAllDelivered();
        app.ask("POST", "/_pushback/clock", "{\"advance\":\"5m\"}");
        simulate(app, task, "hal", "clicked");
        assertThat(app.get("/_pushback/wait?timeout=10s&task=" + task)
                        .path("ended")
                        .asBoolean())
                .isTrue();
        JsonNode event = receiver.events().get(1);
        assertThat(event.path("PushStage").asInt()).isEqualTo(3);
        JsonNode click = trace(app, task, "hal").at("/OfflinePushStat/ClickStat");
        assertThat(click.path("PushStatus").asInt()).isEqualTo(1);
        assertThat(java.time.LocalDateTime.parse(
                                click.path("EventTime").asText().replace(' ', 'T'))
                        .toEpochSecond(java.time.ZoneOffset.UTC))
                .isEqualTo(event.path("EventTime").asLong());
    }

    @Test
    void aTraceTellsNothingOfWhatHasNotHappened() {
        App app = new App(tencent.baseUri());
        app.ask("POST", "/_pushback/pause", "");
        String task = app.batch("held", "alice");
        assertThat(app.call("timpush/all_member_push_trace", asked(task, "alice"))
                        .path("InstanceTrace"))
                .isEmpty();
        app.ask("POST", "/_pushback/resume", "");
        tencent.awaitAllDelivered();
    }

    @Test
    void fcmIsNeverReachedOnDemandEither() {
        App app = new App(tencent.baseUri());
        String task = app.batch("fcm", "dora");
        assertThat(simulate(app, task, "dora", "reached").path("error").asText())
                .contains("FCM");
        tencent.awaitAllDelivered();
        assertThat(receiver.events())
                .extracting(event -> event.path("PushStage").asInt())
                .containsExactly(1, 3);
    }

    @Test
    void theStartIsAtItsTimeAndSpeed() {
        App app = new App(tencent.baseUri());
        JsonNode before = app.get("/_pushback/status");
        app.ask("POST", "/_pushback/clock", "{\"advance\":\"25h\",\"speed\":2}");
        app.ask("DELETE", "/_pushback", "");
        JsonNode after = app.get("/_pushback/status");
        assertThat(after.path("speed")).isEqualTo(before.path("speed"));
        assertThat(after.path("advanced").asText()).isEqualTo("PT0S");
        app.batch("after", "alice");
        tencent.awaitAllDelivered();
        assertThat(receiver.events()).hasSize(3);
    }

    private static JsonNode simulate(App app, String task, String account, String stage) {
        return app.ask(
                "POST",
                "/_pushback/simulate",
                "{\"task\":\"" + task + "\",\"account\":\"" + account + "\",\"stage\":\"" + stage + "\"}");
    }

    private static JsonNode trace(App app, String task, String account) {
        return app.call("timpush/all_member_push_trace", asked(task, account)).at("/InstanceTrace/0");
    }

    private static String asked(String task, String account) {
        return "{\"TaskID\":\"" + task + "\",\"UserID\":\"" + account + "\"}";
    }
}
