package dev.pushback.emulator.scenario;

import dev.pushback.schema.OfflinePushCallback;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import java.util.Arrays;
import java.util.List;

/** The bytes of single events, and of what stands around them in a body; cut out of what {@link Wire} writes. */
public final class EventJson {

    private EventJson() {}

    /** The event as it stands in a body. */
    public static byte[] of(PushEvent event) {
        byte[] body = Wire.encode(new PushCallback(List.of(event)));
        return Arrays.copyOfRange(body, Frame.OPENING.length, body.length - Frame.CLOSING.length);
    }

    /** The event as it stands in a body. */
    public static byte[] of(OfflinePushEvent event) {
        byte[] body = Wire.encode(new OfflinePushCallback(List.of(event)));
        return Arrays.copyOfRange(body, Frame.OPENING.length, body.length - Frame.CLOSING.length);
    }

    /** Empties a batch and writes what stands before the first event. */
    public static void open(Batch batch) {
        batch.clear();
        batch.append(Frame.OPENING);
    }

    /** Writes one event at the end of a batch. */
    public static void add(Batch batch, byte[] event, int combination) {
        if (batch.events() > 0) {
            batch.room(1)[batch.length()] = ',';
            batch.length(batch.length() + 1);
        }
        batch.append(event);
        batch.event(combination);
    }

    /** Writes what stands after the last event. */
    public static void close(Batch batch) {
        batch.append(Frame.CLOSING);
    }

    /** Everything up to the array's bracket, and from its other bracket on. */
    private static final class Frame {
        static final byte[] OPENING;
        static final byte[] CLOSING;

        static {
            byte[] body = Wire.encode(SampleScenario.PACKET);
            int first = 0;
            while (body[first] != '[') {
                first++;
            }
            int last = body.length - 1;
            while (body[last] != ']') {
                last--;
            }
            OPENING = Arrays.copyOf(body, first + 1);
            CLOSING = Arrays.copyOfRange(body, last, body.length);
        }
    }
}
