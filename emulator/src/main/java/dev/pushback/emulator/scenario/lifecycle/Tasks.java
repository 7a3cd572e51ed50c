package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import java.util.Arrays;
import java.util.List;

/**
 * The tasks of a campaign: a dozen run side by side, recipients go to them in turn, and each is followed by the next.
 *
 * <p>Keeps those of which an event may still come. Not safe for several threads.
 */
final class Tasks {

    private static final int LANES = 12;
    private static final long NEVER_USED = Long.MIN_VALUE / 2;
    private static final long IN_USE = Long.MAX_VALUE / 2;

    private final long seed;
    private final long start;
    private final long sdkAppId;
    private final List<String> titles;
    private final Task[] lanes = new Task[LANES];
    private final int[] positions = new int[LANES];
    private TextPool heads = new TextPool(2 * 256);
    private long[] ends = new long[256];
    private int created;
    private int lane = -1;

    Tasks(ScenarioOptions options, List<String> titles) {
        this.seed = Draw.of(options.seed(), Draw.name("tasks"));
        this.start = options.start().getEpochSecond();
        this.sdkAppId = options.sdkAppId();
        this.titles = titles;
        Arrays.fill(ends, NEVER_USED);
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

    /** The most that {@link #write} needs room for. */
    int room() {
        return heads.room();
    }

    /**
     * Writes an event's bytes up to EventTime's value; returns where they end. May leave rubbish behind the end.
     *
     * @param type the ordinal of the event's type
     */
    int write(int number, int type, byte[] out, int at) {
        return heads.write(head(number, type), out, at);
    }

    /** The ordinal of how a task's events carry the DataId. */
    int dataIdForm(int number) {
        return heads.note(head(number, 0));
    }

    private Task create(long second) {
        while (ends[place(created)] + ArrivalRate.LONGEST_LIFE >= second) {
            grow();
        }
        Task task = new Task(created, seed, start + second, sdkAppId, titles);
        for (EventType type : EventType.values()) {
            heads.put(
                    head(created, type.ordinal()),
                    task.head(type),
                    task.dataIdForm().ordinal());
        }
        ends[place(created)] = IN_USE;
        created++;
        return task;
    }

    private int head(int number, int type) {
        return 2 * place(number) + type;
    }

    private int place(int number) {
        return number & (ends.length - 1);
    }

    private void grow() {
        TextPool oldHeads = heads;
        long[] oldEnds = ends;
        ends = new long[2 * oldEnds.length];
        Arrays.fill(ends, NEVER_USED);
        heads = new TextPool(2 * ends.length);
        for (int number = Math.max(0, created - oldEnds.length); number < created; number++) {
            int oldPlace = number & (oldEnds.length - 1);
            ends[place(number)] = oldEnds[oldPlace];
            for (int type = 0; type < 2; type++) {
                int head = 2 * oldPlace + type;
                heads.put(head(number, type), oldHeads.text(head), oldHeads.note(head));
            }
        }
    }
}
