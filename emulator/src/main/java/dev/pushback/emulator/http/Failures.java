package dev.pushback.emulator.http;

import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** Names what went wrong. */
final class Failures {

    private Failures() {}

    /** Why no connection came about. */
    static Failure ofConnecting(Throwable cause) {
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return Failure.DNS;
        }
        return cause instanceof IOException ? Failure.REFUSED : Failure.OTHER;
    }

    /** Why what came is no reply. */
    static Failure ofDecoding(Throwable cause, ReplyDecoder decoder) {
        if (cause instanceof TooLongFrameException) {
            return Failure.TOO_LARGE;
        }
        return cause instanceof PrematureChannelClosureException && decoder.looksLikeHttp()
                ? Failure.TRUNCATED
                : Failure.NOT_HTTP;
    }

    /** Why reading ended. */
    static Failure ofReading(Throwable cause, ReplyDecoder decoder) {
        if (TlsFailures.isOne(cause)) {
            return decoder.hasBegun() ? Failure.TRUNCATED : Failure.TLS;
        }
        if (cause instanceof IOException) {
            return decoder.hasBegun() ? Failure.TRUNCATED : Failure.RESET;
        }
        return Failure.OTHER;
    }

    /** The words of the cause. */
    static String detail(Throwable cause) {
        if (TlsFailures.isOne(cause)) {
            return TlsFailures.detail(cause);
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
