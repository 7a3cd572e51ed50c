package dev.pushback.server.delivery;

import dev.pushback.server.push.PushTask;
import java.util.Arrays;

/**
 * Something that a person makes happen to a push: a click, or any other stage.
 *
 * @param task the push
 * @param account To_Account as it stands between quotes
 * @param position of the recipient, negative if it has none
 * @param kind which event of the device it is
 * @param shape what else it says
 * @param time EventTime
 */
record ExtraEvent(PushTask task, byte[] account, int position, int kind, int shape, long time) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtraEvent that
                && task == that.task
                && Arrays.equals(account, that.account)
                && kind == that.kind
                && shape == that.shape
                && time == that.time;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(account) + shape;
    }
}
