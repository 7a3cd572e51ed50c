package dev.pushback.server.delivery;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.push.PushTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tasks cause and has not been told: a queue for each kind of callback, and what a script says. Its owner's lock guards it.
 */
final class EventQueues {

    /** The name of the draws of a batch and its size. */
    static final long BATCH_SIZE = Draw.name("serve batch size");

    private static final int ENOUGH = 1 << 16;

    private final Timeline timeline;
    private final BatchSize sizes;
    private final long seed;
    private final List<CallbackKind> kinds = new ArrayList<>(CallbackKind.all());
    private final Map<CallbackKind, PushQueue> queues = new HashMap<>();
    private final ScriptQueue script;

    EventQueues(DispatcherParts parts) {
        timeline = parts.timeline();
        sizes = parts.sizes();
        seed = Draw.of(parts.seed(), BATCH_SIZE);
        script = new ScriptQueue(parts.script(), new EventWriter(parts.shapes()));
        for (CallbackKind kind : kinds) {
            queues.put(
                    kind,
                    new PushQueue(
                            parts.life(),
                            parts.devices(),
                            new EventWriter(parts.shapes()),
                            parts.disorder(),
                            parts.refused(),
                            timeline::window));
        }
    }

    /** From now on events of a task come. */
    void begin(PushTask task) {
        script.begin(task, timeline.exactSecond());
        queues.get(task.order().kind()).add(task);
    }

    /** One event out of turn. */
    void add(ExtraEvent event) {
        queues.get(event.task().order().kind()).add(event);
    }

    /**
     * Fills a batch with what is due, of one kind only; {@code null} if nothing is.
     *
     * @param n which batch it is, from which its size is drawn
     */
    CallbackKind fill(Batch batch, long n, PushQueue.Told whose) {
        if (fillByScript(batch, whose)) {
            return CallbackKind.ALL_MEMBER_PUSH;
        }
        int wanted = sizes.min() + Draw.below(sizes.max() - sizes.min() + 1, Draw.of(seed, n));
        for (CallbackKind kind : kinds) {
            if (fill(queues.get(kind), batch, wanted, whose)) {
                comesLastNext(kind);
                return kind;
            }
        }
        return null;
    }

    /** By turns, so that a push to a million keeps no message waiting. */
    private void comesLastNext(CallbackKind kind) {
        kinds.remove(kind);
        kinds.add(kind);
    }

    private boolean fillByScript(Batch batch, PushQueue.Told whose) {
        if (script.nextSecond() > timeline.exactSecond()) {
            return false;
        }
        EventJson.open(batch);
        boolean any = script.write(batch, timeline.exactSecond(), whose);
        if (any) {
            EventJson.close(batch);
        }
        return any;
    }

    private boolean fill(PushQueue queue, Batch batch, int wanted, PushQueue.Told whose) {
        long until = timeline.second();
        EventJson.open(batch);
        int steps = 0;
        while (batch.events() < wanted
                && (batch.events() > 0 || steps++ < ENOUGH)
                && queue.step(batch, until, wanted, whose)) {}
        if (batch.events() == 0) {
            return false;
        }
        EventJson.close(batch);
        return true;
    }

    /** How long it takes until something is due; below 1 if it is. */
    long nanosUntilDue() {
        long nanos = Double.isInfinite(script.nextSecond()) ? Long.MAX_VALUE : timeline.nanosUntil(script.nextSecond());
        for (PushQueue queue : queues.values()) {
            if (queue.nextSecond() != Long.MAX_VALUE) {
                nanos = Math.min(nanos, timeline.nanosUntil(queue.nextSecond()));
            }
        }
        return nanos;
    }

    /** How many events wait. */
    long waiting() {
        return script.events()
                + queues.values().stream().mapToLong(PushQueue::waiting).sum();
    }

    void clear() {
        queues.values().forEach(PushQueue::clear);
        script.clear();
    }
}
