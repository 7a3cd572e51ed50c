package dev.pushback.server.delivery;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A callback that was sent, as far as it is known what became of it.
 *
 * @param n which callback of this server, counted from 1
 * @param tasks the pushes that it tells of
 * @param events how many events it has
 * @param body its bytes; leave them alone
 * @param attempts how it was tried to be brought, the last one last; empty while it is under way
 * @param ended whether it is not tried any more
 * @param repeats the callback that it repeats; 0 for none
 */
@API(status = API.Status.STABLE)
public record SentCallback(
        long n, List<String> tasks, int events, byte[] body, List<Try> attempts, boolean ended, long repeats) {

    /** Copies the lists. */
    public SentCallback {
        tasks = List.copyOf(tasks);
        attempts = List.copyOf(attempts);
    }

    /**
     * One attempt.
     *
     * @param at when it began
     * @param query what stood behind the {@code ?}
     * @param status the reply's status; 0 if there was none
     * @param reply the reply as text
     * @param state acknowledged, refused or failed, in lower case
     * @param kind why, such as {@code timeout}
     * @param detail the failure in the words of its cause
     * @param millis how long it took
     */
    public record Try(
            Instant at,
            String query,
            int status,
            String reply,
            String state,
            String kind,
            String detail,
            double millis) {}

    /** What became of it: the last attempt's state, or {@code pending}. */
    public String verdict() {
        return attempts.isEmpty()
                ? "pending"
                : attempts.get(attempts.size() - 1).state();
    }

    SentCallback tried(Try next, boolean last) {
        List<Try> all = new java.util.ArrayList<>(attempts);
        all.add(next);
        return new SentCallback(n, tasks, events, body, all, last, repeats);
    }
}
