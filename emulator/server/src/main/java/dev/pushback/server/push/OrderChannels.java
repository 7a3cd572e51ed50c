package dev.pushback.server.push;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.life.Channels;

/** By which ways what was ordered may come: of a message only its offline push is told. */
public final class OrderChannels {

    private OrderChannels() {}

    /** Those of an order. */
    public static Channels of(PushOrder order) {
        if (order.kind() == CallbackKind.OFFLINE_PUSH) {
            return order.onlineOnly() ? Channels.NONE : Channels.VENDORS;
        }
        return order.onlineOnly() ? Channels.ONLINE : Channels.ALL;
    }
}
