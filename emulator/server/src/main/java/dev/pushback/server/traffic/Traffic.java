package dev.pushback.server.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.inspect.Views;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The callbacks that the page has been told of: remembered within bounds, counted by push and by what came of them. It is
 * told on threads that must not wait and reads on one of its own; what comes too fast for that is counted and not shown.
 */
final class Traffic implements AutoCloseable {

    private static final int MOST_WAITING = 4096;
    private static final long MILLIS_BETWEEN_TASKS = 200;

    private final BlockingQueue<WatchedCall> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong unseen = new AtomicLong();
    private final CallbackLog log = CallbackLog.bounded();
    private final TaskTallies tallies = new TaskTallies();
    private final Feed feed = new Feed(this::counts);
    private final Thread reader = new Thread(this::read, "pushback-page");
    private long sent;
    private long events;
    private long acknowledged;
    private long refused;
    private long failed;
    private long tasksTold;

    Traffic() {
        reader.setDaemon(true);
        reader.start();
    }

    /** Takes an attempt in; never waits. */
    void tell(WatchedCall call) {
        if (!waiting.offer(call)) {
            unseen.incrementAndGet();
        }
    }

    CallbackLog log() {
        return log;
    }

    Feed feed() {
        return feed;
    }

    long unseen() {
        return unseen.get();
    }

    synchronized ArrayNode tasks() {
        return tallies.all();
    }

    synchronized Optional<ObjectNode> task(String id) {
        return tallies.find(id);
    }

    /** What became of the callbacks that were seen. */
    synchronized ObjectNode counts() {
        return Views.object()
                .put("sent", sent)
                .put("events", events)
                .put("acknowledged", acknowledged)
                .put("refused", refused)
                .put("failed", failed);
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read() {
        try {
            while (true) {
                WatchedCall call = waiting.poll(MILLIS_BETWEEN_TASKS, TimeUnit.MILLISECONDS);
                if (call != null) {
                    take(call);
                }
                tellTasks();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(WatchedCall call) {
        if (call.attempt() == 1 || log.find(call.n()).isEmpty()) {
            begin(call);
        } else {
            uncount(log.find(call.n()).get().verdict());
        }
        count(call.account().state());
        log.tried(call.n(), call.account(), true)
                .ifPresent(callback -> feed.publish("callback", () -> Views.brief(callback)));
    }

    private void begin(WatchedCall call) {
        JsonNode body = Views.read(new String(call.body(), UTF_8)).path("Events");
        List<String> tasks = counted(body);
        log.begin(new SentCallback(call.n(), tasks, body.size(), call.body(), List.of(), false, 0));
    }

    private synchronized List<String> counted(JsonNode body) {
        sent++;
        events += body.size();
        return tallies.count(body);
    }

    private synchronized void count(String state) {
        add(state, 1);
    }

    /** What an earlier attempt came to doesn't count any more. */
    private synchronized void uncount(String state) {
        add(state, -1);
    }

    private void add(String state, int one) {
        switch (state) {
            case "acknowledged" -> acknowledged += one;
            case "refused" -> refused += one;
            default -> failed += one;
        }
    }

    private void tellTasks() {
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        if (now - tasksTold >= MILLIS_BETWEEN_TASKS) {
            tasksTold = now;
            ArrayNode changed = changed();
            if (!changed.isEmpty()) {
                feed.publish("tasks", () -> changed);
            }
        }
    }

    private synchronized ArrayNode changed() {
        return tallies.changed();
    }
}
