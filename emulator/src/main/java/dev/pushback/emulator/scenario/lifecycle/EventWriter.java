package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.schema.EventType;
import java.nio.charset.StandardCharsets;

/**
 * Writes events by copying fragments together: task, time, account, result.
 *
 * <p>Not safe for several threads.
 */
final class EventWriter {

    private final Tasks tasks;
    private final Accounts accounts;
    private final EventSuffixes tails;
    private final byte[] middle =
            Fragments.of(EventShape.sent(EventType.OFFLINE)).middle();
    private final byte[] stamp = new byte[ByteCopy.COPIED];
    private int stampLength;
    private long stamped = -1;

    EventWriter(Tasks tasks, Accounts accounts, EventSuffixes tails) {
        this.tasks = tasks;
        this.tails = tails;
        this.accounts = accounts;
    }

    /** Writes one event at the end of a batch: a task's, an account's, with a tail; {@code seconds} since the epoch. */
    void write(Batch batch, int task, int account, int tail, long seconds) {
        int note = tails.note(tail);
        byte[] out = batch.room(1 + tasks.room() + stamp.length + Accounts.ROOM + tails.room());
        int at = batch.length();
        if (batch.events() > 0) {
            out[at++] = ',';
        }
        if (seconds != stamped) {
            stamp(seconds);
        }
        at = tasks.write(task, EventSuffixes.type(note), out, at);
        ByteCopy.copy(stamp, 0, out, at);
        at += stampLength;
        at = accounts.write(account, out, at);
        at = tails.write(tail, out, at);
        batch.length(at);
        int combination = EventSuffixes.combination(note);
        batch.event(combination < 0 ? Batch.NO_COMBINATION : combination + tasks.dataIdForm(task));
    }

    /** Notes the time and what follows it: most events of a batch share it. */
    private void stamp(long seconds) {
        byte[] digits = Long.toString(seconds).getBytes(StandardCharsets.US_ASCII);
        stampLength = copy(middle, stamp, copy(digits, stamp, 0));
        stamped = seconds;
    }

    private static int copy(byte[] part, byte[] out, int at) {
        System.arraycopy(part, 0, out, at, part.length);
        return at + part.length;
    }
}
