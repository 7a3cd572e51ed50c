package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.server.wiremock.EventStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the page shows as it happens, as server-sent events. Keeps the last ones for who comes back. Safe for all threads.
 *
 * <p>JSON is made on a thread of its own and in batches, so that who sends callbacks is not held up by who looks on.
 */
public final class Feed implements EventStream {

    private static final int KEPT = 500;
    private static final int MOST_WAITING = 20_000;
    private static final long BATCH_MILLIS = 40;

    private record Numbered(long number, String text) {}

    private record Happened(String event, Supplier<? extends JsonNode> json) {}

    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Happened> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Supplier<? extends JsonNode> counts;
    private volatile boolean used;
    private long last;

    /** @param counts what is told behind each batch: what all callbacks have come to */
    public Feed(Supplier<? extends JsonNode> counts) {
        this.counts = counts;
    }

    /** Tells everybody what can be told later just as well; the JSON is made only if somebody ever listened. */
    public void publish(String event, Supplier<? extends JsonNode> json) {
        if (used) {
            waiting.offer(new Happened(event, json)); // a page that is so far behind asks for all when it comes back
        }
    }

    /** Tells everybody what may have changed by the time that it is told. */
    public void publishNow(String event, Supplier<? extends JsonNode> json) {
        if (used) {
            JsonNode now = json.get();
            waiting.offer(new Happened(event, () -> now));
        }
    }

    @Override
    public synchronized Runnable listen(long after, Consumer<String> listener) {
        if (!used) {
            used = true;
            Thread thread = new Thread(this::pass, "pushback-feed");
            thread.setDaemon(true);
            thread.start();
        }
        kept.stream()
                .filter(message -> after >= 0 && message.number() > after)
                .forEach(message -> listener.accept(message.text()));
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void pass() {
        List<Happened> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch);
                batch.forEach(one -> send(one.event(), one.json().get().toString()));
                send("counts", counts.get().toString());
                batch.clear();
                TimeUnit.MILLISECONDS.sleep(BATCH_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void send(String event, String data) {
        last++;
        String text = "id: " + last + "\nevent: " + event + "\ndata: " + data + "\n\n";
        kept.add(new Numbered(last, text));
        if (kept.size() > KEPT) {
            kept.poll();
        }
        listeners.forEach(listener -> listener.accept(text));
    }
}
