package dev.pushback.server.delivery;

import dev.pushback.server.push.PushTask;

/** Told of what becomes of pushes and callbacks, on threads that send: be quick, and don't throw. */
public interface DeliveryListener {

    /** A callback was tried, and perhaps ended. */
    default void tried(SentCallback callback) {}

    /** All that there is to tell of a push was told. */
    default void ended(PushTask task) {}

    /** More was told of a push, and all of it was answered. */
    default void progressed(PushTask task) {}
}
