package dev.pushback.emulator.http;

import dev.pushback.schema.message.MessageKey;

/** What is said of a call without a whole reply. */
public enum HttpMessage implements MessageKey {
    DNS,
    REFUSED,
    CONNECT_TIMEOUT,
    TLS,
    TIMEOUT,
    RESET,
    CLOSED,
    TRUNCATED,
    TOO_LARGE,
    NOT_HTTP,
    OTHER,
    NO_SOCKET
}
