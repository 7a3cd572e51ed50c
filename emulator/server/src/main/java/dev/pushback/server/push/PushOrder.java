package dev.pushback.server.push;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.kind.CallbackKind;

/**
 * A push, or a message, as it was asked for.
 *
 * @param number which push of this server, counted from 1
 * @param key where all draws of it come from
 * @param call which call asked for it, such as {@code timpush/push}
 * @param taskId the id that callbacks tell, and the answer to a push
 * @param dataId the app's own id; {@code null} if it gave none
 * @param taskTime when it was accepted, in seconds since the epoch
 * @param toUserIds whether it is for accounts that it names: such a push, or a message, can't be revoked
 * @param onlineOnly whether it is not to go through vendors
 * @param request the body of the call, as JSON
 */
public record PushOrder(
        int number,
        long key,
        String call,
        String taskId,
        String dataId,
        long taskTime,
        boolean toUserIds,
        boolean onlineOnly,
        String request) {

    /** Checks that nothing but {@code dataId} is null. */
    public PushOrder {
        requireNonNull(call, "call");
        requireNonNull(taskId, "taskId");
        requireNonNull(request, "request");
    }

    /** What kind of callbacks it causes. */
    public CallbackKind kind() {
        return call.startsWith("openim/") ? CallbackKind.OFFLINE_PUSH : CallbackKind.ALL_MEMBER_PUSH;
    }
}
