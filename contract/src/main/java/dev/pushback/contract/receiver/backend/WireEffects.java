package dev.pushback.contract.receiver.backend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.Arrays;

/** The ways in which an answer can go over the wire. */
public final class WireEffects {

    private static final int ONE_PIECE = 64 * 1024;

    private static final WireEffect PLAIN = (answer, connection) -> {
        write(answer.head(connection.isLast()), answer.framedBody(), connection);
        if (answer.closes()) {
            connection.close();
        } else {
            connection.done();
        }
    };

    private WireEffects() {}

    /** As it should be. */
    public static WireEffect plain() {
        return PLAIN;
    }

    /** As it should be, after an interim reply. */
    public static WireEffect hinted() {
        return (answer, connection) -> {
            connection.write("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n".getBytes(US_ASCII));
            PLAIN.play(answer, connection);
        };
    }

    /** As it should be, but later. */
    public static WireEffect late(Duration delay) {
        return (answer, connection) -> connection.after(delay, () -> PLAIN.play(answer, connection));
    }

    /** The head at once, the body later. */
    public static WireEffect lateBody(Duration delay) {
        return (answer, connection) -> {
            connection.write(answer.head(connection.isLast()));
            connection.after(delay, () -> {
                connection.write(answer.framedBody());
                connection.done();
            });
        };
    }

    /** One byte of the body after the other, with a pause before each. */
    public static WireEffect trickled(Duration pause) {
        return (answer, connection) -> {
            connection.write(answer.head(connection.isLast()));
            trickle(answer.framedBody(), 0, pause, connection);
        };
    }

    /** Nothing, ever; the connection stays open. */
    public static WireEffect never() {
        return (answer, connection) -> {};
    }

    /** The head, then nothing. */
    public static WireEffect headOnly() {
        return (answer, connection) -> connection.write(answer.head(connection.isLast()));
    }

    /** The connection is closed before a byte of the reply. */
    public static WireEffect closedBefore() {
        return (answer, connection) -> connection.close();
    }

    /** The connection is reset before a byte of the reply. */
    public static WireEffect resetBefore() {
        return (answer, connection) -> connection.reset();
    }

    /** The head and half of the body, then the connection is closed. */
    public static WireEffect truncated() {
        return (answer, connection) -> {
            writeHalf(answer, connection);
            connection.close();
        };
    }

    /** The head and half of the body, then the connection is reset. */
    public static WireEffect resetWithin() {
        return (answer, connection) -> {
            writeHalf(answer, connection);
            connection.after(Duration.ofMillis(50), connection::reset);
        };
    }

    /** Half of the head, then the connection is closed. */
    public static WireEffect truncatedHead() {
        return (answer, connection) -> {
            byte[] head = answer.head(connection.isLast());
            connection.write(Arrays.copyOf(head, head.length / 2));
            connection.close();
        };
    }

    /** A reply as it should be, in one piece, then the connection is closed without having said so. */
    public static WireEffect closedAfter() {
        return (answer, connection) -> {
            connection.write(joined(answer.head(false), answer.framedBody()));
            connection.close();
        };
    }

    /** These bytes in place of the reply, then the connection is closed. */
    public static WireEffect bytes(String instead) {
        return (answer, connection) -> {
            connection.write(instead.getBytes(US_ASCII));
            connection.close();
        };
    }

    /** A body without end, a block at a time; the framing must allow for that. */
    public static WireEffect endless(Duration pause) {
        byte[] block = new byte[8192];
        Arrays.fill(block, (byte) ' ');
        return (answer, connection) -> {
            connection.write(answer.head(false));
            connection.write(answer.framedBody());
            repeat(block, pause, connection);
        };
    }

    /** The whole receiver goes down before a byte of the reply. */
    public static WireEffect death() {
        return (answer, connection) -> connection.die();
    }

    /** In one piece, unless the body is so large that it goes out in several anyway. */
    private static void write(byte[] head, byte[] body, CallConnection connection) {
        if (body.length <= ONE_PIECE) {
            connection.write(joined(head, body));
        } else {
            connection.write(head);
            connection.write(body);
        }
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static void writeHalf(BackendReply answer, CallConnection connection) {
        byte[] body = answer.framedBody();
        connection.write(answer.head(connection.isLast()));
        connection.write(Arrays.copyOf(body, body.length / 2));
    }

    private static void trickle(byte[] body, int at, Duration pause, CallConnection connection) {
        if (at == body.length) {
            connection.done();
        } else if (connection.isOpen()) {
            connection.after(pause, () -> {
                connection.write(new byte[] {body[at]});
                trickle(body, at + 1, pause, connection);
            });
        }
    }

    private static void repeat(byte[] block, Duration pause, CallConnection connection) {
        if (connection.takes()) {
            connection.write(block);
        }
        if (connection.isOpen()) {
            connection.after(pause, () -> repeat(block, pause, connection));
        }
    }
}
