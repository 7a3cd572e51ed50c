package dev.pushback.server.wiremock;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.message.ServerMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * An authority of one's own and the certificate for this machine that it signed, made when the server starts and gone with
 * it.
 *
 * <p>X.509 version 3, ECDSA on P-256. Written out in DER: the JDK reads certificates but makes none, and the libraries that
 * do are larger than all the rest of this program.
 *
 * @param store the key store that the server shows
 * @param authority the authority's certificate in PEM; {@code null} if the certificate was given
 */
public record Certificates(WireMockHost.KeyStoreFile store, String authority) {

    private static final String ECDSA_WITH_SHA256 = "300a06082a8648ce3d040302";
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_MONTH = Duration.ofDays(30);

    /** Makes both, for localhost, the loopback addresses and this host. */
    public static Certificates make(String host) {
        try {
            KeyPair ca = pair();
            KeyPair own = pair();
            String caName = "Pushback " + HexFormat.of().formatHex(random(4));
            byte[] caBytes = certificate(caName, caName, ca, ca.getPrivate(), authorityExtensions());
            byte[] ownBytes = certificate("localhost", caName, own, ca.getPrivate(), serverExtensions(host));
            return new Certificates(store(own.getPrivate(), parse(ownBytes), parse(caBytes)), pem(caBytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has EC keys", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes both from PEM files.
     *
     * @throws IllegalArgumentException if they don't hold a certificate and its key
     */
    public static Certificates given(Path certificate, Path key) {
        try (InputStream in = Files.newInputStream(certificate)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new MessageException(ServerMessage.CERTIFICATE_NONE.of(certificate.toString()));
            }
            return new Certificates(store(privateKey(key, chain[0]), chain), null);
        } catch (IOException | GeneralSecurityException e) {
            throw new MessageException(
                    ServerMessage.CERTIFICATE_UNUSABLE.of(certificate.toString(), key.toString(), IoFaults.of(e)), e);
        }
    }

    private static PrivateKey privateKey(Path file, Certificate certificate)
            throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, US_ASCII);
        String begin = "-----BEGIN PRIVATE KEY-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END PRIVATE KEY-----");
        if (from < 0 || to < from) {
            throw new MessageException(ServerMessage.KEY_NONE.of(file.toString(), begin));
        }
        byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static WireMockHost.KeyStoreFile store(PrivateKey key, Certificate... chain)
            throws GeneralSecurityException, IOException {
        String password = HexFormat.of().formatHex(random(16));
        KeyStore store = KeyStore.getInstance(WireMockHost.STORE_TYPE);
        store.load(null, null);
        store.setKeyEntry("pushback", key, password.toCharArray(), chain);
        Path file = Files.createTempFile("pushback-tls", ".jks"); // readable by its owner alone
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        file.toFile().deleteOnExit();
        return new WireMockHost.KeyStoreFile(file, password);
    }

    private static byte[] certificate(String name, String issuer, KeyPair pair, PrivateKey signer, byte[] extensions)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        byte[] toSign = sequence(
                tagged(0xa0, integer(BigInteger.TWO)),
                integer(new BigInteger(1, random(15))),
                HexFormat.of().parseHex(ECDSA_WITH_SHA256),
                name(issuer),
                sequence(time(now.minus(AN_HOUR)), time(now.plus(A_MONTH))),
                name(name),
                pair.getPublic().getEncoded(),
                tagged(0xa3, sequence(extensions)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(toSign);
        return sequence(toSign, HexFormat.of().parseHex(ECDSA_WITH_SHA256), bits(signature.sign()));
    }

    /** May sign certificates, and none below those. */
    private static byte[] authorityExtensions() {
        return join(List.of(
                extension("551d13", true, sequence(HexFormat.of().parseHex("0101ff"), integer(BigInteger.ZERO))),
                extension("551d0f", true, HexFormat.of().parseHex("03020204"))));
    }

    private static byte[] serverExtensions(String host) throws IOException {
        byte[] names = join(List.of(
                tagged(0x82, "localhost".getBytes(US_ASCII)),
                tagged(0x87, new byte[] {127, 0, 0, 1}),
                tagged(0x87, InetAddress.getByName("::1").getAddress()),
                other(host)));
        return join(List.of(
                extension("551d11", false, sequence(names)),
                extension("551d25", false, sequence(HexFormat.of().parseHex("06082b06010505070301")))));
    }

    private static byte[] other(String host) throws IOException {
        boolean known = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
        boolean address = host.matches("[0-9.]+") || host.contains(":");
        if (known) {
            return new byte[0];
        }
        return address ? tagged(0x87, InetAddress.getByName(host).getAddress()) : tagged(0x82, host.getBytes(US_ASCII));
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        byte[] id = tagged(0x06, HexFormat.of().parseHex(oid));
        byte[] flag = critical ? HexFormat.of().parseHex("0101ff") : new byte[0];
        return sequence(id, flag, tagged(0x04, value));
    }

    private static byte[] name(String commonName) {
        byte[] text = tagged(0x0c, commonName.getBytes(US_ASCII));
        return sequence(tagged(0x31, sequence(COMMON_NAME, text)));
    }

    private static byte[] time(Instant time) {
        return tagged(0x17, TIME.format(time).getBytes(US_ASCII));
    }

    private static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    private static byte[] bits(byte[] value) {
        return tagged(0x03, join(List.of(new byte[] {0}, value)));
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, join(List.of(parts)));
    }

    private static byte[] tagged(int tag, byte[] value) {
        byte[] length = value.length < 128
                ? new byte[] {(byte) value.length}
                : value.length < 256
                        ? new byte[] {(byte) 0x81, (byte) value.length}
                        : new byte[] {(byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
        return join(List.of(new byte[] {(byte) tag}, length, value));
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static Certificate parse(byte[] bytes) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static String pem(byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
