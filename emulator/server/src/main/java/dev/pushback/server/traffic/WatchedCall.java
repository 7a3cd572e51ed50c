package dev.pushback.server.traffic;

import static java.util.Objects.requireNonNull;

import dev.pushback.server.delivery.SentCallback;

/**
 * One attempt of a callback, as the page is told of it.
 *
 * @param n which callback, from 1
 * @param attempt which attempt of it, from 1
 * @param body its bytes; leave them alone
 * @param account what came of it
 */
public record WatchedCall(long n, int attempt, byte[] body, SentCallback.Try account) {

    /** Checks what must be there. */
    public WatchedCall {
        requireNonNull(body, "body");
        requireNonNull(account, "account");
    }
}
