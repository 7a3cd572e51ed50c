package dev.pushback.emulator.http;

import java.util.Locale;

/** Why there is no whole reply. */
public enum Failure {
    /** The host's name has no address. */
    DNS("the host's name could not be resolved"),
    /** Nobody listens at the address. */
    REFUSED("the connection was refused"),
    /** No connection came about in time. */
    CONNECT_TIMEOUT("no connection within the time limit"),
    /** The handshake failed. */
    TLS("the TLS handshake failed"),
    /** No whole reply came in time. */
    TIMEOUT("no whole reply within the time limit"),
    /** The receiver reset the connection before it had answered. */
    RESET("the connection was reset"),
    /** The receiver closed the connection before it had answered. */
    CLOSED("the connection was closed without a reply"),
    /** The receiver broke off within its reply. */
    TRUNCATED("the reply broke off"),
    /** The reply is larger than anyone should read. */
    TOO_LARGE("the reply is too large"),
    /** What came back is not HTTP. */
    NOT_HTTP("what came back is not HTTP"),
    /** This machine has no file handle or port left for a connection: the receiver has no part in it. */
    NO_SOCKET("this machine had no socket left"),
    /** Anything else, with its message in the account. */
    OTHER("the exchange failed");

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String words;

    Failure(String words) {
        this.words = words;
    }

    /** The name in reports and JSON, such as {@code connect-timeout}. */
    public String id() {
        return id;
    }

    /** What happened, as half a sentence. */
    public String words() {
        return words;
    }

    /** Whether no connection ever came about, so that the receiver can have seen nothing. */
    public boolean isBeforeSending() {
        return this == DNS || this == REFUSED || this == CONNECT_TIMEOUT || this == TLS || this == NO_SOCKET;
    }
}
