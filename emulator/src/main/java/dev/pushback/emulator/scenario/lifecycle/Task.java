package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.coverage.DataIdForm;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.TaskId;
import dev.pushback.schema.EventType;
import dev.pushback.schema.PushEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One push to some recipients. Six in ten name their recipients, up to 500 of them; the others go to tags or to all. */
final class Task {

    private static final long KIND = Draw.name("kind of task");
    private static final long SIZE = Draw.name("size of task");
    private static final long FIRST_ACCOUNT = Draw.name("first account");
    private static final long ID = Draw.name("task id");
    private static final long DATA_ID = Draw.name("data id");
    private static final long TITLE = Draw.name("title");

    private static final int JSON_BYTES = "{\"biz\":\"\",\"n\":}".length();

    private final int number;
    private final long key;
    private final int size;
    private final int firstAccount;
    private final DataIdForm dataIdForm;
    private final String dataId;
    private final String taskId;
    private final long seconds;

    /**
     * Draws all that its events share.
     *
     * @param number counted from 0 over the campaign
     * @param seed the seed of tasks
     * @param seconds when it begins, since the epoch
     * @param titles beginnings of DataIds
     */
    Task(int number, long seed, long seconds, long sdkAppId, List<String> titles) {
        this.number = number;
        this.key = Draw.of(seed, number);
        int kind = Draw.below(100, Draw.of(key, KIND));
        boolean toUserIds = kind < 60;
        this.size = size(kind, Draw.of(key, SIZE));
        this.firstAccount = Draw.below(Accounts.POPULATION, Draw.of(key, FIRST_ACCOUNT));
        this.dataIdForm = dataIdForm(Draw.below(1000, Draw.of(key, DATA_ID)));
        this.dataId = dataId(titles);
        this.taskId =
                TaskId.drawn(Draw.of(key, ID), toUserIds, seconds, sdkAppId).toString();
        this.seconds = seconds;
    }

    int number() {
        return number;
    }

    /** Where all that happens to its recipients comes from. */
    long key() {
        return key;
    }

    /** How many recipients it has. */
    int size() {
        return size;
    }

    /** The account of the recipient at this position, {@code 0..size-1}. */
    int account(int position) {
        int account = firstAccount + position;
        return account < Accounts.POPULATION ? account : account - Accounts.POPULATION;
    }

    /** How its events carry the DataId. */
    DataIdForm dataIdForm() {
        return dataIdForm;
    }

    /** An event's bytes up to EventTime's value. */
    byte[] head(EventType type) {
        EventShape any = EventShape.sent(type);
        return Fragments.of(any, taskId, dataId, Instant.ofEpochSecond(seconds)).head();
    }

    /** To UserIDs, to a tag, to all. */
    private static int size(int kind, long draw) {
        if (kind < 60) {
            return 1 + Draw.below(500, draw);
        }
        return kind < 85 ? 500 + Draw.below(4_500, draw) : 5_000 + Draw.below(45_000, draw);
    }

    private static DataIdForm dataIdForm(int draw) {
        if (draw < Assumptions.DATA_ID) {
            return DataIdForm.PRESENT;
        }
        return draw < Assumptions.DATA_ID + Assumptions.EMPTY_DATA_ID ? DataIdForm.EMPTY : DataIdForm.ABSENT;
    }

    /** A title, or JSON as some senders put there, or all that a DataId may hold; always with the task's number. */
    private String dataId(List<String> titles) {
        if (dataIdForm != DataIdForm.PRESENT) {
            return dataIdForm == DataIdForm.EMPTY ? "" : null;
        }
        long draw = Draw.of(key, TITLE);
        String title = titles.get(Draw.below(titles.size(), draw));
        int left = PushEvent.MAX_DATA_ID_BYTES - (title + "-" + number).getBytes(StandardCharsets.UTF_8).length;
        if (left < JSON_BYTES) {
            return Integer.toString(number);
        }
        return switch ((int) draw & 7) {
            case 0, 1 -> "{\"biz\":\"" + title + "\",\"n\":" + number + "}";
            case 2, 3 -> title + "-" + "0".repeat(left) + number;
            default -> title + "-" + number;
        };
    }
}
