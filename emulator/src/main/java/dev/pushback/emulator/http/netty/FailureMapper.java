package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Origin;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import io.netty.channel.ChannelException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.regex.Pattern;

/** Names what went wrong. */
final class FailureMapper {

    /** What Netty's native transport puts before the words of the system. */
    private static final Pattern SYSTEM_CALL = Pattern.compile("^\\w+\\(\\.\\.\\) failed( with error\\(-?\\d+\\))?: ");

    private static final int LONGEST = 300;

    private FailureMapper() {}

    /** Why no connection came about. */
    static Failure ofConnecting(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return Failure.DNS;
        }
        if (words(cause).contains("Too many open files") || words(cause).contains("Cannot assign requested address")) {
            return Failure.NO_SOCKET;
        }
        if (words(cause).startsWith("Connection reset")) {
            return Failure.RESET; // accepted and reset at once, sooner than we could see that it was open
        }
        return cause instanceof IOException ? Failure.REFUSED : Failure.OTHER;
    }

    /** Why what came is no reply. */
    static Failure ofDecoding(Throwable cause, boolean looksLikeHttp) {
        if (!looksLikeHttp) {
            return Failure.NOT_HTTP; // however long it is: decoders differ in how much of it they look at
        }
        if (cause instanceof TooLongFrameException) {
            return Failure.TOO_LARGE;
        }
        return cause instanceof PrematureChannelClosureException ? Failure.TRUNCATED : Failure.NOT_HTTP;
    }

    /** Why reading ended. */
    static Failure ofReading(Throwable cause, boolean begun) {
        if (TlsFailures.isOne(cause)) {
            return begun ? Failure.TRUNCATED : Failure.TLS;
        }
        if (cause instanceof IOException) {
            return begun ? Failure.TRUNCATED : Failure.RESET;
        }
        return Failure.OTHER;
    }

    /** What became of connecting there. */
    static Message detail(Throwable cause, Origin origin) {
        if (cause instanceof UnknownHostException) {
            return HttpMessage.NO_ADDRESS.of(origin.host());
        }
        return words(cause).startsWith("Connection refused")
                ? HttpMessage.NOBODY_LISTENS.of(origin.authority())
                : detail(cause);
    }

    /** What became of a call that a kept connection had lost. */
    static Message notSentAgain(Failure why, Message detail) {
        return HttpMessage.NOT_SENT_AGAIN.of(why.with(detail));
    }

    /** The cause: what is common in our words, else in those of the system. */
    static Message detail(Throwable cause) {
        if (TlsFailures.isOne(cause)) {
            return TlsFailures.detail(cause);
        }
        if (cause instanceof ClosedChannelException) {
            return HttpMessage.IS_CLOSED.of();
        }
        if (cause.getCause() instanceof MessageException told) {
            return told.reason();
        }
        String words = words(cause);
        if (cause instanceof TooLongHttpHeaderException) {
            return HttpMessage.HEADERS_TOO_LONG.of();
        }
        if (cause instanceof NumberFormatException) {
            return words.contains("chunk") ? HttpMessage.NO_CHUNK_SIZE.of() : HttpMessage.NO_STATUS.of(theirs(words));
        }
        if (words.startsWith("Connection reset")) {
            return HttpMessage.RESET_BY_PEER.of();
        }
        return words.startsWith("Broken pipe")
                ? HttpMessage.BROKEN_PIPE.of()
                : Message.quoted(Quoted.bare(words, LONGEST));
    }

    /** What of {@code For input string: "OK"} came from the receiver. */
    private static Quoted theirs(String words) {
        return Quoted.bare(words.substring(words.indexOf('"') + 1).replaceFirst("\"$", ""), LONGEST);
    }

    private static String words(Throwable cause) {
        if (cause instanceof ChannelException && cause.getCause() != null) {
            return words(cause.getCause()); // no socket to be had, wrapped by how the channel is made
        }
        if (cause instanceof InvocationTargetException wrapped) {
            return words(wrapped.getCause());
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : SYSTEM_CALL.matcher(message).replaceFirst("");
    }
}
