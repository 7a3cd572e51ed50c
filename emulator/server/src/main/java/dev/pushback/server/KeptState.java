package dev.pushback.server;

import dev.pushback.server.account.Registry;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.NamedAudience;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.service.ScheduleCalls;
import dev.pushback.server.state.StateFile;
import java.nio.file.Path;
import java.util.List;

/** What survives a restart, in the file that was asked for; nothing does if none was. */
final class KeptState implements AutoCloseable {

    private final StateFile file;

    /**
     * Opens the file.
     *
     * @param path {@code null} for none
     * @throws java.io.UncheckedIOException if it can't be read or written
     */
    KeptState(Path path) {
        file = path == null ? null : StateFile.open(path);
    }

    /** Writes down users, schedules and the clock. */
    void save(Registry registry, ScheduleCalls schedules, Timeline timeline) {
        if (file != null) {
            file.save(registry, schedules, timeline.ahead());
        }
    }

    /** Brings users, schedules and the clock back. */
    void restore(Registry registry, ScheduleCalls schedules, Timeline timeline) {
        if (file != null) {
            file.restore(registry, schedules, timeline);
        }
    }

    /** The seed to draw by: that of the file, which what it holds was drawn by. */
    long seed(ServeOptions options) {
        return file == null ? options.seed : file.seed(options.seed, options.seedIsChosen);
    }

    /** The pushes of earlier processes, in their order. */
    List<StateFile.Kept> tasks(Shapes shapes) {
        return file == null ? List.of() : file.tasks(shapes);
    }

    void accepted(PushTask task, List<NamedAudience.Recipient> named, int drawn) {
        if (file != null) {
            file.accepted(task, named, drawn);
        }
    }

    void progressed(PushTask task, Shapes shapes) {
        if (file != null) {
            file.progressed(task, shapes);
        }
    }

    void ended(PushTask task, Shapes shapes) {
        if (file != null) {
            file.ended(task, shapes);
        }
    }

    void commit() {
        if (file != null) {
            file.commit();
        }
    }

    void forgetTasks() {
        if (file != null) {
            file.forgetTasks();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
