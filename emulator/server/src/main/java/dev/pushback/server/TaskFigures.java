package dev.pushback.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.PushTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How the newest pushes stand, as far as whoever looks on was not told of it. Not safe for several threads. */
final class TaskFigures implements Feed.Figures {

    /** As many as the page shows. */
    private static final int MOST = 100;

    private final Shapes shapes;
    private final Supplier<Dispatcher> dispatcher;
    private Map<String, ObjectNode> told = Map.of();

    TaskFigures(Shapes shapes, Supplier<Dispatcher> dispatcher) {
        this.shapes = shapes;
        this.dispatcher = dispatcher;
    }

    @Override
    public ObjectNode counts() {
        return Views.counts(dispatcher.get().counts());
    }

    @Override
    public ArrayNode changedTasks() {
        List<PushTask> tasks = dispatcher.get().tasks();
        Map<String, ObjectNode> now = new HashMap<>();
        ArrayNode changed = Views.object().arrayNode();
        for (PushTask task : tasks.subList(Math.max(0, tasks.size() - MOST), tasks.size())) {
            ObjectNode json = dispatcher.get().looking(() -> Views.progress(task, shapes));
            now.put(task.id(), json);
            if (!json.equals(told.get(task.id()))) {
                changed.add(json);
            }
        }
        told = now;
        return changed;
    }
}
