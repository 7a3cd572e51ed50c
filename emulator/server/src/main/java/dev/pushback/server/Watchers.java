package dev.pushback.server;

import dev.pushback.server.delivery.DeliveryListener;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Who is told of what happens: the state file, whoever looks at the page, and listeners. */
final class Watchers implements DeliveryListener {

    private final Feed feed;
    private final List<ServeListener> listeners = new CopyOnWriteArrayList<>();
    private final Shapes shapes;
    private final KeptState state;

    Watchers(Shapes shapes, KeptState state, Supplier<Dispatcher> dispatcher) {
        feed = new Feed(new TaskFigures(shapes, dispatcher));
        this.shapes = shapes;
        this.state = state;
    }

    /** What the page is told. */
    Feed feed() {
        return feed;
    }

    void add(ServeListener listener) {
        listeners.add(listener);
    }

    /** A call was answered. */
    void called(RestCall call, RestAnswer answer) {
        feed.publish("call", () -> Views.call(call, answer));
        listeners.forEach(listener -> listener.called(call, answer));
    }

    /** Somebody has changed how it goes on, or whom it is for. */
    void steered() {
        feed.publish("steered", Views::object);
    }

    /** A push was taken on. */
    void accepted(PushTask task, Dispatcher dispatcher) {
        feed.publishNow("task", () -> dispatcher.looking(() -> Views.progress(task, shapes)));
        listeners.forEach(listener -> listener.accepted(task));
    }

    @Override
    public void tried(SentCallback callback) {
        feed.tried(callback);
        listeners.forEach(listener -> listener.tried(callback));
    }

    @Override
    public void ended(PushTask task) {
        state.ended(task, shapes);
        feed.publishNow("ended", () -> Views.progress(task, shapes));
        listeners.forEach(listener -> listener.ended(task));
    }

    @Override
    public void progressed(PushTask task) {
        state.progressed(task, shapes);
    }
}
