package dev.pushback.server.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The callbacks of late, oldest first; what is beyond a number of bytes is forgotten. Safe for any number of threads.
 */
public final class CallbackLog {

    private static final int BESIDES_BODY = 600;

    private final NavigableMap<Long, SentCallback> callbacks = new TreeMap<>();
    private final long mostBytes;
    private long bytes;
    private long forgotten;

    /** @param mostBytes how much memory it may take, about */
    public CallbackLog(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A log of a thirty-second of this machine's heap, 32 MB at most: what is kept long costs the collector most. */
    public static CallbackLog bounded() {
        return new CallbackLog(Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 32));
    }

    /** Remembers a callback that is under way. */
    public synchronized void begin(SentCallback callback) {
        callbacks.put(callback.n(), callback);
        bytes += callback.body().length + BESIDES_BODY;
        while (bytes > mostBytes && callbacks.size() > 1) {
            bytes -= callbacks.pollFirstEntry().getValue().body().length + BESIDES_BODY;
            forgotten++;
        }
    }

    /** Remembers an attempt; the callback as it is then, if it is not forgotten. */
    public synchronized Optional<SentCallback> tried(long n, SentCallback.Try attempt, boolean last) {
        return Optional.ofNullable(callbacks.computeIfPresent(n, (number, callback) -> callback.tried(attempt, last)));
    }

    /** The callback with this number, if it is not forgotten. */
    public synchronized Optional<SentCallback> find(long n) {
        return Optional.ofNullable(callbacks.get(n));
    }

    /**
     * The callbacks behind this one.
     *
     * @param after the number that they are above
     * @param task whose they are; {@code null} for any
     * @param most how many at most
     */
    public synchronized List<SentCallback> after(long after, String task, int most) {
        List<SentCallback> found = new ArrayList<>();
        for (SentCallback callback : callbacks.tailMap(after, false).values()) {
            if (found.size() == most) {
                break;
            }
            if (task == null || callback.tasks().contains(task)) {
                found.add(callback);
            }
        }
        return found;
    }

    /** How many were forgotten. */
    public synchronized long forgotten() {
        return forgotten;
    }

    /** Forgets all. */
    public synchronized void clear() {
        callbacks.clear();
        bytes = 0;
        forgotten = 0;
    }
}
