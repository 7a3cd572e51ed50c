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

    private final Shapes shapes;
    private final byte[] middle = EventParts.middle();
    private byte[] stamp = {};
    private long stamped = -1;

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
        byte[] out = room(batch, head, task.audience().room(), tail, seconds);
        int at = begin(batch, head, out);
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
        byte[] out = room(batch, head, event.account().length, tail, event.time());
        int at = begin(batch, head, out);
        end(batch, tail, out, copy(event.account(), out, at));
    }

    private void write(Batch batch, SentMessage message, int shape, long seconds) {
        EventJson.add(batch, message.event(shapes.shape(shape), seconds), Batch.NO_COMBINATION);
    }

    private byte[] head(PushTask task, int shape) {
        return task.head(shapes.shape(shape).type() == EventType.ONLINE);
    }

    private byte[] room(Batch batch, byte[] head, int account, byte[] tail, long seconds) {
        if (seconds != stamped) {
            stamp = (seconds + new String(middle, US_ASCII)).getBytes(US_ASCII);
            stamped = seconds;
        }
        return batch.room(1 + head.length + stamp.length + account + tail.length);
    }

    private int begin(Batch batch, byte[] head, byte[] out) {
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
