package dev.pushback.server;

import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.emulator.target.CallbackUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own is killed in the midst of pushes, again and again, with one state file. */
class KilledServerTest {

    private static final int KILLS = 3;
    private static final int LONGEST_MILLIS = 800;
    /** So fast that some pushes end before the kill and some don't. */
    private static final double SPEED = 5000;

    @TempDir
    private Path directory;

    private final AppReceiver receiver = new AppReceiver();
    private final List<String> acknowledged = new ArrayList<>();
    private final Map<String, Long> ended = new HashMap<>();

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void losesNothingAcknowledgedAndRepeatsNothingEnded() throws Exception {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        for (int i = 0; i < KILLS; i++) {
            pushUntilKilled(i, random.nextInt(LONGEST_MILLIS));
        }
        try (LocalTencent last = LocalTencent.start(options(directory.resolve("state"), receiver.url()))) {
            assertThat(last.awaitAllDelivered(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(acknowledged).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(ended).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(KILLS);
        for (String task : acknowledged) {
            assertThat(stages(task)).as("seed %d, %s", seed, task).contains("1", "2", "3");
        }
        ended.forEach((task, events) ->
                assertThat(events(task)).as("seed %d, the ended %s", seed, task).isEqualTo(events));
    }

    private void pushUntilKilled(int round, int millis) throws Exception {
        Process server = start();
        try {
            App app = new App(URI.create(server.inputReader().readLine()));
            push(app, "round " + round);
            app.get("/_pushback/wait?timeout=60s");
            noteEnded(app);
            CompletableFuture.runAsync(
                    server::destroyForcibly, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
            for (int i = 0; server.isAlive(); i++) {
                push(app, "round " + round + " push " + i);
                noteEnded(app);
            }
        } catch (UncheckedIOException killed) {
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    private void push(App app, String dataId) {
        String task = app.batch(dataId, "alice");
        assertThat(task).startsWith("batch_");
        acknowledged.add(task);
    }

    /** What the server calls ended is over: what has come of it by now is all that ever comes. */
    private void noteEnded(App app) {
        for (JsonNode task : app.get("/_pushback/tasks").path("tasks")) {
            if (task.path("state").asText().equals("ended")) {
                String id = task.path("TaskId").asText();
                ended.computeIfAbsent(id, this::events);
            }
        }
    }

    private long events(String task) {
        return receiver.events().stream()
                .filter(event -> event.path("TaskId").asText().equals(task))
                .count();
    }

    private List<String> stages(String task) {
        return receiver.events().stream()
                .filter(event -> event.path("TaskId").asText().equals(task))
                .map(event -> event.path("PushStage").asText())
                .collect(Collectors.toList());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        directory.resolve("state").toString(),
                        receiver.url().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ServeOptions options(Path file, CallbackUrl callback) {
        return new ServeOptions()
                .port(0)
                .callback(() -> callback)
                .secretKey(App.KEY)
                .seed(3)
                .speed(SPEED)
                .users(List.of(user("alice").clicks().user()))
                .state(file);
    }

    /** What is killed: prints its address, and serves for ever. */
    static final class Server {
        private Server() {}

        public static void main(String[] args) {
            LocalTencent tencent = LocalTencent.start(options(Path.of(args[0]), CallbackUrl.parse(args[1])));
            System.out.println(tencent.http());
        }
    }
}
