package dev.pushback.emulator.http;

import dev.pushback.schema.message.Message;
import java.util.Locale;
import org.apiguardian.api.API;

/** Why there is no whole reply. */
@API(status = API.Status.STABLE)
public enum Failure {
    /** The host's name has no address. */
    DNS,
    /** Nobody listens at the address. */
    REFUSED,
    /** No connection came about in time. */
    CONNECT_TIMEOUT,
    /** The handshake failed. */
    TLS,
    /** No whole reply came in time. */
    TIMEOUT,
    /** The receiver reset the connection before it had answered. */
    RESET,
    /** The receiver closed the connection before it had answered. */
    CLOSED,
    /** The receiver broke off within its reply. */
    TRUNCATED,
    /** The reply is larger than anyone should read. */
    TOO_LARGE,
    /** What came back is not HTTP. */
    NOT_HTTP,
    /** This machine has no file handle or port left for a connection: the receiver has no part in it. */
    NO_SOCKET,
    /** Anything else, with its message in the account. */
    OTHER;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in reports and JSON, such as {@code connect-timeout}. */
    public String id() {
        return id;
    }

    /** What happened, as half a sentence. */
    public Message message() {
        return HttpMessage.valueOf(name()).of();
    }

    /** The same with its cause, where that is known. */
    public Message with(Message cause) {
        return cause.isNone() ? message() : HttpMessage.BECAUSE.of(message(), cause);
    }

    /** Whether time was up: for the reply, or for the connection, which a full queue in front of a busy receiver holds up. */
    public boolean isOutOfTime() {
        return this == TIMEOUT || this == CONNECT_TIMEOUT;
    }

    /** Whether no connection ever came about, so that the receiver can have seen nothing. */
    public boolean isBeforeSending() {
        return this == DNS || this == REFUSED || this == CONNECT_TIMEOUT || this == TLS || this == NO_SOCKET;
    }
}
