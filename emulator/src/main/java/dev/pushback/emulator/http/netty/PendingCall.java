package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Origin;
import dev.pushback.schema.message.Message;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.Supplier;

/**
 * A call on its way through a {@link ConnectionPool}: it waits, is carried by a {@link Connection}, may be sent again once,
 * and ends. From the moment it is accepted it belongs to the event loop.
 */
abstract class PendingCall {

    /** When its clock started; kept here for {@link Deadlines}, like the next two. */
    long began;

    PendingCall earlier;
    PendingCall later;

    /** What carries it; {@code null} while it waits. */
    Connection connection;

    /** The number of the connection that carried it last, and its place among the calls of that one; 0 before. */
    long connectionNumber;

    int placeOnConnection;

    private boolean underWay;
    private Failure lost;
    private boolean wasLost;

    /** Where it goes. */
    abstract Origin origin();

    /** Head and body; the connection's to release. */
    abstract ByteBuf request();

    /** Whether the request has been written to the last byte, or given up. */
    abstract boolean isWritten();

    /** Whether its reply has no body whatever it says. */
    boolean isHead() {
        return false;
    }

    /** Whether this side means to go on with the connection. */
    boolean keepsOpen() {
        return true;
    }

    /** Whether someone will ask for the headers of its reply. */
    boolean needsHeaders() {
        return true;
    }

    /** A whole reply came; {@code remark} says what was odd about the way, if anything. */
    abstract void answered(int status, byte[] body, Supplier<List<Header>> headers, Message remark);

    /** There will be no whole reply; {@code partial} is what came of one, {@code null} if nothing did. */
    abstract void failed(HttpReply partial, Failure why, Message detail);

    /** Starts the clock, once, however often it is sent. */
    void begin() {
        began = System.nanoTime();
        underWay = true;
        wasLost = false;
    }

    /** It goes out now. */
    final void carriedAs(long number, int place) {
        connectionNumber = number;
        placeOnConnection = place;
    }

    final boolean isUnderWay() {
        return underWay;
    }

    /** Whether this attempt has been sent again, or will be. */
    final boolean isResent() {
        return lost != null;
    }

    /** Whether the attempt that ended last had been sent again. */
    final boolean wasLost() {
        return wasLost;
    }

    /** A kept connection lost it so, and it will be sent again. */
    final void lose(Failure why) {
        lost = why;
        connection = null;
    }

    final void answer(int status, byte[] body, Supplier<List<Header>> headers, Message remark) {
        over();
        answered(status, body, headers, remark);
    }

    /** What failed before sending was sent all the same if a kept connection lost it. */
    final void fail(HttpReply partial, Failure why, Message detail) {
        Failure before = lost;
        over();
        if (before != null && why.isBeforeSending()) {
            failed(partial, before, FailureMapper.notSentAgain(why, detail));
        } else {
            failed(partial, why, detail);
        }
    }

    private void over() {
        underWay = false;
        wasLost = lost != null;
        lost = null;
        connection = null;
    }
}
