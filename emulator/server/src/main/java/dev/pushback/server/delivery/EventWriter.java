package dev.pushback.server.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.lifecycle.EventParts;
import dev.pushback.schema.EventType;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.push.SentMessage;

/** Writes events from bytes that are known: task, time, account, result. Not safe for several threads. */
final class EventWriter {

    /** Remembered times, a power of two: what follows a push happens within a quarter of an hour, mixed. */
    private static final int TIMES = 1024;

    private final Shapes shapes;
    private String middle;
    private final byte[][] stamps = new byte[TIMES][];
    private final long[] stamped = new long[TIMES];

    EventWriter(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Writes what is told of a recipient at the end of a batch; {@code seconds} since the epoch. */
    void write(Batch batch, PushTask task, int position, int shape, long seconds) {
        if (SentMessage.of(task) != null) {
            write(batch, SentMessage.of(task), shape, seconds);
            return;
        }
        byte[] head = head(task, shape);
        byte[] tail = shapes.tail(shape);
        byte[] stamp = stamp(seconds);
        byte[] out = batch.room(1 + head.length + stamp.length + task.audience().room() + tail.length);
        int at = begin(batch, head, stamp, out);
        at = task.audience().write(position, out, at);
        end(batch, tail, out, at);
    }

    /** Writes what a person made happen. */
    void write(Batch batch, ExtraEvent event) {
        if (SentMessage.of(event.task()) != null) {
            write(batch, SentMessage.of(event.task()), event.shape(), event.time());
            return;
        }
        byte[] head = head(event.task(), event.shape());
        byte[] tail = shapes.tail(event.shape());
        byte[] stamp = stamp(event.time());
        byte[] out = batch.room(1 + head.length + stamp.length + event.account().length + tail.length);
        int at = begin(batch, head, stamp, out);
        end(batch, tail, out, copy(event.account(), out, at));
    }

    private void write(Batch batch, SentMessage message, int shape, long seconds) {
        EventJson.add(batch, message.event(shapes.shape(shape), seconds), Batch.NO_COMBINATION);
    }

    private byte[] head(PushTask task, int shape) {
        return task.head(shapes.shape(shape).type() == EventType.ONLINE);
    }

    /** A time and what follows it. */
    private byte[] stamp(long seconds) {
        int slot = (int) seconds & TIMES - 1;
        if (stamps[slot] == null || stamped[slot] != seconds) {
            middle = middle == null ? new String(EventParts.middle(), US_ASCII) : middle;
            stamps[slot] = (seconds + middle).getBytes(US_ASCII);
            stamped[slot] = seconds;
        }
        return stamps[slot];
    }

    private static int begin(Batch batch, byte[] head, byte[] stamp, byte[] out) {
        int at = batch.length();
        if (batch.events() > 0) {
            out[at++] = ',';
        }
        return copy(stamp, out, copy(head, out, at));
    }

    private static void end(Batch batch, byte[] tail, byte[] out, int at) {
        batch.length(copy(tail, out, at));
        batch.event(Batch.NO_COMBINATION);
    }

    private static int copy(byte[] part, byte[] out, int at) {
        System.arraycopy(part, 0, out, at, part.length);
        return at + part.length;
    }
}
