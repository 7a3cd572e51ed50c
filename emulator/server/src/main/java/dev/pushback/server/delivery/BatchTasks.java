package dev.pushback.server.delivery;

import dev.pushback.server.push.PushTask;
import java.util.IdentityHashMap;
import java.util.Map;

/** Counts whose events a batch tells of, while it is filled. Most events of a batch are of one task, behind each other. */
final class BatchTasks {

    private Map<PushTask, Integer> counts = new IdentityHashMap<>();
    private PushTask last;
    private int inARow;

    /** One more event of this task. */
    void told(PushTask task) {
        if (task != last) {
            note();
            last = task;
        }
        inARow++;
    }

    /** How many of each, and begins anew. */
    Map<PushTask, Integer> take() {
        note();
        Map<PushTask, Integer> taken = counts;
        counts = new IdentityHashMap<>();
        return taken;
    }

    private void note() {
        if (inARow > 0) {
            counts.merge(last, inARow, Integer::sum);
        }
        inARow = 0;
        last = null;
    }
}
