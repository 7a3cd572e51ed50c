package dev.pushback.emulator.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Names what Netty throws. */
final class LoadFailures {

    private LoadFailures() {}

    static Failure ofConnecting(Throwable cause) {
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return Failure.DNS;
        }
        return cause instanceof ConnectException ? Failure.REFUSED : Failure.OTHER;
    }

    static Failure of(Throwable cause) {
        if (cause instanceof SSLException || cause.getCause() instanceof SSLException) {
            return Failure.TLS;
        }
        return cause instanceof IOException ? Failure.RESET : Failure.OTHER;
    }

    static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
