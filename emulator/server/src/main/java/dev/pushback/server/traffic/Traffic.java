package dev.pushback.server.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.delivery.ToldEvent;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.inspect.Views;
import java.util.ArrayList;
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
final class Traffic implements Feed.Figures, AutoCloseable {

    private static final int MOST_WAITING = 4096;
    private static final long PACE_MILLIS = 50;

    private final BlockingQueue<WatchedCall> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong unseen = new AtomicLong();
    private final CallbackLog log = CallbackLog.bounded();
    private final TaskTallies tallies = new TaskTallies();
    private final Feed feed = new Feed(this);
    private final Thread reader = new Thread(this::read, "pushback-page");
    private long sent;
    private long events;
    private long acknowledged;
    private long refused;
    private long failed;

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

    synchronized ArrayNode tasks() {
        return tallies.all();
    }

    synchronized Optional<ObjectNode> task(String id) {
        return tallies.find(id);
    }

    /** What became of the callbacks that were seen. */
    @Override
    public synchronized ObjectNode counts() {
        return Views.object()
                .put("unseen", unseen.get())
                .put("sent", sent)
                .put("events", events)
                .put("acknowledged", acknowledged)
                .put("refused", refused)
                .put("failed", failed);
    }

    @Override
    public synchronized ArrayNode changedTasks() {
        return tallies.changed();
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read() {
        try {
            List<WatchedCall> calls = new ArrayList<>();
            while (true) {
                calls.add(waiting.take());
                waiting.drainTo(calls);
                calls.forEach(this::take);
                calls.clear();
                TimeUnit.MILLISECONDS.sleep(PACE_MILLIS); // so that who sends wakes nobody for each callback
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
        log.tried(call.n(), call.account(), true).ifPresent(feed::tried);
    }

    private void begin(WatchedCall call) {
        List<ToldEvent> told = ToldEvent.of(call.body());
        log.begin(new SentCallback(call.n(), counted(told), told.size(), call.body(), List.of(), false, 0));
    }

    private synchronized List<String> counted(List<ToldEvent> told) {
        sent++;
        events += told.size();
        return tallies.count(told);
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
}
