package dev.pushback.emulator.http.netty;

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

/** Says in plain words why a handshake failed. */
final class TlsFailures {

    private static final String ALERT = "Received fatal alert: ";

    private TlsFailures() {}

    /** Whether TLS is what failed. */
    static boolean isOne(Throwable cause) {
        return first(cause, SSLException.class).isPresent();
    }

    /** The reason, for a person who has to mend it. */
    static String words(Throwable cause) {
        if (first(cause, CertificateExpiredException.class).isPresent()) {
            return "the receiver's certificate has expired: " + root(cause).getMessage();
        }
        if (first(cause, CertificateNotYetValidException.class).isPresent()) {
            return "the receiver's certificate is not yet valid: " + root(cause).getMessage();
        }
        Optional<ChainTrust.Untrusted> gap = first(cause, ChainTrust.Untrusted.class);
        if (gap.isPresent()) {
            return gap.get().getMessage();
        }
        if (first(cause, CertPathBuilderException.class).isPresent()) {
            return "the receiver's certificate comes from an authority that is not trusted here";
        }
        Optional<CertificateException> certificate = first(cause, CertificateException.class);
        if (certificate.isPresent()) {
            return ofCertificate(certificate.get());
        }
        if (first(cause, NotSslRecordException.class).isPresent()) {
            return "the receiver does not speak TLS on this port";
        }
        if (first(cause, ClosedChannelException.class).isPresent()) {
            return "the receiver closed the connection within the handshake";
        }
        return ofMessage(String.valueOf(root(cause).getMessage()));
    }

    private static String ofCertificate(CertificateException cause) {
        String message = String.valueOf(cause.getMessage());
        boolean otherHost = message.startsWith("No subject alternative") || message.startsWith("No name matching");
        return (otherHost ? "the receiver's certificate is for another host: " : "the receiver's certificate is bad: ")
                + message;
    }

    private static String ofMessage(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("protocol_version") || lower.contains("protocol version")) {
            return "the receiver and this side have no TLS version in common: " + message;
        }
        if (lower.contains("certificate_required") || lower.contains("bad_certificate")) {
            return "the receiver asks for a client certificate: " + message;
        }
        if (message.startsWith(ALERT)) {
            return "the receiver broke off the handshake: " + message.substring(ALERT.length());
        }
        return message;
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
