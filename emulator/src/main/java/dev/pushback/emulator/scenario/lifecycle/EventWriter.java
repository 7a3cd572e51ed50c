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

    private static final int LONGEST_TIME = 20;

    private final Accounts accounts;
    private final byte[] middle =
            Fragments.of(EventShape.sent(EventType.OFFLINE)).middle();
    private byte[] stamp = new byte[0];
    private long stamped = -1;

    EventWriter(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Writes one event at the end of a batch; {@code seconds} since the epoch. */
    void write(Batch batch, Task task, int account, Tails.Tail tail, long seconds) {
        byte[] head = task.head(tail.online());
        byte[] end = tail.bytes();
        byte[] out = batch.room(1 + head.length + LONGEST_TIME + middle.length + Accounts.ROOM + end.length);
        int at = batch.length();
        if (batch.events() > 0) {
            out[at++] = ',';
        }
        at = copy(head, out, at);
        at = copy(stamp(seconds), out, at);
        at = accounts.write(account, out, at);
        at = copy(end, out, at);
        batch.length(at);
        int combination = tail.combination();
        batch.event(
                combination < 0
                        ? Batch.NO_COMBINATION
                        : combination + task.dataIdForm().ordinal());
    }

    /** The time and what follows it; most events of a batch share it. */
    private byte[] stamp(long seconds) {
        if (seconds != stamped) {
            byte[] digits = Long.toString(seconds).getBytes(StandardCharsets.US_ASCII);
            stamp = new byte[digits.length + middle.length];
            System.arraycopy(digits, 0, stamp, 0, digits.length);
            System.arraycopy(middle, 0, stamp, digits.length, middle.length);
            stamped = seconds;
        }
        return stamp;
    }

    private static int copy(byte[] part, byte[] out, int at) {
        System.arraycopy(part, 0, out, at, part.length);
        return at + part.length;
    }
}
