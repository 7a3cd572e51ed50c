package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Reads certificates and keys in PEM. Every fault of a file is an {@link IllegalArgumentException} that names it. */
final class PemFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
    private static final char[] NO_PASSWORD = {};

    private PemFiles() {}

    /** Trust in the authorities of that file and nobody else. */
    static TrustManager[] authorities(Path file) {
        try {
            KeyStore store = emptyStore();
            int number = 0;
            for (Certificate certificate : certificates(file)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "the certificates in " + file + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** Who we are: the chain of the one file, the key of the other. */
    static KeyManager[] identity(Path certificate, Path key) {
        Collection<? extends Certificate> chain = certificates(certificate);
        PrivateKey secret = key(key);
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("client", secret, NO_PASSWORD, chain.toArray(Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "the certificate in " + certificate + " cannot be used with the key in " + key, unusable);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(read(file).getBytes(ISO_8859_1)));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException malformed) {
            throw new IllegalArgumentException("no readable certificate (PEM) in " + file, malformed);
        }
        throw new IllegalArgumentException("no certificate (PEM) in " + file);
    }

    private static PrivateKey key(Path file) {
        Matcher pem = KEY.matcher(read(file));
        if (!pem.find()) {
            throw new IllegalArgumentException("no unencrypted PKCS#8 key (BEGIN PRIVATE KEY) in " + file);
        }
        PKCS8EncodedKeySpec bytes;
        try {
            bytes = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the key in " + file + " is not base64", notBase64);
        }
        return decoded(bytes, file);
    }

    private static PrivateKey decoded(PKCS8EncodedKeySpec bytes, Path file) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(bytes);
            } catch (InvalidKeySpecException notOfThisKind) {
                continue;
            } catch (GeneralSecurityException unexpected) {
                throw new IllegalStateException(algorithm + " is not available", unexpected);
            }
        }
        throw new IllegalArgumentException("the key in " + file + " is none of " + String.join(", ", ALGORITHMS));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read " + file + ": " + unreadable, unreadable);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, NO_PASSWORD);
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return store;
    }
}
