package dev.pushback.emulator.scenario;

import dev.pushback.schema.rule.Rule;

/**
 * The id of a push, built like Tencent's.
 *
 * <p>Source: {@link Rule#TASK_ID_SHAPE}.
 *
 * @param toUserIds whether the push names its recipients, which puts {@code batch_} in front
 * @param seconds when it began, since the epoch
 * @param sdkAppId the app
 * @param sender the sending administrator's inner number
 * @param sequence 32 bits whose meaning is not known
 * @param random the sender's MsgRandom, 32 bits; small ones make the short shape
 */
public record TaskId(boolean toUserIds, long seconds, long sdkAppId, long sender, int sequence, int random) {

    private static final long SENDER = Draw.name("sender");
    private static final long SHORT = Draw.name("short random");
    private static final long FIRST_INNER_NUMBER = 144115188075855872L;

    /** The id that a draw gives; one in eight is short. */
    public static TaskId drawn(long draw, boolean toUserIds, long seconds, long sdkAppId) {
        long sender = FIRST_INNER_NUMBER + (Draw.of(sdkAppId, SENDER) >>> 28);
        int random = Draw.below(8, Draw.of(draw, SHORT)) == 0 ? (int) draw & 0xf : (int) draw;
        return new TaskId(toUserIds, seconds, sdkAppId, sender, (int) (draw >>> 32), random);
    }

    /** As it stands on the wire. */
    @Override
    public String toString() {
        return (toUserIds ? "batch_" : "")
                + String.join(
                        "_",
                        Long.toHexString(seconds),
                        Long.toHexString(sdkAppId),
                        Long.toHexString(sender),
                        Integer.toHexString(sequence),
                        Integer.toHexString(random));
    }
}
