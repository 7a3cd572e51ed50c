package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import java.util.List;

/**
 * The tasks of a campaign: a dozen run side by side, recipients go to them in turn, and each is followed by the next.
 *
 * <p>Keeps those of which an event may still come. Not safe for several threads.
 */
final class Tasks {

    private static final int LANES = 12;

    private final long seed;
    private final long start;
    private final long sdkAppId;
    private final List<String> titles;
    private final Task[] lanes = new Task[LANES];
    private final int[] positions = new int[LANES];
    private Task[] ring = new Task[256];
    private long[] ends = new long[256];
    private int created;
    private int lane = -1;

    Tasks(ScenarioOptions options, List<String> titles) {
        this.seed = Draw.of(options.seed(), Draw.name("tasks"));
        this.start = options.start().getEpochSecond();
        this.sdkAppId = options.sdkAppId();
        this.titles = titles;
    }

    /** Turns to the next recipient, in this second of the campaign. */
    void turn(long second) {
        lane = lane + 1 < LANES ? lane + 1 : 0;
        positions[lane]++;
        Task task = lanes[lane];
        if (task == null || positions[lane] == task.size()) {
            if (task != null) {
                ends[place(task.number())] = second;
            }
            lanes[lane] = create(second);
            positions[lane] = 0;
        }
    }

    /** The task of the recipient whose turn it is. */
    Task task() {
        return lanes[lane];
    }

    /** Which of its task's recipients it is. */
    int position() {
        return positions[lane];
    }

    /** The task with this number. */
    Task at(int number) {
        return ring[number & (ring.length - 1)];
    }

    private Task create(long second) {
        while (ring[place(created)] != null && ends[place(created)] + Pace.LONGEST_LIFE >= second) {
            grow();
        }
        Task task = new Task(created, seed, start + second, sdkAppId, titles);
        ring[place(created)] = task;
        ends[place(created)] = Long.MAX_VALUE / 2;
        created++;
        return task;
    }

    private int place(int number) {
        return number & (ring.length - 1);
    }

    private void grow() {
        Task[] tasks = ring;
        long[] oldEnds = ends;
        ring = new Task[2 * tasks.length];
        ends = new long[ring.length];
        for (int i = 0; i < tasks.length; i++) {
            if (tasks[i] != null) {
                ring[place(tasks[i].number())] = tasks[i];
                ends[place(tasks[i].number())] = oldEnds[i];
            }
        }
    }
}
