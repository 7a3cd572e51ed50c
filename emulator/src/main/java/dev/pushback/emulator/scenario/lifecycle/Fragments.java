package dev.pushback.emulator.scenario.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.schema.PushEvent;
import java.time.Instant;
import java.util.Arrays;

/**
 * The three parts of an event that stay the same while EventTime and To_Account change.
 *
 * <p>Cut out of what the one encoder of events writes, so names, order and escapes are never spelt a second time.
 *
 * @param head up to EventTime's value: decided by task and type
 * @param middle between the two values
 * @param tail from the end of To_Account's value: decided by platform, device, stage and result
 */
record Fragments(byte[] head, byte[] middle, byte[] tail) {

    private static final long TIME = 77_777_777_777L;
    private static final String ACCOUNT = "\u007fTo_Account\u007f";

    /** The parts of an event of this shape, whatever its EventTime and To_Account. */
    static Fragments of(EventShape shape, String taskId, String dataId, Instant taskTime) {
        byte[] json = EventJson.of(new PushEvent(
                PushEvent.COMMAND,
                shape.type(),
                taskId,
                dataId,
                taskTime,
                Instant.ofEpochSecond(TIME),
                ACCOUNT,
                shape.platform(),
                shape.device(),
                shape.stage(),
                shape.errCode(),
                shape.errInfo()));
        byte[] time = Long.toString(TIME).getBytes(US_ASCII);
        byte[] account = ACCOUNT.getBytes(US_ASCII);
        int timeAt = find(json, time, 0);
        int accountAt = find(json, account, timeAt);
        return new Fragments(
                Arrays.copyOf(json, timeAt),
                Arrays.copyOfRange(json, timeAt + time.length, accountAt),
                Arrays.copyOfRange(json, accountAt + account.length, json.length));
    }

    /** The parts of an event whose task doesn't matter. */
    static Fragments of(EventShape shape) {
        return of(shape, "-", null, Instant.EPOCH);
    }

    private static int find(byte[] json, byte[] part, int from) {
        for (int at = from; at + part.length <= json.length; at++) {
            if (Arrays.equals(json, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalStateException("EventTime no longer stands before To_Account, both unescaped");
    }
}
