package dev.pushback.emulator.script;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.TaskId;

/**
 * A push as its events name it.
 *
 * @param name what a person calls it
 * @param id its TaskId; {@code null} for a drawn one
 * @param dataId the sender's own id; {@code null} for none
 * @param millis when it begins, since the campaign's start: its TaskTime, the same in all of its events
 */
public record PushedTask(String name, String id, String dataId, long millis) {

    private static final long TASKS = Draw.name("planned tasks");

    /** Checks that it has a name, and is not before the start. */
    public PushedTask {
        requireNonNull(name, "name");
        if (millis < 0) {
            throw new IllegalArgumentException("millis must be at least 0, was " + millis);
        }
    }

    /** The same at another time. */
    public PushedTask at(long other) {
        return new PushedTask(name, id, dataId, other);
    }

    /** Its TaskId: the given one, or one that is drawn by seed and name. */
    public String idIn(ScenarioOptions options) {
        if (id != null) {
            return id;
        }
        long draw = Draw.of(Draw.of(options.seed(), TASKS), Draw.name(name));
        long seconds = options.start().getEpochSecond() + millis / 1000;
        return TaskId.drawn(draw, true, seconds, options.sdkAppId()).toString();
    }
}
