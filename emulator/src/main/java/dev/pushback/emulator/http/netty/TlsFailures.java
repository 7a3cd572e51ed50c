package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import io.netty.handler.ssl.NotSslRecordException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why a handshake failed. */
final class TlsFailures {

    private static final String ALERT = "Received fatal alert: ";

    private static final int LONGEST = 300;

    private TlsFailures() {}

    /** Whether TLS is what failed. */
    static boolean isOne(Throwable cause) {
        return first(cause, SSLException.class).isPresent();
    }

    /** The reason, for a person who has to mend it. */
    static Message detail(Throwable cause) {
        if (first(cause, CertificateExpiredException.class).isPresent()) {
            return HttpMessage.CERTIFICATE_EXPIRED.of(theirs(root(cause).getMessage()));
        }
        if (first(cause, CertificateNotYetValidException.class).isPresent()) {
            return HttpMessage.CERTIFICATE_NOT_YET.of(theirs(root(cause).getMessage()));
        }
        Optional<ChainTrust.Untrusted> gap = first(cause, ChainTrust.Untrusted.class);
        if (gap.isPresent()) {
            return gap.get().reason();
        }
        if (first(cause, CertPathBuilderException.class).isPresent()) {
            return HttpMessage.NOT_TRUSTED.of();
        }
        Optional<CertificateException> certificate = first(cause, CertificateException.class);
        if (certificate.isPresent()) {
            return ofCertificate(certificate.get());
        }
        if (first(cause, NotSslRecordException.class).isPresent()) {
            return HttpMessage.SPEAKS_NO_TLS.of();
        }
        if (first(cause, ClosedChannelException.class).isPresent()) {
            return HttpMessage.CLOSED_IN_HANDSHAKE.of();
        }
        return ofMessage(String.valueOf(root(cause).getMessage()));
    }

    private static Message ofCertificate(CertificateException cause) {
        String message = String.valueOf(cause.getMessage());
        boolean otherHost = message.startsWith("No subject alternative") || message.startsWith("No name matching");
        return (otherHost ? HttpMessage.OTHER_HOST : HttpMessage.BAD_CERTIFICATE).of(theirs(message));
    }

    private static Message ofMessage(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("protocol_version") || lower.contains("protocol version")) {
            return HttpMessage.NO_COMMON_VERSION.of(theirs(message));
        }
        if (lower.contains("certificate_required") || lower.contains("bad_certificate")) {
            return HttpMessage.WANTS_CERTIFICATE.of(theirs(message));
        }
        if (message.startsWith(ALERT)) {
            return HttpMessage.HANDSHAKE_ALERT.of(theirs(message.substring(ALERT.length())));
        }
        if (message.startsWith("Connection reset")) {
            return HttpMessage.RESET_BY_PEER.of();
        }
        return message.startsWith("Broken pipe") ? HttpMessage.BROKEN_PIPE.of() : Message.quoted(theirs(message));
    }

    private static Quoted theirs(String words) {
        return Quoted.bare(String.valueOf(words), LONGEST);
    }

    private static <T extends Throwable> Optional<T> first(Throwable cause, Class<T> type) {
        return Stream.iterate(cause, each -> each != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
