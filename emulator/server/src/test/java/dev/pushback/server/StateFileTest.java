package dev.pushback.server;

import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    private Path directory;

    private final AppReceiver receiver = new AppReceiver();

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        String ended;
        String running;
        try (LocalTencent first = LocalTencent.start(options(directory.resolve("state"), 1e6))) {
            App app = new App(first.http());
            app.call("timpush/set_attr_name", "{\"AttrNames\":{\"0\":\"city\"}}");
            app.call("timpush/set_attr", "{\"UserAttrs\":[{\"To_Account\":\"alice\",\"Attrs\":{\"city\":\"SZ\"}}]}");
            app.call("im_open_login_svc/account_import", "{\"UserID\":\"carol\"}");
            app.call(
                    "timpush/add_sched_task",
                    "{\"Sdkappid\":1400187352,\"Type\":\"All\",\"SchedAt\":\"2099-01-01 00:00:00\",\"Content\":{\"OfflinePushInfo\":{}}}");
            ended = app.batch("ended", "alice", "bob");
            assertThat(first.awaitAllDelivered(Duration.ofSeconds(10))).isTrue();
            app.ask("POST", "/_pushback/pause", "");
            running = app.batch("running", "alice");
            // A process that is killed leaves the file as it is now.
            Files.copy(directory.resolve("state"), directory.resolve("killed"), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(receiver.events()).hasSize(5);
        try (LocalTencent second = LocalTencent.start(options(directory.resolve("killed"), 1e6))) {
            App app = new App(second.http());
            assertThat(second.awaitAllDelivered(Duration.ofSeconds(10))).isTrue();
            assertThat(receiver.events()).hasSize(8);
            assertThat(receiver.events().subList(5, 8))
                    .allSatisfy(
                            event -> assertThat(event.path("TaskId").asText()).isEqualTo(running));
            JsonNode before = app.get("/_pushback/tasks/" + ended);
            assertThat(before.path("events").asInt()).isEqualTo(5);
            assertThat(before.path("state").asText()).isEqualTo("ended");
            assertThat(app.call("timpush/get_attr", "{\"To_Account\":[\"alice\"]}")
                            .at("/UserAttrs/0/Attrs/city")
                            .asText())
                    .isEqualTo("SZ");
            assertThat(app.get("/_pushback/users").path("users")).hasSize(3);
            assertThat(app.call("timpush/list_sched_task", "{\"Sdkappid\":1400187352,\"Offset\":0,\"Want\":5}")
                            .path("Total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(app.batch("third", "alice")).isNotEqualTo(running).isNotEqualTo(ended);
        }
    }

    @Test
    void countsTracesAndLabelsAreThereAsTheyWere() throws Exception {
        Path file = directory.resolve("state");
        String task;
        JsonNode told;
        JsonNode labels;
        String trace;
        try (LocalTencent first = LocalTencent.start(options(file, 1e6))) {
            App app = new App(first.http());
            app.call("timpush/set_attr_name", "{\"AttrNames\":{\"3\":\"k=v\"}}");
            app.call("timpush/set_attr", "{\"UserAttrs\":[{\"To_Account\":\"alice\",\"Attrs\":{\"k=v\":\"1|2;3\"}}]}");
            app.call("timpush/add_tag", "{\"UserTags\":[{\"To_Account\":\"alice\",\"Tags\":[\"a;b\",\" c|d \"]}]}");
            app.call("im_open_login_svc/account_delete", "{\"DeleteItem\":[{\"UserID\":\"gone\"}]}");
            app.ask("PUT", "/_pushback/faults", "{\"faults\":[\"refuse account alice\"]}");
            task = app.batch("ended", "alice", "bob", "drawn");
            assertThat(first.awaitAllDelivered(Duration.ofSeconds(10))).isTrue();
            app.ask(
                    "POST",
                    "/_pushback/simulate",
                    "{\"task\":\"" + task + "\",\"account\":\"bob\",\"stage\":\"clicked\"}");
            assertThat(first.awaitAllDelivered(Duration.ofSeconds(10))).isTrue();
            told = app.get("/_pushback/tasks/" + task);
            labels = labels(app);
            trace = traces(app, task);
        }
        try (LocalTencent second = LocalTencent.start(options(file, 1e6))) {
            App app = new App(second.http());
            assertThat(app.get("/_pushback/tasks/" + task)).isEqualTo(told);
            assertThat(labels(app)).isEqualTo(labels);
            assertThat(traces(app, task)).isEqualTo(trace).contains("80300007");
        }
    }

    private static JsonNode labels(App app) {
        return app.call("timpush/get_tag", "{\"To_Account\":[\"alice\"]}")
                .<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy()
                .setAll(java.util.Map.of(
                        "names", app.call("timpush/get_attr_name", "{}"),
                        "attributes", app.call("timpush/get_attr", "{\"To_Account\":[\"alice\"]}"),
                        "exists",
                                app.call(
                                        "im_open_login_svc/account_check", "{\"CheckItem\":[{\"UserID\":\"gone\"}]}")));
    }

    private static String traces(App app, String task) {
        StringBuilder all = new StringBuilder();
        for (String account : List.of("alice", "bob", "drawn")) {
            all.append(app.call(
                    "timpush/all_member_push_trace", "{\"TaskID\":\"" + task + "\",\"UserID\":\"" + account + "\"}"));
        }
        return all.toString();
    }

    @Test
    void goesOnByTheSeedThatItBeganWith() {
        Path file = directory.resolve("seeded");
        LocalTencent.start(options(file, 1).seed(5)).close();
        try (LocalTencent second = LocalTencent.start(options(file, 1).anySeed(6))) {
            assertThat(new App(second.http())
                            .get("/_pushback/status")
                            .path("seed")
                            .asLong())
                    .isEqualTo(5);
        }
        assertThatThrownBy(() -> LocalTencent.start(options(file, 1).seed(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drawn by the seed 5");
    }

    @Test
    void aFileThatIsInUseOrHasNoDirectoryIsRefusedInASentence() {
        Path file = directory.resolve("used");
        try (LocalTencent first = LocalTencent.start(options(file, 1))) {
            assertThat(first.http()).isNotNull();
            assertThatThrownBy(() -> LocalTencent.start(options(file, 1)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("the state file " + file
                            + " can't be opened: another run is writing it; give each one of its own");
        }
        Path absent = directory.resolve("absent/state");
        assertThatThrownBy(() -> LocalTencent.start(options(absent, 1)))
                .hasMessage(
                        "the state file " + absent + " can't be opened: there is no directory " + absent.getParent());
    }

    @Test
    void aFileThatIsNoneIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(directory.resolve("none"), "no store ".repeat(2000));
        assertThatThrownBy(() -> LocalTencent.start(options(file, 1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the state file " + file);
    }

    private ServeOptions options(Path file, double speed) {
        return new ServeOptions()
                .callback(receiver::url)
                .secretKey(App.KEY)
                .seed(3)
                .speed(speed)
                .users(List.of(
                        user("alice")
                                .on(dev.pushback.schema.Platform.HUAWEI)
                                .clicks()
                                .user(),
                        user("bob").reaches().user()))
                .state(file);
    }
}
