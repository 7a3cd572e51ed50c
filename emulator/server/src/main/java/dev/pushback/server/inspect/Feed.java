package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.wiremock.EventStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the page shows as it happens, as server-sent events. Safe for all threads.
 *
 * <p>Nothing is done while nobody listens. Who listens is told at once of what comes after a pause, and four times a second
 * of what comes in between, put together, or once a second if that is more than can be read: so looking on costs the same
 * however much is sent. A browser that draws keeps a core for 20 ms or so, and who sends beside it on two cores is late
 * for as long. JSON is made on a thread of its own.
 */
public final class Feed implements EventStream {

    /** Of one update: what a list of two thousand a second needs to be whole. */
    static final int MOST_CALLBACKS = 2000;

    private static final int MOST_WAITING = 2000;
    private static final long PACE_MILLIS = 250;
    private static final long RUSH_MILLIS = 1000;

    /** Above this many in an update nobody reads along. */
    private static final int RUSH = 50;

    /** What is told with every update. */
    public interface Figures {

        /** What all callbacks have come to. */
        ObjectNode counts();

        /** The pushes that have changed since this was asked last. */
        ArrayNode changedTasks();
    }

    private record Happened(String event, Supplier<? extends JsonNode> json) {}

    private record Update(List<Happened> happened, List<SentCallback> tried, long leftOut) {}

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Happened> happened = new ArrayDeque<>();
    private final Map<Long, SentCallback> tried = new LinkedHashMap<>();
    private final Figures figures;
    private boolean passing;
    private long leftOut;

    /** @param figures what is told with every update */
    public Feed(Figures figures) {
        this.figures = figures;
    }

    /** Tells everybody what can be told later just as well; the JSON is made only if somebody listens. */
    public void publish(String event, Supplier<? extends JsonNode> json) {
        if (!listeners.isEmpty()) {
            add(new Happened(event, json));
        }
    }

    /** Tells everybody what may have changed by the time that it is told. */
    public void publishNow(String event, Supplier<? extends JsonNode> json) {
        if (!listeners.isEmpty()) {
            JsonNode now = json.get();
            add(new Happened(event, () -> now));
        }
    }

    /** Tells everybody how it stands with a callback; of very many at once only the newest. */
    public void tried(SentCallback callback) {
        if (!listeners.isEmpty()) {
            add(callback);
        }
    }

    @Override
    public synchronized Runnable listen(Consumer<String> listener) {
        listeners.add(listener);
        if (!passing) {
            passing = true;
            Thread thread = new Thread(this::pass, "pushback-feed");
            thread.setDaemon(true);
            thread.start();
        }
        return () -> leave(listener);
    }

    private synchronized void leave(Consumer<String> listener) {
        listeners.remove(listener);
        notifyAll();
    }

    private synchronized void add(Happened one) {
        if (happened.size() < MOST_WAITING) { // a page that is so far behind asks for all when it comes back
            happened.add(one);
        }
        notifyAll();
    }

    private synchronized void add(SentCallback callback) {
        tried.remove(callback.n());
        tried.put(callback.n(), callback);
        if (tried.size() > MOST_CALLBACKS) {
            tried.remove(tried.keySet().iterator().next());
            leftOut++;
        }
        notifyAll();
    }

    private void pass() {
        try {
            for (Update update = next(); update != null; update = next()) {
                String text = text(update);
                listeners.forEach(listener -> listener.accept(text));
                TimeUnit.MILLISECONDS.sleep(update.tried().size() > RUSH ? RUSH_MILLIS : PACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be told next; {@code null} if nobody listens any more. */
    private synchronized Update next() throws InterruptedException {
        while (!listeners.isEmpty() && happened.isEmpty() && tried.isEmpty()) {
            wait();
        }
        passing = !listeners.isEmpty();
        Update update = new Update(List.copyOf(happened), List.copyOf(tried.values()), leftOut);
        happened.clear();
        tried.clear();
        leftOut = 0;
        return passing ? update : null;
    }

    private String text(Update update) {
        StringBuilder text = new StringBuilder();
        update.happened().forEach(one -> append(text, one.event(), one.json().get()));
        if (!update.tried().isEmpty()) {
            ArrayNode callbacks = Views.object().arrayNode();
            update.tried().forEach(callback -> callbacks.add(Views.brief(callback)));
            append(text, "callbacks", callbacks);
        }
        ArrayNode tasks = figures.changedTasks();
        if (!tasks.isEmpty()) {
            append(text, "tasks", tasks);
        }
        append(text, "counts", figures.counts().put("leftOut", update.leftOut()));
        return text.toString();
    }

    private static void append(StringBuilder text, String event, JsonNode data) {
        text.append("event: ").append(event).append("\ndata: ").append(data).append("\n\n");
    }
}
