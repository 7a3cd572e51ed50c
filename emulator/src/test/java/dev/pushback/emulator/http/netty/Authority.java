package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;

/** An authority that certifies whatever a test asks for, made on the spot. */
public final class Authority {

    private static final char[] PASSWORD = "none".toCharArray();
    private static final byte[] ECDSA_WITH_SHA256 = {0x06, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2};
    private static final byte[] IS_AUTHORITY = extension(19, sequence(new byte[] {1, 1, (byte) 0xff}));
    private static final byte[] INFORMATION_ACCESS = {0x2b, 6, 1, 5, 5, 7, 1, 1};
    private static final byte[] CA_ISSUERS = {0x2b, 6, 1, 5, 5, 7, 48, 2};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final X500Principal name;
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    /** A root. */
    public Authority(String name) {
        this.name = new X500Principal("CN=" + name);
        this.certificate = sign(this.name, keys, Instant.now().plus(1, ChronoUnit.DAYS), IS_AUTHORITY);
    }

    /** An intermediate one. */
    Authority(String name, Authority root) {
        this.name = new X500Principal("CN=" + name);
        this.certificate = root.sign(this.name, keys, Instant.now().plus(1, ChronoUnit.DAYS), IS_AUTHORITY);
    }

    /** Somebody's certificate with its key. */
    public record Identity(X509Certificate certificate, PrivateKey key) {

        Path certificateFile(Path directory) throws IOException, GeneralSecurityException {
            return pem(directory.resolve("cert.pem"), "CERTIFICATE", certificate.getEncoded());
        }

        Path keyFile(Path directory) throws IOException {
            return pem(directory.resolve("key.pem"), "PRIVATE KEY", key.getEncoded());
        }
    }

    /** For a receiver at that DNS name, valid for a day from now. */
    public Identity certify(String host) {
        return certify(host, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    /** For a receiver at that DNS name, saying where the certificate of this authority can be had. */
    Identity certifySayingIssuer(String host) {
        KeyPair own = newKeys();
        Instant end = Instant.now().plus(1, ChronoUnit.DAYS);
        byte[] alternative = extension(17, sequence(element(0x82, host.getBytes(US_ASCII))));
        byte[] location = element(0x86, "http://ca.example/ca.cer".getBytes(US_ASCII));
        byte[] access = sequence(sequence(element(6, CA_ISSUERS), location));
        byte[] information = sequence(element(6, INFORMATION_ACCESS), element(4, access));
        return new Identity(
                sign(new X500Principal("CN=" + host), own, end, alternative, information), own.getPrivate());
    }

    /** For a receiver at that DNS name; it began to be valid a day before its end. */
    public Identity certify(String host, Instant end) {
        KeyPair own = newKeys();
        byte[] alternative = extension(17, sequence(element(0x82, host.getBytes(US_ASCII))));
        return new Identity(sign(new X500Principal("CN=" + host), own, end, alternative), own.getPrivate());
    }

    /** What to give to who is to trust this authority. */
    public Path certificateFile(Path directory) throws IOException, GeneralSecurityException {
        return pem(directory.resolve("ca.pem"), "CERTIFICATE", certificate.getEncoded());
    }

    /** The receiver's side: who it is, and that it trusts this authority's clients. */
    public SSLContext receiver(Identity identity) throws GeneralSecurityException, IOException {
        KeyStore own = emptyStore();
        own.setKeyEntry("own", identity.key(), PASSWORD, new X509Certificate[] {identity.certificate()});
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, PASSWORD);
        KeyStore trusted = emptyStore();
        trusted.setCertificateEntry("authority", certificate);
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }

    private X509Certificate sign(X500Principal subject, KeyPair own, Instant end, byte[]... extensions) {
        byte[] algorithm = sequence(ECDSA_WITH_SHA256);
        byte[] toSign = sequence(
                element(0xa0, element(2, new byte[] {2})),
                element(2, new byte[] {1}),
                algorithm,
                name.getEncoded(),
                sequence(time(end.minus(2, ChronoUnit.DAYS)), time(end)),
                subject.getEncoded(),
                own.getPublic().getEncoded(),
                element(0xa3, sequence(extensions)));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(toSign);
            byte[] whole = sequence(toSign, algorithm, bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }

    /** Extension 2.5.29.N. */
    private static byte[] extension(int number, byte[] value) {
        return sequence(element(6, new byte[] {0x55, 0x1d, (byte) number}), element(4, value));
    }

    private static byte[] time(Instant instant) {
        return element(0x18, TIME.format(instant).getBytes(US_ASCII));
    }

    private static byte[] bits(byte[] bytes) {
        return element(3, new byte[1], bytes);
    }

    private static byte[] sequence(byte[]... parts) {
        return element(0x30, parts);
    }

    /** DER: tag, length, content. */
    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length > 255) {
            whole.write(0x82);
            whole.write(length >> 8);
        } else if (length > 127) {
            whole.write(0x81);
        }
        whole.write(length);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
