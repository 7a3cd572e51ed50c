package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts as the JDK does, and says of a receiver that was not trusted whether its chain has a gap. */
final class ChainTrust extends X509ExtendedTrustManager {

    /** Where the issuer's certificate can be had: public authorities say it wherever the issuer is no root. */
    private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";

    private static final int LONGEST = 300;

    private final X509ExtendedTrustManager jdk;

    private ChainTrust(X509ExtendedTrustManager jdk) {
        this.jdk = jdk;
    }

    /**
     * Trust in the authorities of that PEM file and nobody else; in the JDK's if it is {@code null}.
     *
     * @throws IllegalArgumentException if the file cannot be read or has no certificate
     */
    static ChainTrust in(Path authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities == null ? null : store(authorities));
            return new ChainTrust((X509ExtendedTrustManager) factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new MessageException(
                    HttpMessage.AUTHORITIES_UNUSABLE.of(
                            String.valueOf(authorities), Quoted.bare(String.valueOf(unusable.getMessage()), LONGEST)),
                    unusable);
        }
    }

    /**
     * The certificates of a PEM file.
     *
     * @throws IllegalArgumentException if it cannot be read or has none
     */
    static Collection<? extends Certificate> certificates(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException unreadable) {
            throw new MessageException(
                    HttpMessage.FILE_UNREADABLE.of(file.toString(), Quoted.bare(unreadable.toString(), LONGEST)),
                    unreadable);
        } catch (CertificateException malformed) {
            throw new MessageException(HttpMessage.NO_READABLE_CERTIFICATE.of(file.toString()), malformed);
        }
        throw new MessageException(HttpMessage.NO_CERTIFICATE.of(file.toString()));
    }

    private static KeyStore store(Path authorities) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(authorities)) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        try {
            jdk.checkServerTrusted(chain, type, engine);
        } catch (CertificateException notTrusted) {
            boolean hasGap =
                    chain.length == 1 && !chain[0].getIssuerX500Principal().equals(chain[0].getSubjectX500Principal());
            throw hasGap && notTrusted.getCause() instanceof CertPathBuilderException
                    ? new Untrusted(gap(chain[0]), notTrusted)
                    : notTrusted;
        }
    }

    private static Message gap(X509Certificate alone) {
        String issuer = alone.getIssuerX500Principal().getName();
        return alone.getExtensionValue(AUTHORITY_INFORMATION_ACCESS) == null
                ? HttpMessage.ISSUER_NOT_TRUSTED.of(Quoted.bare(issuer, LONGEST))
                : HttpMessage.INTERMEDIATE_MISSING.of(Quoted.bare(issuer, LONGEST));
    }

    /** A certificate that nobody vouches for, and why. */
    static final class Untrusted extends CertificateException {

        private static final long serialVersionUID = 1;

        private final transient Message reason;

        Untrusted(Message reason, Throwable cause) {
            super(reason.toString(), cause);
            this.reason = reason;
        }

        Message reason() {
            return reason;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        jdk.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        jdk.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        jdk.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        jdk.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        jdk.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return jdk.getAcceptedIssuers();
    }
}
