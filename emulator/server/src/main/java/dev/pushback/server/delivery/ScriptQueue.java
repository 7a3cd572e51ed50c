package dev.pushback.server.delivery;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.script.PushScript;
import dev.pushback.server.script.ScriptedCallback;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Callbacks that a script causes, until they are due. Not safe for several threads. */
final class ScriptQueue {

    private final PushScript script;
    private final EventWriter writer;
    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Due::second).thenComparingLong(Due::order));
    private long order;

    private record Due(double second, long order, PushTask task, ScriptedCallback callback) {}

    ScriptQueue(PushScript script, EventWriter writer) {
        this.script = script;
        this.writer = writer;
    }

    /** A push begins now. */
    void begin(PushTask task, double now) {
        for (ScriptedCallback callback : script.begin(task)) {
            waiting.add(new Due(now + callback.millis() / 1000.0, order++, task, callback));
            callback.events().forEach(event -> task.scheduled());
        }
    }

    /** When the next callback is due; infinite if there is none. */
    double nextSecond() {
        return waiting.isEmpty() ? Double.POSITIVE_INFINITY : waiting.peek().second();
    }

    /** How many events wait. */
    long events() {
        return waiting.stream().mapToLong(due -> due.callback().events().size()).sum();
    }

    /** Writes the next callback that is due by now; false if there is none. */
    boolean write(Batch batch, double now, PushQueue.Told told) {
        while (nextSecond() <= now) {
            Due due = waiting.remove();
            boolean isOver = due.task().isRevoked();
            due.callback().events().forEach(event -> {
                if (isOver) {
                    due.task().dropped();
                } else {
                    write(batch, due.task(), event, told);
                }
            });
            if (!isOver) {
                return true;
            }
            told.dropped(due.task());
        }
        return false;
    }

    private void write(Batch batch, PushTask task, ScriptedCallback.Event event, PushQueue.Told told) {
        task.underWay();
        writer.write(batch, task, event.position(), event.shape(), task.order().taskTime() + event.second());
        if (!event.again()) {
            task.tell(event.position(), event.kind(), event.shape());
        }
        told.told(task);
    }

    /** Forgets all that waits. */
    void clear() {
        waiting.clear();
    }
}
