package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.server.wiremock.EventStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the page shows as it happens, as server-sent events. Keeps the last ones for who comes back. Safe for all threads. */
public final class Feed implements EventStream {

    private static final int KEPT = 500;

    private record Numbered(long number, String text) {}

    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean used;
    private long last;

    /** Tells everybody; the JSON is made only if somebody ever listened. */
    public void publish(String event, Supplier<? extends JsonNode> json) {
        if (used) {
            send(event, json.get().toString());
        }
    }

    @Override
    public synchronized Runnable listen(long after, Consumer<String> listener) {
        used = true;
        kept.stream()
                .filter(message -> after >= 0 && message.number() > after)
                .forEach(message -> listener.accept(message.text()));
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
