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

    private final Accounts accounts;
    private final byte[] middle =
            Fragments.of(EventShape.sent(EventType.OFFLINE)).middle();
    private final byte[] stamp = new byte[Words.COPIED];
    private int stampLength;
    private long stamped = -1;

    EventWriter(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Writes one event at the end of a batch; {@code seconds} since the epoch. */
    void write(Batch batch, Task task, int account, Tails.Tail tail, long seconds) {
        byte[] head = task.head(tail.type());
        byte[] end = tail.bytes();
        byte[] out = batch.room(1 + head.length + stamp.length + Accounts.ROOM + end.length);
        int at = batch.length();
        if (batch.events() > 0) {
            out[at++] = ',';
        }
        if (seconds != stamped) {
            stamp(seconds);
        }
        at = copy(head, out, at);
        Words.copy(stamp, 0, out, at);
        at += stampLength;
        at = accounts.write(account, out, at);
        at = copy(end, out, at);
        batch.length(at);
        int combination = tail.combination();
        batch.event(
                combination < 0
                        ? Batch.NO_COMBINATION
                        : combination + task.dataIdForm().ordinal());
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
