package dev.pushback.server;

import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;

/** Told of what a server does, on its own threads: be quick, and don't throw. */
public interface ServeListener {

    /** A call was answered. */
    default void called(RestCall call, RestAnswer answer) {}

    /** A push was taken on. */
    default void accepted(PushTask task) {}

    /** A callback was tried. */
    default void tried(SentCallback callback) {}

    /** All that there is to tell of a push was told and answered. */
    default void ended(PushTask task) {}
}
