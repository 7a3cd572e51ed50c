package dev.pushback.contract.receiver.backend;

import java.time.Duration;

/**
 * The connection that a call came over, as its answer sees it.
 *
 * <p>Used from one thread: the one that plays the {@link WireEffect} and runs what was put off. After the end of the
 * connection all methods do nothing.
 */
public interface CallConnection {

    /** Whether the client has said that this call is the connection's last. */
    boolean isLast();

    /** Puts bytes on the wire, at once. */
    void write(byte[] bytes);

    /** Runs something later, even if the connection has ended by then. */
    void after(Duration delay, Runnable action);

    /** Whether bytes still reach the client, as far as is known. */
    boolean isOpen();

    /** Whether the client is there and reads what is written. */
    boolean takes();

    /** Ends the answer; the next call may come, unless this was the last. */
    void done();

    /** Ends the connection in order, after what was written. */
    void close();

    /** Breaks the connection (TCP RST). */
    void reset();

    /** Ends the whole receiver, as a crash of its process would. */
    void die();
}
