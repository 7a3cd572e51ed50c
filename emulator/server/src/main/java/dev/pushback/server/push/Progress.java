package dev.pushback.server.push;

import dev.pushback.schema.Platform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a push has come, as it can be written down.
 *
 * @param told what was told of each recipient, a bit a kind; empty if nothing
 * @param counts how many events were told, by the number of their shape
 * @param unsendable how many devices could not be pushed to, by vendor: first without certificate, then without token
 * @param refused the positions of those whom a rule lets the vendor refuse
 * @param instead what was told besides what follows by itself
 */
public record Progress(
        byte[] told,
        Map<Integer, Long> counts,
        Map<Platform, long[]> unsendable,
        Set<Integer> refused,
        List<Event> instead) {

    /** None. */
    public static final Progress NONE = new Progress(new byte[0], Map.of(), Map.of(), Set.of(), List.of());

    /**
     * An event that somebody made happen.
     *
     * @param position of the recipient
     * @param kind which event of the device it is
     * @param shape what else it says
     * @param second seconds from the push to it
     */
    public record Event(int position, int kind, int shape, long second) {}

    /** How far this push has come. */
    public static Progress of(PushTask task) {
        return task.progress();
    }

    /** The push goes on where an earlier process ended: its recipients have their turns again. */
    public void resume(PushTask task) {
        task.take(new Progress(told, counts, Map.of(), refused, instead));
    }

    /** The push ended in an earlier process. */
    public void resumeEnded(PushTask task) {
        task.take(this);
        task.end();
    }
}
